package dev.parley.engine.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Logit quantal response equilibria of a tree's agents along λ, from equal probabilities at λ = 0
 * (McKelvey and Palfrey 1998, doi:10.1023/A:1009905800005). For a table the tree has one
 * information set per player, and the result is the strategic-form quantal response (McKelvey and
 * Palfrey 1995).
 *
 * <p>The curve that starts at λ = 0 is the principal branch. It is followed by its arc length with
 * a predictor along the tangent and Newton's method back to the curve (Turocy 2005), so that places
 * where λ turns back are passed. In doubles; each point states its residual.
 */
final class QuantalResponse {
  private static final int MOST_ACTIONS = 200;
  private static final int MOST_STEPS = 20_000;
  private static final int MOST_CORRECTIONS = 8;
  private static final int FEW_CORRECTIONS = 3;
  private static final double FIRST_STEP = 0.03;
  private static final double LEAST_STEP = 1e-10;
  private static final double GROWTH = 1.5;

  /** Newton's last change, relative to the size of the point; convergence is quadratic. */
  private static final double CLOSE = 1e-11;

  /** Cosine between neighbouring tangents; a smaller one may mean another branch. */
  private static final double STRAIGHT = 0.9;

  private final Tree tree;
  private final LogitEquations equations;
  private final int size;
  private double[] point;
  private double[] tangent;
  private boolean turned;

  private QuantalResponse(Tree tree, LogitEquations equations) {
    this.tree = tree;
    this.equations = equations;
    size = equations.size();
    point = equations.centroid();
    tangent = new double[size + 1];
    tangent[size] = 1;
  }

  /** A point of the branch: a probability for each action of each information set. */
  record Point(double lambda, List<List<Double>> parts, double residual) {
    Point {
      parts = parts.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The points at the values of λ that were asked for, where the branch first gets there.
   *
   * @param reached the last λ up to which the branch was followed
   * @param turned whether λ fell somewhere along the way, so that it passes some values repeatedly
   */
  record Branch(List<Point> points, double reached, boolean turned) {
    Branch {
      points = List.copyOf(points);
    }
  }

  /**
   * Follows the branch; empty where the tree is too large or chance excludes an information set.
   *
   * @param lambdas ascending, none below 0
   */
  static Optional<Branch> of(Tree tree, List<Double> lambdas) {
    int actions = tree.firstAction(tree.game().informationSets().size());
    if (actions == 0
        || actions > MOST_ACTIONS
        || (long) actions * tree.size() > AgentForm.MOST_CELLS
        || tree.absentMinded()) {
      return Optional.empty();
    }
    AgentForm form = new AgentForm(tree);
    return form.unreachable()
        ? Optional.empty()
        : Optional.of(new QuantalResponse(tree, new LogitEquations(tree, form)).follow(lambdas));
  }

  private Branch follow(List<Double> lambdas) {
    List<Point> points = new ArrayList<>();
    double length = FIRST_STEP;
    for (int step = 0; step < MOST_STEPS && points.size() < lambdas.size(); step++) {
      double target = lambdas.get(points.size());
      if (target <= point[size]) {
        points.add(at(target, point, point));
        continue;
      }
      double[] direction = tangent();
      double[] ahead = new double[size + 1];
      for (int k = 0; k <= size; k++) {
        ahead[k] = point[k] + length * direction[k];
      }
      int corrections = correct(ahead, direction);
      if (corrections > MOST_CORRECTIONS || !straight(ahead, direction)) {
        length /= 2;
        if (length < LEAST_STEP) {
          break;
        }
        continue;
      }
      double[] before = point;
      point = ahead;
      tangent = direction;
      turned |= point[size] < before[size];
      while (points.size() < lambdas.size() && lambdas.get(points.size()) <= point[size]) {
        points.add(at(lambdas.get(points.size()), before, point));
      }
      length *= corrections <= FEW_CORRECTIONS ? GROWTH : 1;
    }
    return new Branch(points, point[size], turned);
  }

  /** The unit vector along the curve that goes on in the direction of the last one. */
  private double[] tangent() {
    return tangent(point, tangent);
  }

  private double[] tangent(double[] at, double[] last) {
    double[][] matrix = new double[size + 1][size + 1];
    double[] along = new double[size + 1];
    equations.evaluate(at, new double[size + 1], matrix);
    matrix[size] = last.clone();
    along[size] = 1;
    if (!Dense.solve(matrix, along)) {
      return last.clone();
    }
    double norm = norm(along);
    for (int k = 0; k <= size; k++) {
      along[k] /= norm;
    }
    return along;
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double v : vector) {
      sum += v * v;
    }
    return Math.sqrt(sum);
  }

  private boolean straight(double[] ahead, double[] direction) {
    double[] next = tangent(ahead, direction);
    double cosine = 0;
    for (int k = 0; k <= size; k++) {
      cosine += next[k] * direction[k];
    }
    return cosine > STRAIGHT;
  }

  /** Newton's method across a direction; how many corrections it took, or more than allowed. */
  private int correct(double[] at, double[] across) {
    double[][] matrix = new double[size + 1][size + 1];
    double[] rests = new double[size + 1];
    for (int i = 1; i <= MOST_CORRECTIONS; i++) {
      equations.evaluate(at, rests, matrix);
      matrix[size] = across.clone();
      rests[size] = 0;
      if (!Dense.solve(matrix, rests)) {
        return MOST_CORRECTIONS + 1;
      }
      for (int k = 0; k <= size; k++) {
        at[k] -= rests[k];
      }
      double change = norm(rests);
      if (!(change < Double.MAX_VALUE)) {
        return MOST_CORRECTIONS + 1;
      }
      if (change < CLOSE * (1 + norm(at))) {
        return i;
      }
    }
    return MOST_CORRECTIONS + 1;
  }

  /** The point at exactly λ between two neighbours on the curve. */
  private Point at(double lambda, double[] before, double[] after) {
    double gap = after[size] - before[size];
    double share = gap > 0 ? (lambda - before[size]) / gap : 0;
    double[] at = new double[size + 1];
    for (int k = 0; k <= size; k++) {
      at[k] = before[k] + share * (after[k] - before[k]);
    }
    at[size] = lambda;
    double[] fixed = new double[size + 1];
    fixed[size] = 1;
    // The residual shows whether this arrived.
    correct(at, fixed);
    at[size] = lambda;
    return new Point(lambda, parts(at), equations.residual(at));
  }

  private List<List<Double>> parts(double[] at) {
    List<List<Double>> parts = new ArrayList<>();
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      List<Double> part = new ArrayList<>();
      for (int a = tree.firstAction(s); a < tree.firstAction(s + 1); a++) {
        part.add(StrictMath.exp(at[a]));
      }
      parts.add(part);
    }
    return parts;
  }

  /** Exact numbers next to the given ones, which sum to 1 in each part. */
  static List<List<BigFraction>> exact(List<List<Double>> parts) {
    List<List<BigFraction>> exact = new ArrayList<>();
    for (List<Double> part : parts) {
      List<BigFraction> whole = part.stream().map(BigFraction::from).toList();
      BigFraction sum = whole.stream().reduce(BigFraction.ZERO, BigFraction::add);
      exact.add(whole.stream().map(w -> w.divide(sum)).toList());
    }
    return exact;
  }
}
