package dev.parley.engine.search;

import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Explorer.Ground;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the signable packages with the most of one measure may be: its ceiling, given that parties
 * must reach their walk-aways, and the weighted sum that proves it. A floor under that sum cuts
 * branches.
 */
final class Descent {
  private final Measure goal;
  private final Query query;
  private final List<Bound> must;
  private final Relaxation relaxation;

  /**
   * @param rules further conditions that must hold
   * @param also other measures that must not end below a number
   * @param leaders of searches for the same measure under the same rules
   */
  Descent(
      Explorer explorer, Measure goal, List<Condition> rules, List<Bound> also, Leaders leaders) {
    this.goal = goal;
    query = Query.signable(List.of(goal)).where(rules);
    must = new ArrayList<>(also);
    explorer.influential().stream()
        .filter(v -> explorer.mustReach(v) != Axis.NONE && !explorer.utility(v).equals(goal))
        .map(v -> new Bound(explorer.utility(v), explorer.mustReach(v)))
        .forEach(must::add);
    List<Condition> all = new ArrayList<>(explorer.space().rules());
    all.addAll(rules);
    relaxation = new Relaxation(explorer, goal, must, all, leaders);
  }

  /** All signable packages that satisfy the rules, with the measure as the goal. */
  Query query() {
    return query;
  }

  /** The same, if the measure is a number or more. */
  Query query(long atLeast) {
    return query.with(List.of(new Bound(goal, atLeast)));
  }

  Relaxation relaxation() {
    return relaxation;
  }

  /** What cuts off all packages at which the measure is less than a number. */
  Ground ground(double least) {
    Map<Measure, Double> weights = new HashMap<>();
    weights.put(goal, 1.0);
    double[] multipliers = relaxation.multipliers();
    double sum = least;
    for (int b = 0; b < must.size(); b++) {
      weights.put(must.get(b).measure(), multipliers[b]);
      sum += multipliers[b] * must.get(b).least();
    }
    return new Ground(weights, sum);
  }
}
