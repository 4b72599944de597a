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
import dev.parley.report.wording.Figures;
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

  PriceSection(Links links) {
    this.links = links;
    words = links.words();
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
          p("Not shown: " + result.missing().getOrDefault("removing", "nothing to remove") + "."));
    }
    return new Part("price", "Who makes it the price", content);
  }

  private void blocked(Explanation result, List<DomContent> content) {
    content.add(
        p(
            "The smallest groups whose yes would make some package with the concession signable; all of a group are needed."));
    for (List<String> group : result.blockers()) {
      List<String> names =
          group.stream().map(id -> BlockerText.withMembers(id, result, words)).toList();
      content.add(p("• " + Words.list(names, "and")));
    }
  }

  private void removals(Explanation result, List<DomContent> content) {
    Removals removing = result.removing();
    content.add(
        p(
            "Without the concession, and with as little else changed as possible (%s), %s %s left."
                .formatted(
                    Words.number(removing.changes(), "issue", "issues"),
                    Words.number(removing.size(), "package", "packages"),
                    removing.size().equals(BigInteger.ONE) ? "is" : "are")));
    for (Removal removal : removing.first()) {
      content.add(
          div(
                  h3(
                      words.difference(
                          result.chosen().orElseThrow().deal(), removal.without().deal())),
                  removal.blockers().isEmpty()
                      ? p("Nobody blocks: it is signable.")
                      : new Blockers(links).list(removal.blockers()))
              .withClass("removal"));
    }
    BigInteger more = removing.size().subtract(BigInteger.valueOf(removing.first().size()));
    if (more.signum() > 0) {
      content.add(p("And %s more.".formatted(Figures.count(more))).withClass("quiet"));
    }
  }

  private void repair(Explanation result, Repair repair, List<DomContent> content) {
    content.add(h3("Cheapest repair that does without it"));
    content.add(
        p(
            result
                .chosen()
                .map(c -> words.difference(c.deal(), repair.deal().deal()))
                .orElseGet(() -> words.deal(repair.deal().deal()))));
    if (!repair.rows().isEmpty()) {
      BigFraction total =
          repair.rows().stream().map(Row::points).reduce(BigFraction.ZERO, BigFraction::add);
      content.add(p("For " + words.who(result.party()) + " that means:"));
      content.add(
          new LedgerSection(links).table(result.party(), repair.rows(), false, Optional.of(total)));
    }
  }
}
