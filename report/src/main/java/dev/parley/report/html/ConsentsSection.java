package dev.parley.report.html;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;

import dev.parley.engine.Share;
import dev.parley.engine.deals.BodyPower;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.deals.Deals.ConsentShare;
import dev.parley.engine.deals.Swing;
import dev.parley.engine.power.PowerIndices;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Who says yes how often, whose yes would change most, and power under the bodies' rules. */
final class ConsentsSection {
  private final Words words;
  private final Phrases phrases;
  private final Links links;
  private final NumberLinks numbers;

  ConsentsSection(Links links) {
    words = links.words();
    phrases = words.phrases();
    this.links = links;
    numbers = new NumberLinks(links);
  }

  Part write(Deals deals) {
    List<DomContent> content = new ArrayList<>();
    content.add(p(phrases.say("html.consents.how")));
    content.add(
        Charts.picture(
            "consents",
            phrases.say("html.consents.picture"),
            figcaption(phrases.say("html.consents.caption"))));
    List<List<DomContent>> rows = new ArrayList<>();
    for (ConsentShare consent : deals.consents()) {
      rows.add(
          List.of(
              td(words.who(consent.by())),
              links.number(percent(consent.given()), consent.by()),
              links.number(phrases.percent(consent.soleBlocker()), consent.by()),
              links.number(
                  deals.swings().stream()
                      .filter(s -> s.party().equals(consent.by()))
                      .findFirst()
                      .map(Swing::share)
                      .map(this::percent)
                      .orElse(""),
                  consent.by())));
    }
    content.add(
        Charts.dataTable(
            phrases,
            List.of(
                phrases.say("html.consents.consent"),
                phrases.say("html.consents.given"),
                phrases.say("html.consents.sole"),
                phrases.say("html.consents.swing")),
            rows));
    deals.power().forEach(b -> power(b, content));
    return new Part("consents", phrases.say("html.consents.heading"), content);
  }

  private String percent(Share share) {
    return share.empty() ? phrases.say("html.consents.not-needed") : phrases.percent(share);
  }

  private void power(BodyPower power, List<DomContent> content) {
    content.add(h3(phrases.say("html.power.heading", words.who(power.body()))));
    if (power.members().isEmpty()) {
      content.add(p(phrases.say("html.power.none")));
    }
    power
        .members()
        .ifPresent(r -> content.add(table(power.body(), phrases.say("html.power.member"), r)));
    power
        .ultimate()
        .ifPresent(r -> content.add(table(power.body(), phrases.say("html.power.ultimate"), r)));
    power
        .members()
        .ifPresent(r ->
            content.add(
                p(numbers.sentence(
                        phrases.say(
                            "html.power.passage", phrases.percent(r.passage().doubleValue())),
                        power.body()))
                    .withClass("quiet")));
  }

  private DomContent table(String body, String head, PowerIndices.Result result) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (PowerIndices.Power p : result.powers()) {
      rows.add(
          List.of(
              td(words.who(p.player().substring(p.player().indexOf('.') + 1))),
              links.number(phrases.percent(p.shapleyShubik().doubleValue()), body),
              links.number(phrases.percent(p.banzhaf().doubleValue()), body)));
    }
    return Charts.grid(phrases, List.of(head, "Shapley–Shubik", "Banzhaf"), rows);
  }
}
