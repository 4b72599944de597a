package dev.parley.engine.space;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A party with preferences in one space: utilities as integers on a scale of its own, exact in any
 * order of summation.
 */
public final class Voter {
  private final String party;
  private final UtilityForm form;
  private final boolean wide;
  private final long[] highHalfLow;
  private final long[] highHalfHigh;
  private final long[] lowHalfLow;
  private final long[] lowHalfHigh;
  private final long[] termLow;
  private final long[] termHigh;

  /** What options and terms add, where sums fit into 62 bits; empty otherwise. */
  private final long[][] smallParts;

  private final long[] smallTerms;
  private final long thresholdLow;
  private final long thresholdHigh;

  Voter(String party, UtilityForm form, Shape shape, boolean wide) {
    this.party = party;
    this.form = form;
    this.wide = wide;
    BigInteger[] none = {};
    boolean tables = shape.scannable();
    BigInteger[] lowHalf = tables ? shape.halfSums(false, form.parts()) : none;
    BigInteger[] highHalf = tables ? shape.halfSums(true, form.parts()) : none;
    lowHalfLow = Arrays.stream(lowHalf).mapToLong(s -> Limbs.low(s, wide)).toArray();
    lowHalfHigh = Arrays.stream(lowHalf).mapToLong(s -> Limbs.high(s, wide)).toArray();
    highHalfLow = Arrays.stream(highHalf).mapToLong(s -> Limbs.low(s, wide)).toArray();
    highHalfHigh = Arrays.stream(highHalf).mapToLong(s -> Limbs.high(s, wide)).toArray();
    List<UtilityForm.AddedTerm> terms = form.terms();
    termLow = terms.stream().mapToLong(t -> Limbs.low(t.amount(), wide)).toArray();
    termHigh = terms.stream().mapToLong(t -> Limbs.high(t.amount(), wide)).toArray();
    boolean small = form.bits() <= Limbs.NARROW_BITS;
    smallParts = small ? smallParts(form) : new long[0][];
    smallTerms =
        small ? terms.stream().mapToLong(t -> t.amount().longValueExact()).toArray() : new long[0];
    BigInteger threshold = form.threshold();
    thresholdLow = Limbs.low(threshold, wide);
    thresholdHigh = Limbs.high(threshold, wide);
  }

  private static long[][] smallParts(UtilityForm form) {
    return Arrays.stream(form.parts())
        .map(issue -> Arrays.stream(issue).mapToLong(BigInteger::longValueExact).toArray())
        .toArray(long[][]::new);
  }

  public String party() {
    return party;
  }

  /** Whether the party's points measure distances. */
  public boolean cardinal() {
    return form.cardinal();
  }

  /** The walk-away in points (ordinal parties: on the scale of their order). */
  public BigFraction walkAway() {
    return form.walkAway();
  }

  /** What one option of one issue contributes, in points. */
  public BigFraction contribution(int issue, int digit) {
    return form.points(form.parts()[issue][digit]);
  }

  /** What the term at {@code position} adds where it holds, in points. */
  public BigFraction added(int position) {
    return form.points(form.terms().get(position).amount());
  }

  /** Points per unit of the integers that a {@link Block} holds. */
  private double unit() {
    return 1 / form.scale().doubleValue();
  }

  /** The integer of a block in points, with the rounding errors of doubles. */
  public double approximate(long high, long low) {
    return (high * 0x1p62 + low) * unit();
  }

  /** The integer of a block, in points. */
  public BigFraction points(long high, long low) {
    return form.points(Limbs.join(high, low));
  }

  /** Writes the utilities of all packages that share a high code. */
  void fill(int high, long[] columnLow, long[] columnHigh) {
    long baseLow = highHalfLow[high];
    for (int low = 0; low < columnLow.length; low++) {
      columnLow[low] = baseLow + lowHalfLow[low];
    }
    if (wide) {
      long baseHigh = highHalfHigh[high];
      for (int low = 0; low < columnHigh.length; low++) {
        columnHigh[low] = baseHigh + lowHalfHigh[low];
      }
      carry(columnHigh, columnLow);
    }
    boolean[] held = new boolean[termLow.length == 0 ? 0 : columnLow.length];
    for (int t = 0; t < termLow.length; t++) {
      form.terms().get(t).when().fill(high, held);
      addTerm(t, held, columnLow, columnHigh);
    }
  }

  private void addTerm(int term, boolean[] held, long[] columnLow, long[] columnHigh) {
    long addedLow = termLow[term];
    for (int low = 0; low < columnLow.length; low++) {
      columnLow[low] += held[low] ? addedLow : 0;
    }
    if (wide) {
      long addedHigh = termHigh[term];
      for (int low = 0; low < columnHigh.length; low++) {
        columnHigh[low] += held[low] ? addedHigh : 0;
      }
      carry(columnHigh, columnLow);
    }
  }

  /** Whether a utility reaches the walk-away. */
  boolean accepts(long high, long low) {
    return Limbs.compare(high, low, thresholdHigh, thresholdLow) >= 0;
  }

  /** Sets a bit at the packages whose utilities reach the walk-away. */
  void markAcceptance(long bit, long[] columnLow, long[] columnHigh, long[] patterns) {
    for (int low = 0; low < patterns.length; low++) {
      boolean accepts = accepts(wide ? columnHigh[low] : 0, columnLow[low]);
      patterns[low] |= accepts ? bit : 0;
    }
  }

  /** The utility of one package, as an integer on the party's scale. */
  BigInteger utility(int high, int low) {
    BigInteger sum =
        Limbs.join(highHalfHigh[high], highHalfLow[high])
            .add(Limbs.join(lowHalfHigh[low], lowHalfLow[low]));
    for (UtilityForm.AddedTerm term : form.terms()) {
      sum = term.when().holds(high, low) ? sum.add(term.amount()) : sum;
    }
    return sum;
  }

  /** The utility of a package of any space, as an integer on the party's scale. */
  BigInteger utility(Choice choice) {
    if (smallParts.length > 0) {
      return BigInteger.valueOf(small(choice));
    }
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < choice.issues(); i++) {
      sum = sum.add(form.part(i, choice.digit(i)));
    }
    for (UtilityForm.AddedTerm term : form.terms()) {
      sum = term.when().holds(choice) ? sum.add(term.amount()) : sum;
    }
    return sum;
  }

  private long small(Choice choice) {
    long sum = 0;
    for (int i = 0; i < smallParts.length; i++) {
      sum += smallParts[i][choice.digit(i)];
    }
    for (int t = 0; t < smallTerms.length; t++) {
      sum += form.terms().get(t).when().holds(choice) ? smallTerms[t] : 0;
    }
    return sum;
  }

  /** The utility as sums of integers. */
  public UtilityForm form() {
    return form;
  }

  BigInteger threshold() {
    return form.threshold();
  }

  public BigFraction points(BigInteger integer) {
    return form.points(integer);
  }

  boolean rounded() {
    return form.rounded();
  }

  private static void carry(long[] high, long[] low) {
    for (int k = 0; k < low.length; k++) {
      high[k] += low[k] >>> 62;
      low[k] &= Limbs.MASK;
    }
  }
}
