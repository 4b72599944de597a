package dev.parley.report.json;

import dev.parley.engine.guarantee.Distribution;
import dev.parley.engine.guarantee.Ensemble;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A promise over the draws. */
final class EnsembleJson {
  private final Json json;

  EnsembleJson(Json json) {
    this.json = json;
  }

  void write(Ensemble ensemble) {
    json.object(() -> {
      json.name("n").integer(ensemble.n());
      json.name("seed").integer(ensemble.seed());
      json.name("target").fine(ensemble.target());
      json.name("reached").integer(ensemble.reached());
      json.name("interval").array(List.of(ensemble.low(), ensemble.high()), json::share);
      json.name("deterred");
      distribution(ensemble.deterred());
      json.name("credibility")
          .fields(
              ensemble.credibility().entrySet(),
              Map.Entry::getKey,
              e -> distribution(e.getValue()));
      json.name("weighted").optional(ensemble.weighted(), this::distribution);
      json.name("breakEven").optional(ensemble.breakEven(), this::distribution);
      json.name("breakEvenNever").integer(ensemble.never());
    });
  }

  private void distribution(Distribution distribution) {
    json.object(() -> {
      json.name("mean").fine(distribution.mean());
      json.name("quantiles")
          .fields(
              IntStream.range(0, Distribution.LEVELS.size()).boxed().toList(),
              l -> "p" + Math.round(100 * Distribution.LEVELS.get(l)),
              l -> json.fine(distribution.quantiles().get(l)));
      json.name("histogram").array(distribution.histogram(), n -> json.integer(n));
    });
  }
}
