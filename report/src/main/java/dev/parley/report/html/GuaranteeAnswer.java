package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;

import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.BaseRate;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.model.Case;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Chances;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** All promises side by side, and the published rates beside them. */
final class GuaranteeAnswer {
  private static final String MIND = "base-rates-mind";

  private GuaranteeAnswer() {}

  static DomContent write(Guarantees result, Case negotiation) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (Assessment each : result.promises()) {
      rows.add(
          List.of(
              th(a(each.guarantee().id()).withHref("#" + PromiseSection.anchor(each)))
                  .attr("scope", "row"),
              Links.number(Chances.plain(each.least().deterred())),
              Links.number(
                  each.weightedCredibility().isPresent()
                      ? Chances.plain(each.weightedCredibility().getAsDouble())
                      : "–"),
              Links.number(Chances.breakEven(each.breakEven())),
              Links.number(Chances.plain(each.least().attackFails())),
              Links.number(Chances.plain(each.least().nobodyComes()))));
    }
    return div(
        p(negotiation.title()
                + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""))
            .withClass("overline"),
        h1(
            result.promises().size() == 1
                ? "Would the promise be believed?"
                : "Would the promises be believed?"),
        p("In this model, with the numbers of the case: how likely each promise deters, the"
                + " credibility it has (weighted by strength) and the credibility p* that it needs.")
            .withClass("lead"),
        Charts.grid(
            List.of("promise", "deters", "credibility", "p*", "attack fails", "nobody comes"),
            rows));
  }

  static Part baseRates() {
    List<List<DomContent>> rows = new ArrayList<>();
    for (BaseRate rate : BaseRate.PUBLISHED) {
      rows.add(
          List.of(
              Links.number(Figures.percent(rate.share())),
              td(rate.what() + ", " + rate.years()),
              td(a(rate.study()).withHref("#" + MIND)),
              td(rate.definition())));
    }
    return new Part(
        "base-rates",
        "Published base rates, beside the model",
        List.of(
            Charts.grid(List.of("honoured", "of what", "study", "definition"), rows),
            p("Mind that " + BaseRate.SELECTION + ".").withId(MIND)));
  }
}
