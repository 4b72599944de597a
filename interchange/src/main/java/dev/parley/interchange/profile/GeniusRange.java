package dev.parley.interchange.profile;

import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the range of an issue of numbers as levels. */
final class GeniusRange {
  /** Steps that stand for an interval of real numbers. */
  static final int REAL_STEPS = 10;

  private static final int MOST_LEVELS = 10_000;

  private final Faults faults;
  private final Set<String> losses;

  GeniusRange(Faults faults, Set<String> losses) {
    this.faults = faults;
    this.losses = losses;
  }

  List<BigDecimal> levels(XmlElement issue, String name, String kind) {
    Optional<BigDecimal> from = bound(issue, "lowerbound");
    Optional<BigDecimal> to = bound(issue, "upperbound");
    if (!kind.equals("integer") && !kind.equals("real")) {
      faults.add(
          FaultCode.UNSUPPORTED,
          issue.place("type"),
          "the issue `" + name + "` is of the unknown kind `" + kind + "`",
          "discrete, integer or real");
      return List.of();
    }
    if (from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) >= 0) {
      faults.add(
          FaultCode.BAD_VALUE,
          issue.at(),
          "the issue `" + name + "` needs a lower and a greater upper bound, neither beyond 1e20",
          "lowerbound=\"0\" upperbound=\"9\"");
      return List.of();
    }
    BigDecimal width = to.get().subtract(from.get());
    boolean real = kind.equals("real");
    if (real) {
      losses.add(
          "the real numbers of `"
              + name
              + "` between its levels: it became "
              + (REAL_STEPS + 1)
              + " levels");
    }
    BigDecimal step = real ? width.divide(BigDecimal.TEN) : BigDecimal.ONE;
    if (!real && width.compareTo(BigDecimal.valueOf(MOST_LEVELS)) >= 0) {
      faults.add(
          FaultCode.TOO_LARGE,
          issue.at(),
          "the issue `" + name + "` has more than 10,000 values",
          "use greater steps");
      return List.of();
    }
    List<BigDecimal> levels = new ArrayList<>();
    for (BigDecimal l = from.get(); l.compareTo(to.get()) <= 0; l = l.add(step)) {
      levels.add(Fractions.plain(l));
    }
    return levels;
  }

  private static Optional<BigDecimal> bound(XmlElement issue, String key) {
    return issue
        .attribute(key)
        .or(() -> issue.first("range").flatMap(r -> r.attribute(key)))
        .filter(t -> Fractions.parse(t).filter(n -> !Fractions.extreme(n)).isPresent())
        .map(t -> new BigDecimal(t.strip()));
  }
}
