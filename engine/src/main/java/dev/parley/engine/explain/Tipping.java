package dev.parley.engine.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where the verdict flips when one number moves and all others stay at their central values.
 *
 * @param points the flips: those inside a stated range first, then the nearer ones, measured from
 *     the central value in widths of what was searched
 * @param varied how many numbers were moved, promises among them
 * @param steps into how many equal steps every search interval was divided at least; a verdict that
 *     comes and goes between two neighbouring steps can be missed, and nothing else
 * @param left paths of numbers that the verdict may depend on and that were not moved, because the
 *     case is too large to ask it so often
 */
public record Tipping(List<Point> points, int varied, int steps, List<String> left) {
  static final Tipping NONE = new Tipping(List.of(), 0, 0, List.of());

  public Tipping {
    points = List.copyOf(points);
    left = List.copyOf(left);
  }

  /** Whether some flip lies inside what the case states of its number. */
  public boolean inside() {
    return points.stream().anyMatch(Point::inside);
  }

  /** What is moved. */
  public sealed interface Subject {
    /** A number of the case, by its path; those that are the {@code same-as} it move along. */
    record OfNumber(String path) implements Subject {}

    /**
     * What a promise is worth wherever a value is {@code credible(…)}: the chance, from 0 to 1,
     * that it deters.
     */
    record OfPromise(String id) implements Subject {}
  }

  /**
   * One flip.
   *
   * @param central the number's central value
   * @param searched all values that were tried lie here: the domain where it has two ends,
   *     otherwise the stated range and its width more on either side, inside the domain
   * @param stated the range that the case states: hard ends, or the 5th and 95th percentile; empty
   *     for an exact number and for a promise
   * @param below the verdict just below the flip, {@code above} just above
   * @param at where it flips, within half of {@code width}
   * @param width the flip lies between {@code at} ∓ {@code width}/2: at most a millionth of what
   *     was searched, or the grid of millionths on which drawn numbers stand
   * @param inside whether the flip lies inside the stated range
   * @param credibility for a promise: the credibility, the same for all guarantors, at which the
   *     chance that it deters is {@code at}; p* where that is one half
   */
  public record Point(
      Subject subject,
      BigFraction central,
      Span searched,
      Optional<Span> stated,
      Verdict below,
      Verdict above,
      BigFraction at,
      BigFraction width,
      boolean inside,
      OptionalDouble credibility) {

    /** The verdict on the other side of the flip than the central value. */
    public Verdict away() {
      return at.compareTo(central) > 0 ? above : below;
    }
  }

  /** From one number to another. */
  public record Span(BigFraction from, BigFraction to) {}
}
