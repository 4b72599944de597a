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
  private final Case negotiation;
  private final Space space;
  private final Explorer explorer;

  /** The voters whose shortfalls are measured: cardinal, with a consent of their own. */
  private final List<Integer> measured = new ArrayList<>();

  SearchedGap(Case negotiation, Explorer explorer) {
    this.negotiation = negotiation;
    this.explorer = explorer;
    space = explorer.space();
    for (Space.ConsentView consent : space.consents()) {
      consent.voter().stream()
          .filter(v -> space.voters().get(v).cardinal() && !measured.contains(v))
          .forEach(measured::add);
    }
  }

  /** Fewest blockers without points first, then the least measure. */
  private record Distance(int unmeasured, BigFraction measure) implements Comparable<Distance> {
    @Override
    public int compareTo(Distance other) {
      return unmeasured != other.unmeasured
          ? Integer.compare(other.unmeasured, unmeasured)
          : other.measure.compareTo(measure);
    }
  }

  /** Empty where no package but today's is feasible. */
  Optional<Gap> find() {
    return nearest(false).flatMap(l -> nearest(true).map(s -> new Gap(l, s)));
  }

  private Optional<Gap.Nearest> nearest(boolean summing) {
    List<Reach> reaches =
        measured.stream().map(v -> new Reach(explorer.utility(v), threshold(v))).toList();
    Optimum optimum = new Optimum(explorer, List.of(), reaches);
    List<Long> anywhere = measured.stream().map(_ -> Optimum.ANYWHERE).toList();
    return optimum
        .find(
            anywhere,
            (pattern, numbers) -> Optional.of(distance(pattern, numbers, summing)),
            best -> floors(best))
        .map(b -> nearest(b.choice(), b.score().measure));
  }

  /** A party that must consent cannot be missing more than the best distance. */
  private List<Long> floors(Distance best) {
    return measured.stream().map(v -> must(v) ? floor(v, best.measure) : Optimum.ANYWHERE).toList();
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
    int unmeasured = 0;
    BigFraction measure = BigFraction.ZERO;
    for (long rest = space.outcome(pattern).blocking(); rest != 0; rest &= rest - 1) {
      OptionalInt v = space.consents().get(Long.numberOfTrailingZeros(rest)).voter();
      int at = v.isPresent() ? measured.indexOf(v.getAsInt()) : -1;
      if (at < 0) {
        unmeasured++;
      } else {
        Voter voter = space.voters().get(v.getAsInt());
        BigFraction missing =
            voter.walkAway().subtract(voter.points(BigInteger.valueOf(numbers[at])));
        measure =
            summing ? measure.add(missing) : measure.compareTo(missing) >= 0 ? measure : missing;
      }
    }
    return new Distance(unmeasured, measure);
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
