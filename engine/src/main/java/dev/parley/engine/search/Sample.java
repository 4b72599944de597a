package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * An estimated census: feasible packages drawn evenly, where counting would take too long. The
 * number of feasible packages is exact.
 */
public final class Sample {
  /** Drawn feasible packages; a share is then known to within half a percent. */
  private static final int SIZE = 40_000;

  private static final int MOST_TRIES = 4_000_000;
  private static final long SEED = 1;
  private static final double ERROR = 0.05;

  private final Map<Census.Entry, Integer> drawn = new LinkedHashMap<>();
  private final BigInteger feasible;
  private int signable;

  private Sample(BigInteger feasible) {
    this.feasible = feasible;
  }

  /**
   * Draws packages.
   *
   * @throws CannotCompute if the rules leave so few packages that none can be hit at random
   */
  public static Sample of(Explorer explorer, List<Condition> split) {
    Shape shape = explorer.space().shape();
    int[][] options = new int[shape.issues()][];
    Arrays.setAll(options, i -> IntStream.range(0, shape.radix(i)).toArray());
    return of(explorer, options, split);
  }

  /**
   * The same among the packages that have some options only.
   *
   * @param options per issue those that are left, at least one
   */
  public static Sample of(Explorer explorer, int[][] options, List<Condition> split) {
    Space space = explorer.space();
    Explorer.Found all =
        explorer.undominated(Query.feasible(List.of()).where(restricted(space.shape(), options)));
    Sample sample = new Sample(all.packages(all.points()));
    SplittableRandom random = new SplittableRandom(SEED);
    int[] digits = new int[options.length];
    int size = 0;
    for (int tries = 0; size < SIZE && tries < MOST_TRIES; tries++) {
      for (int i = 0; i < digits.length; i++) {
        digits[i] = options[i][random.nextInt(options[i].length)];
      }
      Choice choice = Choice.of(digits);
      if (space.feasible(choice)) {
        size++;
        sample.add(space, choice, split);
      }
    }
    if (size < SIZE && sample.feasible.signum() > 0) {
      throw new CannotCompute(
          "the rules leave too few packages to sample them: %s of %s"
              .formatted(sample.feasible, space.shape().packages()),
          List.of("rules"),
          "settle issues that the rules decide anyway, so that fewer packages break them");
    }
    return sample;
  }

  private static List<Condition> restricted(Shape shape, int[][] options) {
    List<Condition> rules = new ArrayList<>();
    for (int i = 0; i < options.length; i++) {
      if (options[i].length < shape.radix(i)) {
        boolean[] left = new boolean[shape.radix(i)];
        for (int digit : options[i]) {
          left[digit] = true;
        }
        rules.add(Condition.oneOf(shape, i, left));
      }
    }
    return rules;
  }

  private void add(Space space, Choice choice, List<Condition> split) {
    Pattern pattern = space.pattern(choice);
    long side = 0;
    for (int c = 0; c < split.size(); c++) {
      side |= split.get(c).holds(choice) ? 1L << c : 0;
    }
    drawn.merge(new Census.Entry(pattern, side, BigInteger.ONE), 1, Integer::sum);
    boolean now = space.today().equals(Optional.of(choice));
    signable += !now && space.outcome(pattern).blocking() == 0 ? 1 : 0;
  }

  /** Every drawn kind, with its share of the feasible packages. */
  public List<Census.Entry> entries() {
    List<Census.Entry> entries = new ArrayList<>();
    BigInteger left = feasible;
    int number = 0;
    for (Map.Entry<Census.Entry, Integer> one : drawn.entrySet()) {
      number++;
      BigInteger part =
          number == drawn.size()
              ? left
              : new BigDecimal(feasible)
                  .multiply(BigDecimal.valueOf(one.getValue()))
                  .divide(BigDecimal.valueOf(SIZE), 0, RoundingMode.HALF_UP)
                  .toBigInteger();
      left = left.subtract(part);
      entries.add(new Census.Entry(one.getKey().pattern(), one.getKey().split(), part));
    }
    return entries;
  }

  /** The interval of the share of feasible packages that are signable. */
  public Exactness.Sampled signable() {
    Interval interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(SIZE, signable, ERROR);
    return new Exactness.Sampled(SIZE, SEED, interval.getLowerBound(), interval.getUpperBound());
  }
}
