package dev.parley.format;

import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The number that stands for an uncertain one in the central scenario. */
final class Centre {
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal SIX = BigDecimal.valueOf(6);

  private Centre() {}

  /** Empty for references and for {@code unknown}, which need more than the number itself. */
  static Optional<BigDecimal> of(Uncertain number) {
    return switch (number) {
      case Uncertain.Exact(BigDecimal value) -> Optional.of(value);
      case Uncertain.Range(BigDecimal a, BigDecimal b) -> Optional.of(middle(a, b));
      case Uncertain.Uniform(BigDecimal a, BigDecimal b) -> Optional.of(middle(a, b));
      case Uncertain.Pert(BigDecimal a, BigDecimal m, BigDecimal b) ->
          Optional.of(a.add(m.multiply(FOUR)).add(b).divide(SIX, MathContext.DECIMAL128));
      case Uncertain.Phrase p -> Optional.of(middle(p.likelihood().from(), p.likelihood().to()));
      case Uncertain.Mix mix -> mean(mix);
      case Uncertain.Unknown _, Uncertain.SameAs _, Uncertain.Credible _ -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> mean(Uncertain.Mix mix) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Uncertain.Mix.Part part : mix.parts()) {
      Optional<BigDecimal> centre = of(part.number());
      if (centre.isEmpty()) {
        return centre;
      }
      sum = sum.add(centre.get().multiply(part.percent()).movePointLeft(2));
    }
    return Optional.of(sum);
  }

  private static BigDecimal middle(BigDecimal a, BigDecimal b) {
    return a.add(b).divide(TWO, MathContext.DECIMAL128);
  }
}
