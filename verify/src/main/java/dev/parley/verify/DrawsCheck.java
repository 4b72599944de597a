package dev.parley.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the numbers about the draws fit each other; the draws are not made again. */
final class DrawsCheck {
  /** Two-sided 95 % of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final double CLOSE = 1e-6;
  private static final double SOLID = 0.8;

  private final Checks checks;
  private final Report report;

  DrawsCheck(Checks checks, Report report) {
    this.checks = checks;
    this.report = report;
  }

  void run() {
    Tree result = report.result();
    Tree draws = result.at("robustness");
    List<String> flags = result.at("flags").texts();
    checks.same("draws", "seed", report.tree().at("seed"), draws.at("seed"));
    boolean tipping = result.at("tipping").items().stream().anyMatch(t -> t.at("inside").yes());
    boolean fragile = flags.contains("FRAGILE");
    if (draws.absent()) {
      checks.same("flags", "result.flags, FRAGILE", fragile, tipping);
      checks.claim(
          "flags",
          "result.flags",
          !flags.contains("OVERTURNED"),
          "without draws OVERTURNED is not judged");
      return;
    }
    checks.unchecked("draws", "the draws were not made again, only whether their numbers fit");
    double n = draws.at("n").number().map(BigDecimal::doubleValue).orElse(0.0);
    Map<String, Tree> verdicts = draws.at("verdicts").fields();
    double sum = verdicts.values().stream().mapToDouble(DrawsCheck::of).sum();
    checks.claim("draws", "result.robustness.verdicts", Math.abs(sum - 1) < CLOSE, "the shares do not sum to 1");
    for (Map.Entry<String, Tree> each : verdicts.entrySet()) {
      double count = of(each.getValue()) * n;
      checks.claim(
          "draws",
          "result.robustness.verdicts." + each.getKey(),
          Math.abs(count - Math.rint(count)) < CLOSE * Math.max(1, n),
          "that is no share of " + (long) n + " draws");
    }
    String verdict = result.at("verdict").text().orElse("");
    double share = verdicts.containsKey(verdict) ? of(draws.at("verdicts", verdict)) : 0;
    interval(draws.at("interval").items(), share, n);
    checks.same("flags", "result.flags, FRAGILE", fragile, share < SOLID || tipping);
    boolean beaten = verdicts.values().stream().anyMatch(v -> of(v) > share);
    checks.same("flags", "result.flags, OVERTURNED", flags.contains("OVERTURNED"), beaten);
  }

  /** Wilson 1927. */
  private void interval(List<Tree> reported, double share, double n) {
    double center = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half =
        Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    checks.claim(
        "draws",
        "result.robustness.interval",
        reported.size() == 2
            && Math.abs(of(reported.get(0)) - Math.max(0, center - half)) < CLOSE
            && Math.abs(of(reported.get(1)) - Math.min(1, center + half)) < CLOSE,
        "that is not the Wilson interval of the share");
  }

  private static double of(Tree number) {
    return Optional.of(number).flatMap(Tree::number).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }
}
