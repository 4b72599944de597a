package dev.parley.verify.world;

import java.util.Arrays;

/** One option for every issue, by their positions in the case. */
public final class Deal {
  private final int[] options;

  Deal(int[] options) {
    this.options = options.clone();
  }

  public int option(int issue) {
    return options[issue];
  }

  public int issues() {
    return options.length;
  }

  /** The same with another option on one issue. */
  public Deal with(int issue, int option) {
    Deal other = new Deal(options);
    other.options[issue] = option;
    return other;
  }

  /** On how many issues two packages differ. */
  public int distance(Deal other) {
    int distance = 0;
    for (int i = 0; i < options.length; i++) {
      distance += options[i] == other.options[i] ? 0 : 1;
    }
    return distance;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Deal deal && Arrays.equals(options, deal.options);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(options);
  }

  @Override
  public String toString() {
    return Arrays.toString(options);
  }
}
