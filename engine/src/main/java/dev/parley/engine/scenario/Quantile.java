package dev.parley.engine.scenario;

import dev.parley.model.number.Domain;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;

/**
 * The value of an uncertain number at cumulative probability {@code u}. All transcendental
 * functions are {@link StrictMath}'s: the same on every machine.
 */
final class Quantile {
  /** 95th percentile of the standard normal distribution. */
  private static final double Z95 = 1.6448536269514722;

  private Quantile() {}

  static double of(Uncertain number, Domain domain, double u) {
    return switch (number) {
      case Uncertain.Exact e -> e.value().doubleValue();
      case Uncertain.Range r ->
          truncatedNormal(r.p5().doubleValue(), r.p95().doubleValue(), domain, u);
      case Uncertain.Uniform f -> between(f.least(), f.greatest(), u);
      case Uncertain.Phrase p -> between(p.likelihood().from(), p.likelihood().to(), u);
      case Uncertain.Unknown _ ->
          between(domain.least().orElseThrow(), domain.greatest().orElseThrow(), u);
      case Uncertain.Pert p ->
          Beta.pert(p.least().doubleValue(), p.mode().doubleValue(), p.greatest().doubleValue(), u);
      case Uncertain.Mix m -> mixed(m, domain, u);
      case Uncertain.SameAs s -> throw new IllegalStateException("unresolved " + s.path());
      case Uncertain.Credible c -> throw new IllegalStateException("unsolved " + c.guarantee());
    };
  }

  /** The part is chosen by where u falls; what is left of u, stretched, draws within the part. */
  private static double mixed(Uncertain.Mix mix, Domain domain, double u) {
    double below = 0;
    for (int i = 0; ; i++) {
      Uncertain.Mix.Part part = mix.parts().get(i);
      double share = part.percent().doubleValue() / 100;
      if (u < below + share || i == mix.parts().size() - 1) {
        double inner = Math.clamp((u - below) / share, 0x1p-54, 1 - 0x1p-53);
        return of(part.number(), domain, inner);
      }
      below += share;
    }
  }

  private static double between(BigDecimal least, BigDecimal greatest, double u) {
    double from = least.doubleValue();
    return from + u * (greatest.doubleValue() - from);
  }

  private static double truncatedNormal(double p5, double p95, Domain domain, double u) {
    double mean = (p5 + p95) / 2;
    double deviation = (p95 - p5) / (2 * Z95);
    if (deviation == 0) {
      return mean;
    }
    double below = domain.least().map(l -> cumulative(l, mean, deviation)).orElse(0.0);
    double upTo = domain.greatest().map(g -> cumulative(g, mean, deviation)).orElse(1.0);
    return mean + deviation * Normal.quantile(below + u * (upTo - below));
  }

  private static double cumulative(BigDecimal x, double mean, double deviation) {
    return Normal.cumulative((x.doubleValue() - mean) / deviation);
  }
}
