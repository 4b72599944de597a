package dev.parley.engine.deals;

import dev.parley.engine.Exactness;
import dev.parley.engine.Share;
import dev.parley.engine.search.Census;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How many packages there are of each kind.
 *
 * @param required per consent the feasible packages that need it
 * @param given of these, the ones that have it
 * @param sole per consent the feasible packages that only it blocks
 * @param swings per voter the packages that its yes alone would make signable
 * @param drawn present where the counts but for the feasible packages are estimates
 */
record Counts(
    BigInteger feasible,
    BigInteger signable,
    List<BigInteger> required,
    List<BigInteger> given,
    List<BigInteger> sole,
    List<BigInteger> swings,
    Optional<Exactness.Sampled> drawn) {

  /** A part of the packages counted, with its interval where the counts are estimates. */
  Share share(BigInteger count, BigInteger of) {
    Share share = new Share(count, of);
    return drawn.map(d -> d.estimated(share, feasible)).orElse(share);
  }

  /** The same counts, as estimates. */
  Counts sampled(Exactness.Sampled from) {
    return new Counts(feasible, signable, required, given, sole, swings, Optional.of(from));
  }

  static Counts of(SignableVisitor seen, Space space) {
    int consents = space.consents().size();
    return new Counts(
        BigInteger.valueOf(seen.feasible()),
        BigInteger.valueOf(seen.signable()),
        list(consents, seen::required),
        list(consents, seen::given),
        list(consents, seen::sole),
        list(space.voters().size(), seen::swings),
        Optional.empty());
  }

  private static List<BigInteger> list(int size, IntToLongFunction numbers) {
    return IntStream.range(0, size)
        .mapToObj(k -> BigInteger.valueOf(numbers.applyAsLong(k)))
        .toList();
  }

  /**
   * Sums up a census.
   *
   * @param rules further conditions that the packages counted satisfy
   */
  static Counts of(List<Census.Entry> census, List<Condition> rules, Space space) {
    Sums sums = new Sums(space);
    census.forEach(e -> sums.add(space.outcome(e.pattern()), e.packages()));
    space
        .today()
        .filter(t -> space.feasible(t) && rules.stream().allMatch(r -> r.holds(t)))
        .ifPresent(today -> sums.withdraw(space.outcome(space.pattern(today))));
    return sums.counts();
  }

  private static final class Sums {
    private BigInteger feasible = BigInteger.ZERO;
    private BigInteger signable = BigInteger.ZERO;
    private final BigInteger[] required;
    private final BigInteger[] given;
    private final BigInteger[] sole;
    private final BigInteger[] swings;

    Sums(Space space) {
      required = zeros(space.consents().size());
      given = zeros(required.length);
      sole = zeros(required.length);
      swings = zeros(space.voters().size());
    }

    private static BigInteger[] zeros(int size) {
      BigInteger[] zeros = new BigInteger[size];
      Arrays.fill(zeros, BigInteger.ZERO);
      return zeros;
    }

    void add(Space.Outcome outcome, BigInteger packages) {
      feasible = feasible.add(packages);
      for (int c = 0; c < required.length; c++) {
        if ((outcome.required() >>> c & 1) != 0) {
          required[c] = required[c].add(packages);
          given[c] = (outcome.blocking() >>> c & 1) == 0 ? given[c].add(packages) : given[c];
        }
      }
      if (Long.bitCount(outcome.blocking()) == 1) {
        int c = Long.numberOfTrailingZeros(outcome.blocking());
        sole[c] = sole[c].add(packages);
      }
      signable(outcome, packages);
    }

    /** Today's package is feasible, but never signable, whoever may say yes. */
    void withdraw(Space.Outcome today) {
      signable(today, BigInteger.ONE.negate());
    }

    private void signable(Space.Outcome outcome, BigInteger packages) {
      signable = outcome.blocking() == 0 ? signable.add(packages) : signable;
      for (long rest = outcome.swinging(); rest != 0; rest &= rest - 1) {
        int v = Long.numberOfTrailingZeros(rest);
        swings[v] = swings[v].add(packages);
      }
    }

    Counts counts() {
      return new Counts(
          feasible,
          signable,
          List.of(required),
          List.of(given),
          List.of(sole),
          List.of(swings),
          Optional.empty());
    }
  }
}
