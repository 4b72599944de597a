package dev.parley.verify;

import dev.parley.verify.document.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shares of the verdicts over the draws: whole draws that sum to n, and Wilson's interval. */
final class Robustness {
  /** The 97.5th percentile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final double FRAGILE_BELOW = 0.8;

  private static final double DIGITS = 2e-9;

  private final Value report;
  private final Comparison comparison;

  Robustness(Value report, Comparison comparison) {
    this.report = report;
    this.comparison = comparison;
  }

  /** Flags that the shares call for. */
  record Flags(boolean fragile, boolean overturned) {}

  /** Empty without draws, or where the shares make no sense. */
  Optional<Flags> check(Value found, String verdict) {
    Value seed = report.field("seed").orElse(report);
    Value label = report.field("exactness").flatMap(e -> e.field("label")).orElse(report);
    if (found.nothing()) {
      comparison.same("seed", new Expected.Nothing(), seed);
      if (label.text().equals(Optional.of("sampled"))) {
        comparison.differ("exactness.label", label, "another label, because nothing was drawn");
      }
      return Optional.empty();
    }
    comparison.same("exactness.label", Expected.text("sampled"), label);
    BigInteger n = found.field("n").flatMap(Comparison::counts).orElse(BigInteger.ZERO);
    if (n.signum() <= 0 || n.bitLength() >= Integer.SIZE) {
      comparison.differ("result.robustness.n", found.field("n").orElse(found), "a count of draws");
      return Optional.empty();
    }
    found
        .field("seed")
        .ifPresent(s -> {
          if (!s.number().equals(seed.number())) {
            comparison.differ("result.robustness.seed", s, "the seed of the report");
          }
        });
    Value exactness = report.field("exactness").orElse(report);
    sampled("exactness", exactness, n, seed);
    exactness
        .field("parts")
        .flatMap(p -> p.field("robustness"))
        .ifPresent(p -> sampled("exactness.parts.robustness", p, n, seed));
    return shares(found, n, verdict);
  }

  /** The label of what rests on the draws. */
  private void sampled(String path, Value label, BigInteger n, Value seed) {
    comparison.field(label, path, "label", Expected.text("sampled"));
    comparison.field(label, path, "n", new Expected.Count(n));
    Value found = label.field("seed").orElse(label);
    if (!found.number().equals(seed.number())) {
      comparison.differ(path + ".seed", found, "the seed of the report");
    }
  }

  /** Where every package was visited, all but the draws is exact, or rounded to a grid. */
  void central() {
    Value exactness = report.field("exactness").orElse(report);
    Value central = exactness.field("parts").flatMap(p -> p.field("central")).orElse(exactness);
    Value label = central.field("label").orElse(central);
    if (label.text().filter(l -> l.equals("exact") || l.equals("grid")).isEmpty()) {
      comparison.differ("exactness.parts.central.label", label, "exact, or grid");
    }
  }

  private Optional<Flags> shares(Value found, BigInteger n, String verdict) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger own = BigInteger.ZERO;
    BigInteger most = BigInteger.ZERO;
    Value verdicts = found.field("verdicts").orElse(found);
    for (Map.Entry<String, Value> entry : verdicts.fields().entrySet()) {
      BigInteger draws = draws(entry.getValue(), n);
      comparison.same(
          "result.robustness.verdicts." + entry.getKey(),
          new Expected.Part(draws, n),
          entry.getValue());
      sum = sum.add(draws);
      if (entry.getKey().equals(verdict)) {
        own = draws;
      } else {
        most = most.max(draws);
      }
    }
    if (!sum.equals(n)) {
      comparison.differ("result.robustness.verdicts", verdicts, "shares that sum to 1");
    }
    interval("result.robustness.interval", found, own, n);
    Value exactness = report.field("exactness").orElse(report);
    interval("exactness.interval", exactness, own, n);
    exactness
        .field("parts")
        .flatMap(p -> p.field("robustness"))
        .ifPresent(
            p -> interval("exactness.parts.robustness.interval", p, own(verdicts, verdict, n), n));
    return Optional.of(
        new Flags(own.doubleValue() < FRAGILE_BELOW * n.doubleValue(), most.compareTo(own) > 0));
  }

  private static BigInteger own(Value verdicts, String verdict, BigInteger n) {
    return verdicts.field(verdict).map(v -> draws(v, n)).orElse(BigInteger.ZERO);
  }

  /** The whole number of draws nearest to a share. */
  private static BigInteger draws(Value share, BigInteger n) {
    BigDecimal draws = share.number().orElse(BigDecimal.ZERO).multiply(new BigDecimal(n));
    return draws.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact();
  }

  private void interval(String path, Value holder, BigInteger own, BigInteger n) {
    double p = own.doubleValue() / n.doubleValue();
    double size = n.doubleValue();
    double centre = (p + Z * Z / (2 * size)) / (1 + Z * Z / size);
    double half =
        Z / (1 + Z * Z / size) * StrictMath.sqrt(p * (1 - p) / size + Z * Z / (4 * size * size));
    double low = Math.max(0, centre - half);
    double high = Math.min(1, centre + half);
    Value found = holder.field("interval").orElse(holder);
    comparison.same(
        path,
        new Expected.Items(
            List.of(new Expected.Near(low, DIGITS), new Expected.Near(high, DIGITS))),
        found);
  }
}
