package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.explain.Explanation.Repair;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.BlockerText;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who blocks without the concession, and the cheapest way to do without it. */
final class PriceSection {
  private final Links links;
  private final Words words;
  private final Phrases phrases;

  PriceSection(Links links) {
    this.links = links;
    words = links.words();
    phrases = words.phrases();
  }

  Part write(Explanation result) {
    List<DomContent> content = new ArrayList<>();
    if (!result.blockers().isEmpty()) {
      blocked(result, content);
    }
    if (result.removing().size().signum() > 0 && result.chosen().isPresent()) {
      removals(result, content);
    }
    result.repair().ifPresent(r -> repair(result, r, content));
    if (content.isEmpty()) {
      content.add(
          p(
              phrases.say(
                  "html.not-shown",
                  Optional.ofNullable(result.missing().get("removing"))
                      .map(phrases::translated)
                      .orElseGet(() -> phrases.say("html.price.nothing")))));
    }
    return new Part("price", phrases.say("price.heading"), content);
  }

  private void blocked(Explanation result, List<DomContent> content) {
    content.add(p(phrases.say("blocked.groups")));
    for (List<String> group : result.blockers()) {
      List<String> names =
          group.stream().map(id -> BlockerText.withMembers(id, result, words)).toList();
      content.add(p("• " + phrases.all(names)));
    }
  }

  private void removals(Explanation result, List<DomContent> content) {
    Removals removing = result.removing();
    content.add(
        p(
            phrases.plural(
                "price.left", removing.size(), phrases.plural("unit.issue", removing.changes()))));
    for (Removal removal : removing.first()) {
      content.add(
          div(
                  h3(
                      words.difference(
                          result.chosen().orElseThrow().deal(), removal.without().deal())),
                  removal.blockers().isEmpty()
                      ? p(phrases.say("price.signable"))
                      : new Blockers(links).list(removal.blockers()))
              .withClass("removal"));
    }
    BigInteger more = removing.size().subtract(BigInteger.valueOf(removing.first().size()));
    if (more.signum() > 0) {
      content.add(p(phrases.plural("html.more", more)).withClass("quiet"));
    }
  }

  private void repair(Explanation result, Repair repair, List<DomContent> content) {
    content.add(h3(phrases.say("repair.heading")));
    content.add(
        p(
            result
                .chosen()
                .map(c -> words.difference(c.deal(), repair.deal().deal()))
                .orElseGet(() -> words.deal(repair.deal().deal()))));
    if (!repair.rows().isEmpty()) {
      BigFraction total =
          repair.rows().stream().map(Row::points).reduce(BigFraction.ZERO, BigFraction::add);
      content.add(p(phrases.say("repair.means", words.who(result.party()))));
      content.add(
          new LedgerSection(links).table(result.party(), repair.rows(), false, Optional.of(total)));
    }
  }
}
