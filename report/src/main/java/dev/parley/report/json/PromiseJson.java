package dev.parley.report.json;

import dev.parley.engine.promise.Equilibrium;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Prospect;
import dev.parley.engine.promise.Solution;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Prospects and equilibria of a promise, as several findings have them. */
final class PromiseJson {
  private final Json json;

  PromiseJson(Json json) {
    this.json = json;
  }

  /** The fields of a prospect, inside an object. */
  void prospect(Promise promise, Prospect prospect) {
    json.name("credibility");
    credibility(promise, prospect.credibility());
    json.name("attackFails").fine(prospect.attackFails());
    json.name("nobodyComes").fine(prospect.nobodyComes());
    json.name("resists").fine(prospect.resists());
    json.name("attackUtility").fine(prospect.attackUtility());
    json.name("deterred").fine(prospect.deterred());
  }

  void credibility(Promise promise, List<Double> values) {
    json.fields(
        IntStream.range(0, values.size()).boxed().toList(),
        j -> promise.guarantors().get(j).party(),
        j -> json.fine(values.get(j)));
  }

  void equilibria(Promise promise, Solution solution) {
    json.name("equilibria").array(solution.equilibria(), e -> equilibrium(promise, e));
    json.name("completeness").string(word(solution.completeness()));
    json.name("climate").optional(solution.climate(), c -> json.object(() -> prospect(promise, c)));
  }

  private void equilibrium(Promise promise, Equilibrium equilibrium) {
    json.object(() -> {
      prospect(promise, equilibrium.prospect());
      json.name("residual").number(equilibrium.residual());
      json.name("radius").fine(equilibrium.radius());
      json.name("stable").bool(equilibrium.stable());
    });
  }

  /** The least and the greatest P(deterred) over the equilibria. */
  void range(Solution solution) {
    json.name("range")
        .array(
            List.of(
                solution.equilibria().getFirst().prospect().deterred(),
                solution.equilibria().getLast().prospect().deterred()),
            json::fine);
  }

  void maybe(OptionalDouble value) {
    json.optional(
        value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.<Double>empty(),
        json::fine);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
