package dev.parley.report.html;

import static j2html.TagCreator.p;
import static j2html.TagCreator.th;

import dev.parley.engine.Share;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many signable packages have the concession, and how often each consent is given with it. */
final class PivotSection {
  private final Links links;
  private final Phrases phrases;

  PivotSection(Links links) {
    this.links = links;
    phrases = links.words().phrases();
  }

  Optional<Part> write(Pivotal pivotal) {
    List<DomContent> content = new ArrayList<>();
    Share with = pivotal.signableWith();
    if (!with.empty()) {
      content.add(
          p(
              new NumberLinks(links)
                  .sentence(
                      phrases.say(
                          "pivot.share",
                          phrases.percent(with),
                          phrases.count(with.count()),
                          phrases.count(with.of())))));
    }
    if (!pivotal.consents().isEmpty()) {
      content.add(p(phrases.say("pivot.consents")));
      content.add(
          Charts.grid(
              phrases,
              List.of("", phrases.say("pivot.with"), phrases.say("pivot.without")),
              pivotal.consents().stream().map(this::row).toList()));
    }
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("pivot", phrases.say("pivot.heading"), content));
  }

  private List<DomContent> row(ConsentShift shift) {
    return List.of(
        th(links.words().who(shift.by())).attr("scope", "row"),
        links.number(percent(shift.with()), shift.by()),
        links.number(percent(shift.without()), shift.by()));
  }

  private String percent(Share share) {
    return share.empty() ? phrases.say("pivot.not-needed") : phrases.percent(share);
  }
}
