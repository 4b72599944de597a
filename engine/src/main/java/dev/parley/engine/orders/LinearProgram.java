package dev.parley.engine.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** A linear program over named variables that are not negative, and its dual. */
final class LinearProgram {
  private static final int MOST_PIVOTS = 100_000;

  private final Map<String, Integer> variables = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  /** Σ terms ≥ bound, or equal to it. */
  private record Row(String name, Map<String, Double> terms, boolean equal, double bound) {}

  /**
   * An optimum.
   *
   * @param numbers one per variable
   */
  record Optimum(double value, Map<String, Double> numbers) {}

  void variable(String name) {
    variables.put(name, variables.size());
  }

  void atLeast(String name, Map<String, Double> terms, double bound) {
    rows.add(new Row(name, terms, false, bound));
  }

  void equal(String name, Map<String, Double> terms, double bound) {
    rows.add(new Row(name, terms, true, bound));
  }

  /** The least value of a sum; the feasible region must be bounded and not empty. */
  Optimum least(Map<String, Double> goal) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (Row row : rows) {
      constraints.add(
          new LinearConstraint(
              coefficients(row.terms), row.equal ? Relationship.EQ : Relationship.GEQ, row.bound));
    }
    PointValuePair found = solve(coefficients(goal), constraints, GoalType.MINIMIZE);
    Map<String, Double> numbers = new LinkedHashMap<>();
    variables.forEach((name, v) -> numbers.put(name, found.getPoint()[v]));
    return new Optimum(found.getValue(), numbers);
  }

  /**
   * The best lower bound of a sum by multipliers of the constraints: max b·y with Aᵀy ≤ c, y ≥ 0 on
   * inequalities. An equation has two multipliers, one for either side.
   */
  Optimum bound(Map<String, Double> goal) {
    int columns = 2 * rows.size();
    double[] bounds = new double[columns];
    double[] costs = coefficients(goal);
    double[][] transposed = new double[variables.size()][columns];
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      bounds[2 * r] = row.bound;
      bounds[2 * r + 1] = row.equal ? -row.bound : 0;
      double[] coefficients = coefficients(row.terms);
      for (int v = 0; v < coefficients.length; v++) {
        transposed[v][2 * r] = coefficients[v];
        transposed[v][2 * r + 1] = row.equal ? -coefficients[v] : 0;
      }
    }
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int v = 0; v < costs.length; v++) {
      constraints.add(new LinearConstraint(transposed[v], Relationship.LEQ, costs[v]));
    }
    PointValuePair found = solve(bounds, constraints, GoalType.MAXIMIZE);
    Map<String, Double> multipliers = new LinkedHashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      double multiplier =
          found.getPoint()[2 * r] - (rows.get(r).equal ? found.getPoint()[2 * r + 1] : 0);
      if (multiplier != 0) {
        multipliers.put(rows.get(r).name, multiplier);
      }
    }
    return new Optimum(found.getValue(), multipliers);
  }

  private double[] coefficients(Map<String, Double> terms) {
    double[] coefficients = new double[variables.size()];
    for (String name : new TreeSet<>(terms.keySet())) {
      coefficients[variables.getOrDefault(name, -1)] += terms.getOrDefault(name, 0.0);
    }
    return coefficients;
  }

  private static PointValuePair solve(
      double[] goal, List<LinearConstraint> constraints, GoalType type) {
    return new SimplexSolver()
        .optimize(
            new MaxIter(MOST_PIVOTS),
            new LinearObjectiveFunction(goal, 0),
            new LinearConstraintSet(constraints),
            type,
            new NonNegativeConstraint(true));
  }
}
