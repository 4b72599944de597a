package dev.parley.engine.promise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds the fixed points of best replies. Boxes are cut down to what the replies over them allow;
 * where the replies contract, or Krawczyk's test says so, there is at most one fixed point, which
 * Newton's method finds; otherwise the box is halved. If the budget of boxes does not suffice, best
 * replies and Newton's method from many fixed starts add what they find, and nothing is proven.
 *
 * <p>Interval branch and prune: Neumaier 1990, doi:10.1017/CBO9780511526473. O(n²) a box.
 */
final class EquilibriumSearch {
  /** Residuals above this are no equilibria. */
  static final double RESIDUAL = 1e-12;

  /** Points nearer than this are one equilibrium. */
  private static final double SAME = 1e-8;

  /** What a cut leaves around a box, so that rounding loses no fixed point. */
  private static final double SLACK = 1e-14;

  /** A box this small that is neither empty nor proven is given up. */
  private static final double SMALLEST = 1e-11;

  private static final int CUTS = 60;

  /** A cut that leaves more than this of a box was not worth repeating. */
  private static final double ENOUGH = 0.7;

  /** Boxes × guarantors² that are looked at before the proof is given up. */
  private static final int BUDGET = 20_000;

  private final int size;
  private final Newton newton;
  private final Contraction contraction;
  private final Krawczyk krawczyk;
  private final double[] least;
  private final double[] greatest;
  private BestReplies replies;
  private List<double[]> found = new ArrayList<>();
  private boolean complete = true;

  /** A search that can be used again, by one thread, for replies of as many guarantors. */
  EquilibriumSearch(BestReplies replies) {
    this.replies = replies;
    size = replies.size();
    newton = new Newton(size);
    contraction = new Contraction(size);
    krawczyk = new Krawczyk(size);
    least = new double[size];
    greatest = new double[size];
  }

  /** Fixed points and whether they are proven to be all, in no particular order. */
  record Points(List<double[]> points, boolean complete) {}

  /**
   * Searches the whole cube of credibilities.
   *
   * @param others whose fixed points are looked for
   * @param start where the only fixed point is looked for first if there can be but one
   */
  Points search(BestReplies others, double[] start) {
    replies = others;
    found = new ArrayList<>();
    complete = true;
    Deque<Box> boxes = new ArrayDeque<>();
    double[] one = new double[size];
    Arrays.fill(one, 1);
    boxes.push(new Box(new double[size], one));
    int budget = Math.max(40, BUDGET / Math.max(1, size * size));
    while (!boxes.isEmpty() && complete) {
      if (budget-- == 0) {
        complete = false;
        break;
      }
      examine(boxes.pop(), boxes, start);
    }
    if (!complete) {
      new Starts(size).all(replies).forEach(this::climb);
    }
    return new Points(found, complete);
  }

  /** A product of closed intervals. */
  private static final class Box {
    private final double[] low;
    private final double[] high;

    Box(double[] low, double[] high) {
      this.low = low;
      this.high = high;
    }

    double[] low() {
      return low;
    }

    double[] high() {
      return high;
    }

    int widest() {
      int widest = 0;
      for (int j = 1; j < low.length; j++) {
        widest = high[j] - low[j] > high[widest] - low[widest] ? j : widest;
      }
      return widest;
    }

    double[] middle() {
      double[] middle = new double[low.length];
      for (int j = 0; j < low.length; j++) {
        middle[j] = (low[j] + high[j]) / 2;
      }
      return middle;
    }

    double width() {
      return low.length == 0 ? 0 : high[widest()] - low[widest()];
    }
  }

  private void examine(Box box, Deque<Box> boxes, double[] start) {
    for (int cut = 0; cut < CUTS; cut++) {
      double before = box.width();
      // Three cuts cost less than one proof.
      for (int time = 0; time < 3; time++) {
        if (!cut(box)) {
          return;
        }
      }
      if (contraction.holds(replies, box.low(), box.high()) && one(box, start)) {
        return;
      }
      if (box.width() > ENOUGH * before) {
        Krawczyk.Says says = krawczyk.cut(replies, box.low(), box.high());
        if (says == Krawczyk.Says.NONE
            || (says == Krawczyk.Says.AT_MOST_ONE && one(box, box.middle()))) {
          return;
        }
        if (box.width() > ENOUGH * before) {
          break;
        }
      }
    }
    if (box.width() < SMALLEST) {
      complete = false;
      return;
    }
    int widest = box.widest();
    double middle = (box.low()[widest] + box.high()[widest]) / 2;
    double[] upTo = box.high().clone();
    double[] from = box.low().clone();
    upTo[widest] = middle;
    from[widest] = middle;
    boxes.push(new Box(box.low(), upTo));
    boxes.push(new Box(from, box.high()));
  }

  /** The only fixed point of replies that are known to contract, if Newton's method finds it. */
  boolean only(BestReplies others, double[] q) {
    return newton.polish(others, q) <= RESIDUAL;
  }

  /** Looks for the only fixed point that the box can have; false where it was not found there. */
  private boolean one(Box box, double[] start) {
    double[] q = new double[size];
    for (int j = 0; j < size; j++) {
      q[j] = Math.clamp(start[j], box.low()[j], box.high()[j]);
    }
    if (newton.polish(replies, q) > RESIDUAL) {
      return false;
    }
    for (int j = 0; j < size; j++) {
      if (q[j] < box.low()[j] - SAME || q[j] > box.high()[j] + SAME) {
        return false;
      }
    }
    add(q);
    return true;
  }

  /** Intersects the box with the replies over it; false where nothing is left. */
  private boolean cut(Box box) {
    replies.range(box.low(), box.high(), least, greatest);
    for (int j = 0; j < size; j++) {
      box.low()[j] = Math.max(box.low()[j], least[j] - SLACK);
      box.high()[j] = Math.min(box.high()[j], greatest[j] + SLACK);
      if (box.low()[j] > box.high()[j]) {
        return false;
      }
    }
    return true;
  }

  /** Damped best replies from a start, then Newton's method; and Newton's method alone. */
  private void climb(double[] start) {
    double[] direct = start.clone();
    if (newton.polish(replies, direct) <= RESIDUAL) {
      add(direct);
    }
    double[] damped = start.clone();
    for (int step = 0; step < 50; step++) {
      replies.reply(damped, least);
      for (int j = 0; j < size; j++) {
        damped[j] = (damped[j] + least[j]) / 2;
      }
    }
    if (newton.polish(replies, damped) <= RESIDUAL) {
      add(damped);
    }
  }

  private void add(double[] q) {
    for (double[] other : found) {
      double distance = 0;
      for (int j = 0; j < size; j++) {
        distance = Math.max(distance, Math.abs(q[j] - other[j]));
      }
      if (distance < SAME) {
        return;
      }
    }
    found.add(q);
  }
}
