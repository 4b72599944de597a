package dev.parley.engine.deals;

import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Optimum;
import dev.parley.engine.search.Optimum.Reach;
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
  /** Points that parties may be missing, in the first search and in those that double it. */
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
    List<Long> least = measured.stream().map(_ -> Optimum.ANYWHERE).toList();
    boolean limits = measured.stream().anyMatch(this::must);
    for (BigFraction limit = LEAST;
        limits && limit.compareTo(MOST) < 0;
        limit = limit.multiply(2)) {
      Optional<Distance> found = optimum.value(floors(limit), score);
      if (found.isPresent()) {
        least = floors(found.get().measure);
        break;
      }
    }
    return optimum.find(least, score, best -> floors(best.measure));
  }

  /** Where those who must consent end if they are missing no more. */
  private List<Long> floors(BigFraction missing) {
    return measured.stream().map(v -> must(v) ? floor(v, missing) : Optimum.ANYWHERE).toList();
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
