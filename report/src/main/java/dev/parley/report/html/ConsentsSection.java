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
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Who says yes how often, whose yes would change most, and power under the bodies' rules. */
final class ConsentsSection {
  private final Words words;
  private final Links links;
  private final NumberLinks numbers;

  ConsentsSection(Links links) {
    words = links.words();
    this.links = links;
    numbers = new NumberLinks(links);
  }

  Part write(Deals deals) {
    List<DomContent> content = new ArrayList<>();
    content.add(
        p(
            "Of the feasible packages that need a consent, how many get it; and of all feasible"
                + " packages, today's among them, at how many it is the only consent that is missing."));
    content.add(
        Charts.picture(
            "consents",
            "How often each consent is given",
            figcaption("Share of the feasible packages that need the consent and get it.")));
    List<List<DomContent>> rows = new ArrayList<>();
    for (ConsentShare consent : deals.consents()) {
      rows.add(
          List.of(
              td(words.who(consent.by())),
              links.number(percent(consent.given()), consent.by()),
              links.number(Figures.percent(consent.soleBlocker()), consent.by()),
              links.number(
                  deals.swings().stream()
                      .filter(s -> s.party().equals(consent.by()))
                      .findFirst()
                      .map(Swing::share)
                      .map(ConsentsSection::percent)
                      .orElse(""),
                  consent.by())));
    }
    content.add(
        Charts.dataTable(
            List.of("consent", "given", "sole blocker", "its yes alone would make signable"),
            rows));
    deals.power().forEach(b -> power(b, content));
    return new Part("consents", "Who says yes", content);
  }

  private static String percent(Share share) {
    return share.empty() ? "not needed" : Figures.percent(share);
  }

  private void power(BodyPower power, List<DomContent> content) {
    content.add(h3("Voting power in " + words.who(power.body()) + ", by its rule alone"));
    if (power.members().isEmpty()) {
      content.add(p("Not computed: too many members, or seats, to count all coalitions."));
    }
    power.members().ifPresent(r -> content.add(table(power.body(), "member", r)));
    power.ultimate().ifPresent(r -> content.add(table(power.body(), "who votes in the end", r)));
    power
        .members()
        .ifPresent(r ->
            content.add(
                p(numbers.sentence(
                        Figures.percent(r.passage().doubleValue())
                            + " of all coalitions pass it. What members want plays no part here.",
                        power.body()))
                    .withClass("quiet")));
  }

  private DomContent table(String body, String head, PowerIndices.Result result) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (PowerIndices.Power p : result.powers()) {
      rows.add(
          List.of(
              td(words.who(p.player().substring(p.player().indexOf('.') + 1))),
              links.number(Figures.percent(p.shapleyShubik().doubleValue()), body),
              links.number(Figures.percent(p.banzhaf().doubleValue()), body)));
    }
    return Charts.grid(List.of(head, "Shapley–Shubik", "Banzhaf"), rows);
  }
}
