package dev.parley.engine.deals;

import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Optimum;
import dev.parley.engine.search.Optimum.Reach;
import dev.parley.engine.search.ShortfallSum;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;

/** The packages that come nearest to being signable, found without visiting all. */
final class SearchedGap {
  /** Points that parties may be missing beyond a bound, in the first search; later ones double. */
  private static final BigFraction LEAST = BigFraction.of(1, 4);

  private static final BigFraction MOST = BigFraction.of(100);

  private final Case negotiation;
  private final Space space;
  private final Explorer explorer;

  /** The voters whose shortfalls are measured: cardinal, where they may be asked. */
  private final List<Integer> measured = new ArrayList<>();

  SearchedGap(Case negotiation, Explorer explorer) {
    this.negotiation = negotiation;
    this.explorer = explorer;
    space = explorer.space();
    explorer.influential().stream()
        .filter(v -> space.voters().get(v).cardinal())
        .forEach(measured::add);
  }

  /** The measure first, then the number of missing consents. */
  private record Distance(BigFraction measure, int missing) implements Comparable<Distance> {
    @Override
    public int compareTo(Distance other) {
      int sign = other.measure.compareTo(measure);
      return sign != 0 ? sign : Integer.compare(other.missing, missing);
    }
  }

  /** Empty where no package but today's is feasible. */
  Optional<Gap> find() {
    return nearest(false).flatMap(l -> nearest(true).map(s -> new Gap(l, s)));
  }

  private Optional<Gap.Nearest> nearest(boolean summing) {
    return best(summing).map(b -> nearest(b.choice(), b.score().measure));
  }

  /**
   * Iterative deepening: first only packages at which no party that must consent is missing more
   * than a little, then more. Once one is found, nothing better is missing more in one party alone
   * than this one is in all.
   */
  private Optional<Optimum.Best<Distance>> best(boolean summing) {
    Optimum optimum =
        new Optimum(
            explorer,
            List.of(),
            measured.stream().map(v -> new Reach(explorer.utility(v), threshold(v))).toList());
    Optimum.Score<Distance> score =
        (pattern, numbers) -> Optional.of(distance(pattern, numbers, summing));
    List<Integer> needed = measured.stream().filter(this::must).toList();
    Optional<ShortfallSum> sum =
        summing && !needed.isEmpty()
            ? Optional.of(new ShortfallSum(explorer, needed))
            : Optional.empty();
    BigFraction bound = sum.map(s -> BigFraction.from(s.least())).orElse(BigFraction.ZERO);
    Optimum.Region region =
        new Optimum.Region(measured.stream().map(_ -> Optimum.ANYWHERE).toList());
    for (BigFraction more = LEAST;
        !needed.isEmpty() && more.compareTo(MOST) < 0;
        more = more.multiply(2)) {
      BigFraction limit = bound.add(more);
      Optional<Distance> found = optimum.value(region(limit, needed, sum), score);
      if (found.isPresent()) {
        BigFraction missing = found.get().measure;
        region = region(missing, needed, sum);
        if (missing.compareTo(limit) <= 0) {
          return Optional.of(optimum.first(region, score, found.get()));
        }
        break;
      }
    }
    return optimum.find(region, score, best -> region(best.measure, needed, sum));
  }

  /** Where those needed are missing no more, each alone and where asked all together. */
  private Optimum.Region region(
      BigFraction missing, List<Integer> needed, Optional<ShortfallSum> sum) {
    return new Optimum.Region(
        measured.stream()
            .map(v -> needed.contains(v) ? floor(v, missing) : Optimum.ANYWHERE)
            .toList(),
        sum.map(s -> among(needed, s.within(missing.doubleValue()))));
  }

  /** With no weight for the others. */
  private Optimum.Sum among(List<Integer> needed, Optimum.Sum sum) {
    return new Optimum.Sum(
        measured.stream()
            .map(v -> needed.contains(v) ? sum.weights().get(needed.indexOf(v)) : 0.0)
            .toList(),
        sum.least());
  }

  private boolean must(int voter) {
    return space.consents().stream()
        .anyMatch(c -> c.unconditional() && c.voter().equals(OptionalInt.of(voter)));
  }

  private long floor(int voter, BigFraction missing) {
    Voter v = space.voters().get(voter);
    BigFraction least = v.walkAway().subtract(missing).multiply(v.form().scale());
    BigInteger[] parts = least.getNumerator().divideAndRemainder(least.getDenominator());
    // Rounded down, so that nothing as near is left out.
    return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
  }

  private long threshold(int voter) {
    return space.voters().get(voter).form().threshold().longValueExact();
  }

  private Distance distance(Pattern pattern, long[] numbers, boolean summing) {
    Shortfalls shortfalls =
        Shortfalls.of(
            space,
            space.refusals(pattern),
            v -> {
              Voter voter = space.voters().get(v);
              return voter.points(BigInteger.valueOf(numbers[measured.indexOf(v)]));
            });
    return new Distance(shortfalls.measure(summing), shortfalls.missing());
  }

  private Gap.Nearest nearest(Choice choice, BigFraction shortfall) {
    Refusals refusals = new Refusals(negotiation, space);
    List<String> issues =
        space
            .today()
            .map(today -> refusals.changed(today, choice))
            .orElse(negotiation.issues().stream().map(Issue::id).toList());
    return new Gap.Nearest(space.evaluated(choice), shortfall, refusals.of(choice, issues));
  }
}
