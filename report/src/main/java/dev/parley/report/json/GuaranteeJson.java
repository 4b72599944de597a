package dev.parley.report.json;

import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.BaseRate;
import dev.parley.engine.guarantee.Effect;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.engine.guarantee.Pivot;
import dev.parley.engine.guarantee.Swing;
import dev.parley.engine.guarantee.Variant;
import java.util.Map;

/** The {@code result} of {@code guarantee}. */
final class GuaranteeJson {
  private final Json json;
  private final PromiseJson promises;

  GuaranteeJson(Json json) {
    this.json = json;
    promises = new PromiseJson(json);
  }

  void write(Guarantees result) {
    json.object(() -> {
      json.name("target").fine(result.target());
      json.name("promises").fields(result.promises(), a -> a.guarantee().id(), this::assessment);
      json.name("baseRates").array(BaseRate.PUBLISHED, this::baseRate);
      json.name("baseRatesWarning").string(BaseRate.SELECTION);
    });
  }

  private void assessment(Assessment a) {
    json.object(() -> {
      json.name("when").string(a.guarantee().when().text());
      json.name("protects").string(a.guarantee().protects().party());
      json.name("against").string(a.guarantee().against().party());
      json.name("form").string(PromiseJson.word(a.guarantee().form()));
      json.name("trigger").string(PromiseJson.word(a.guarantee().trigger()));
      json.name("deterred").fine(a.least().deterred());
      promises.range(a.solution());
      promises.equilibria(a.numbers(), a.solution());
      json.name("breakEven");
      promises.maybe(a.breakEven());
      json.name("breakEvenAtTarget");
      promises.maybe(a.breakEvenAtTarget());
      json.name("margin").object(() -> margin(a));
      json.name("arrivals").array(a.arrivals(), json::fine);
      json.name("tripwirePoints").fine(Pivot.TRIPWIRE);
      json.name("pivotal").array(a.pivotal(), this::pivot);
      json.name("forms").array(a.forms(), v -> variant(a, v));
      json.name("ensemble").optional(a.ensemble(), new EnsembleJson(json)::write);
      json.name("tornado").array(a.tornado(), this::swing);
      json.name("improvements").optional(a.improvements(), i -> new ImprovementJson(json).write(i));
      json.name("assumed").strings(a.assumed());
    });
  }

  private void margin(Assessment a) {
    json.name("weighted");
    promises.maybe(a.weightedCredibility());
    json.name("above");
    promises.maybe(a.margin());
    json.name("each")
        .optional(
            a.breakEven().stream().boxed().findFirst(),
            p ->
                promises.credibility(
                    a.numbers(), a.least().credibility().stream().map(q -> q - p).toList()));
  }

  private void pivot(Pivot pivot) {
    json.object(() -> {
      json.name("guarantor").string(pivot.guarantor());
      json.name("leaves");
      effect(json, pivot.leaves());
      json.name("doublesRenege");
      effect(json, pivot.doublesRenege());
      json.name("addsTripwire");
      effect(json, pivot.addsTripwire());
    });
  }

  static void effect(Json json, Effect effect) {
    json.object(() -> {
      json.name("deterred").fine(effect.deterred());
      json.name("attackFails").fine(effect.attackFails());
      json.name("credibility")
          .fields(effect.credibility().entrySet(), Map.Entry::getKey, e -> json.fine(e.getValue()));
    });
  }

  private void variant(Assessment a, Variant variant) {
    json.object(() -> {
      json.name("form").string(PromiseJson.word(variant.form()));
      json.name("trigger").string(PromiseJson.word(variant.trigger()));
      json.name("chosen").bool(variant.chosen());
      promises.prospect(a.numbers(), variant.solution().least());
      promises.range(variant.solution());
      json.name("equilibria").integer(variant.solution().equilibria().size());
      json.name("completeness").string(PromiseJson.word(variant.solution().completeness()));
      json.name("change");
      effect(json, variant.effect());
    });
  }

  private void swing(Swing swing) {
    json.object(() -> {
      json.name("path").string(swing.parameter().path());
      json.name("low").fine(swing.low());
      json.name("high").fine(swing.high());
      json.name("deterredLow").fine(swing.deterredLow());
      json.name("deterredHigh").fine(swing.deterredHigh());
    });
  }

  private void baseRate(BaseRate rate) {
    json.object(() -> {
      json.name("study").string(rate.study());
      json.name("years").string(rate.years());
      json.name("what").string(rate.what());
      json.name("share").fine(rate.share());
      json.name("definition").string(rate.definition());
    });
  }
}
