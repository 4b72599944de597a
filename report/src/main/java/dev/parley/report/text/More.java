package dev.parley.report.text;

import dev.parley.report.wording.Figures;
import java.math.BigInteger;
import java.util.Optional;

/** The line below a list that shows only its first entries. */
final class More {
  private More() {}

  /**
   * Empty where nothing is left.
   *
   * @param all how many there are
   * @param shown how many the list shows
   * @param listed how many JSON lists
   */
  static Optional<String> of(BigInteger all, int shown, int listed) {
    BigInteger more = all.subtract(BigInteger.valueOf(shown));
    if (more.signum() <= 0) {
      return Optional.empty();
    }
    boolean whole = all.equals(BigInteger.valueOf(listed));
    String first = listed == 1 ? "the first one" : "the first " + listed;
    return Optional.of(
        "And %s more (--json lists %s)."
            .formatted(Figures.count(more), whole ? "them" : first + "; --limit asks for more"));
  }
}
