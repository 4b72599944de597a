package dev.parley.engine.tipping;

import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a number is moved, in millionths: the grid on which drawn numbers stand.
 *
 * @param from where the search begins, {@code to} where it ends
 * @param stated the range that the case states, inside the domain; empty for an exact number
 */
public record Reach(long from, long to, Optional<Range> stated) {
  /** Steps of the grid in one. */
  public static final long GRID = 1_000_000;

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 40);

  /** From one point of the grid to another. */
  public record Range(long from, long to) {
    public boolean contains(long least, long most) {
      return from <= least && most <= to;
    }
  }

  /**
   * The domain where it has two ends; otherwise the stated range and its width more on either side,
   * for an exact number v from v − |v| to v + |v|, inside the domain.
   *
   * @return empty where there is nothing to move: an exact 0 without domain ends, a number too
   *     large for the grid, or one that is decided elsewhere
   */
  public static Optional<Reach> of(Parameter parameter) {
    if (parameter.value() instanceof Uncertain.SameAs
        || parameter.value() instanceof Uncertain.Credible) {
      return Optional.empty();
    }
    Domain domain = parameter.domain();
    BigDecimal[] hull = hull(parameter.value(), domain);
    boolean exact = parameter.value() instanceof Uncertain.Exact;
    BigDecimal margin = exact ? hull[0].abs() : hull[1].subtract(hull[0]);
    BigDecimal from = domain.bounded() ? domain.least().orElseThrow() : hull[0].subtract(margin);
    BigDecimal to = domain.bounded() ? domain.greatest().orElseThrow() : hull[1].add(margin);
    from = from.max(domain.least().orElse(from));
    if (from.compareTo(to) >= 0 || from.abs().max(to.abs()).compareTo(LARGEST) > 0) {
      return Optional.empty();
    }
    // At 0 a lone weight, or a scale of noise, means nothing; a millionth is near enough.
    boolean positive = domain == Domain.POSITIVE || parameter.path().endsWith(".weight");
    Optional<Range> stated =
        exact ? Optional.empty() : Optional.of(new Range(up(hull[0]), down(hull[1])));
    return Optional.of(new Reach(Math.max(up(from), positive ? 1 : up(from)), down(to), stated));
  }

  private static BigDecimal[] hull(Uncertain number, Domain domain) {
    return switch (number) {
      case Uncertain.Exact(BigDecimal value) -> new BigDecimal[] {value, value};
      case Uncertain.Range(BigDecimal p5, BigDecimal p95) -> clipped(p5, p95, domain);
      case Uncertain.Pert pert -> clipped(pert.least(), pert.greatest(), domain);
      case Uncertain.Uniform uniform -> clipped(uniform.least(), uniform.greatest(), domain);
      case Uncertain.Phrase(var likelihood) -> clipped(likelihood.from(), likelihood.to(), domain);
      case Uncertain.Unknown() ->
          new BigDecimal[] {domain.least().orElseThrow(), domain.greatest().orElseThrow()};
      case Uncertain.Mix mix ->
          mix.parts().stream()
              .map(p -> hull(p.number(), domain))
              .reduce((a, b) -> new BigDecimal[] {a[0].min(b[0]), a[1].max(b[1])})
              .orElseThrow();
      case Uncertain.SameAs s -> throw new IllegalStateException("unresolved " + s.path());
      case Uncertain.Credible c -> throw new IllegalStateException("unsolved " + c.guarantee());
    };
  }

  private static BigDecimal[] clipped(BigDecimal least, BigDecimal greatest, Domain domain) {
    return new BigDecimal[] {
      least.max(domain.least().orElse(least)), greatest.min(domain.greatest().orElse(greatest))
    };
  }

  private static long up(BigDecimal number) {
    return number.multiply(BigDecimal.valueOf(GRID)).setScale(0, RoundingMode.CEILING).longValue();
  }

  private static long down(BigDecimal number) {
    return number.multiply(BigDecimal.valueOf(GRID)).setScale(0, RoundingMode.FLOOR).longValue();
  }
}
