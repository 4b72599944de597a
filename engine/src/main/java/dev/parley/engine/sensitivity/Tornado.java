package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.explain.Verdicts;
import dev.parley.engine.scenario.Overlay;
import dev.parley.engine.scenario.Percentile;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/** One input at a time from its 5th to its 95th percentile. */
final class Tornado {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final int DECIMALS = 6;

  private final Case negotiation;
  private final Verdicts verdicts;

  Tornado(Case negotiation, Verdicts verdicts) {
    this.negotiation = negotiation;
    this.verdicts = verdicts;
  }

  /** Those that turn the verdict first, then the widest, then by key. */
  List<TornadoBar> bars(List<Input> inputs, Verdict central) {
    return inputs.stream()
        .map(this::bar)
        .sorted(
            Comparator.comparing((TornadoBar b) -> !b.turns(central))
                .thenComparing(Comparator.comparingDouble(TornadoBar::width).reversed()))
        .toList();
  }

  private TornadoBar bar(Input input) {
    Outcome low = Model.central(negotiation, verdicts, moved(input, LOW));
    Outcome high = Model.central(negotiation, verdicts, moved(input, HIGH));
    return new TornadoBar(
        input,
        number(input, LOW),
        number(input, HIGH),
        low.verdict(),
        high.verdict(),
        low.margin(),
        high.margin());
  }

  private static OptionalDouble number(Input input, double u) {
    return input.subject() instanceof Input.Numbers numbers
        ? OptionalDouble.of(at(numbers.parameters().getFirst(), u).doubleValue())
        : OptionalDouble.empty();
  }

  private static Overlay moved(Input input, double u) {
    Map<String, Uncertain> numbers = new LinkedHashMap<>();
    Map<String, List<BigFraction>> spacings = new LinkedHashMap<>();
    switch (input.subject()) {
      case Input.Numbers moved ->
          moved.parameters().forEach(p -> numbers.put(p.path(), new Uncertain.Exact(at(p, u))));
      case Input.Spacing spacing ->
          spacings.put(
              spacing.order().drawKey(), Percentile.spacing(spacing.order().bestFirst().size(), u));
      case Input.Vote vote -> {
        BigDecimal says = u == HIGH ? BigDecimal.ONE : BigDecimal.ZERO;
        for (Body.Vote.ChanceCase each : vote.chance().cases()) {
          numbers.put(each.probability().path(), new Uncertain.Exact(says));
        }
      }
    }
    return new Overlay(numbers, spacings);
  }

  private static BigDecimal at(Parameter parameter, double u) {
    return BigDecimal.valueOf(Percentile.of(parameter, u))
        .setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
