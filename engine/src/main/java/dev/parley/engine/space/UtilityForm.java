package dev.parley.engine.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A party's utility with exact integers: points = (Σ parts[issue][digit] + Σ added where the
 * condition holds) / scale.
 */
public final class UtilityForm {
  private final BigInteger[][] parts;
  private final List<AddedTerm> terms;
  private final BigFraction walkAway;
  private final BigInteger scale;
  private final boolean cardinal;
  private final boolean rounded;
  private final BigInteger threshold;

  /**
   * @param cardinal whether points mean distances
   * @param rounded whether the integers were rounded, because they need more than 126 bits
   */
  UtilityForm(
      BigInteger[][] parts,
      List<AddedTerm> terms,
      BigFraction walkAway,
      BigInteger scale,
      boolean cardinal,
      boolean rounded) {
    this.parts = parts;
    this.terms = List.copyOf(terms);
    this.walkAway = walkAway;
    this.scale = scale;
    this.cardinal = cardinal;
    this.rounded = rounded;
    threshold = scaledWalkAway();
  }

  /** What an option of an issue contributes, on the form's scale. */
  public BigInteger part(int issue, int digit) {
    return parts[issue][digit];
  }

  BigInteger[][] parts() {
    return parts;
  }

  public List<AddedTerm> terms() {
    return terms;
  }

  BigFraction walkAway() {
    return walkAway;
  }

  /** How many of its units make a point. */
  public BigInteger scale() {
    return scale;
  }

  boolean cardinal() {
    return cardinal;
  }

  boolean rounded() {
    return rounded;
  }

  /** An amount added where a condition holds. */
  public record AddedTerm(Condition when, BigInteger amount) {}

  /** The walk-away as an integer on the form's scale. */
  public BigInteger threshold() {
    return threshold;
  }

  private BigInteger scaledWalkAway() {
    BigInteger[] parts =
        walkAway.getNumerator().multiply(scale).divideAndRemainder(walkAway.getDenominator());
    if (!rounded && parts[1].signum() != 0) {
      throw new IllegalStateException("walk-away off the scale");
    }
    // A rounded scale: the least integer that is not below the walk-away.
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /** Bits that any utility or the walk-away may need, without the sign. */
  public int bits() {
    BigInteger most = threshold().abs();
    for (BigInteger[] issue : parts) {
      BigInteger largest = BigInteger.ZERO;
      for (BigInteger part : issue) {
        largest = largest.max(part.abs());
      }
      most = most.add(largest);
    }
    for (AddedTerm term : terms) {
      most = most.add(term.amount().abs());
    }
    return most.bitLength();
  }

  /** Divides out what all integers share. */
  UtilityForm reduced() {
    BigInteger divisor = shared();
    return divisor.equals(BigInteger.ONE) ? this : map(i -> i.divide(divisor), rounded);
  }

  /** The greatest common divisor of all integers. */
  private BigInteger shared() {
    BigInteger shared = scale.gcd(threshold);
    for (BigInteger[] issue : parts) {
      for (BigInteger part : issue) {
        shared = shared(shared, part);
      }
    }
    for (AddedTerm term : terms) {
      shared = shared(shared, term.amount());
    }
    return shared;
  }

  /**
   * Most are multiples of what the first ones share; a remainder is found faster than a divisor.
   */
  private static BigInteger shared(BigInteger divisor, BigInteger number) {
    return number.remainder(divisor).signum() == 0 ? divisor : divisor.gcd(number);
  }

  /** Rounds all integers so that at most {@code bits} are needed. */
  UtilityForm roundedTo(int bits) {
    int surplus = bits() - bits + 1;
    return map(i -> i.add(BigInteger.ONE.shiftLeft(surplus - 1)).shiftRight(surplus), true);
  }

  private UtilityForm map(UnaryOperator<BigInteger> change, boolean inexact) {
    BigInteger[][] changed = new BigInteger[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      changed[i] = new BigInteger[parts[i].length];
      for (int d = 0; d < parts[i].length; d++) {
        changed[i][d] = change.apply(parts[i][d]);
      }
    }
    List<AddedTerm> changedTerms = new ArrayList<>();
    terms.forEach(t -> changedTerms.add(new AddedTerm(t.when(), change.apply(t.amount()))));
    return new UtilityForm(changed, changedTerms, walkAway, change.apply(scale), cardinal, inexact);
  }

  BigFraction points(BigInteger integer) {
    return BigFraction.of(integer, scale);
  }
}
