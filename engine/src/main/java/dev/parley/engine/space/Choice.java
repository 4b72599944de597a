package dev.parley.engine.space;

import java.util.Arrays;

/**
 * One option for every issue, by position: a package of any space, however large. Ordered as the
 * packages' indices are, the last issue fastest.
 */
public final class Choice implements Comparable<Choice> {
  private final int[] digits;

  private Choice(int[] digits) {
    this.digits = digits;
  }

  public static Choice of(int... digits) {
    return new Choice(digits.clone());
  }

  public int issues() {
    return digits.length;
  }

  /** The position of an issue's option. */
  public int digit(int issue) {
    return digits[issue];
  }

  /** A copy of all positions, one per issue. */
  public int[] digits() {
    return digits.clone();
  }

  /** The same but for one issue. */
  public Choice with(int issue, int digit) {
    int[] changed = digits.clone();
    changed[issue] = digit;
    return new Choice(changed);
  }

  /** On how many issues two packages differ. */
  public int changes(Choice other) {
    int changes = 0;
    for (int i = 0; i < digits.length; i++) {
      changes += digits[i] == other.digits[i] ? 0 : 1;
    }
    return changes;
  }

  @Override
  public int compareTo(Choice other) {
    return Arrays.compare(digits, other.digits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Choice choice && Arrays.equals(digits, choice.digits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digits);
  }

  @Override
  public String toString() {
    return Arrays.toString(digits);
  }
}
