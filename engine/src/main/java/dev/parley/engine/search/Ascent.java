package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Voter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Branch and bound for the best signable packages under a score of the parties' gains over their
 * walk-aways. The scores that {@link Kind} knows are the least of all weighted sums of the gains,
 * over a set of weights: each such sum bounds the score from above, and its greatest value is a
 * matter of each issue by itself. Those weights are sought under which that bound is least
 * (Lagrangian duality: Everett 1963; Fisher 1981). Then a merge keeps only partial packages whose
 * sum may still reach a target, so that what it leaves are all packages that score so much.
 */
public final class Ascent {
  /** First lengths of the steps in rounds of ever shorter ones. */
  private static final double[] PACES = {1, 0.2, 0.04, 0.008};

  private static final int STEPS = 250;

  /** Relative error of bounds in floating point, with much to spare. */
  private static final double ROUNDING = 1e-9;

  private final Explorer explorer;
  private final List<Party> parties;
  private final Kind kind;
  private final List<Condition> rules;

  /** The parties' utilities, then those of others that must consent. */
  private final List<Measure> measures = new ArrayList<>();

  private final double[] units;
  private final double[] least;
  private final WeightedSum sum;
  private final double[] weights;
  private double ceiling = Double.POSITIVE_INFINITY;

  /** What is made of the gains. */
  public enum Kind {
    /** The product of the gains, each to its power; the powers add up to 1. */
    PRODUCT,
    /** The least gain over its scale. */
    LEAST,
    /** The sum of the gains. */
    SUM
  }

  /**
   * A party that gains, one that must consent to every package.
   *
   * @param voter its position in the space
   * @param weight its power or scale, above 0; 1 in a sum
   */
  public record Party(int voter, double weight) {}

  /**
   * Finds the bound.
   *
   * @param rules further conditions that must hold
   */
  public Ascent(Explorer explorer, List<Party> parties, Kind kind, List<Condition> rules) {
    this.explorer = explorer;
    this.parties = List.copyOf(parties);
    this.kind = kind;
    this.rules = List.copyOf(rules);
    List<Integer> voters = new ArrayList<>(parties.stream().map(Party::voter).toList());
    explorer.influential().stream()
        .filter(v -> !voters.contains(v) && explorer.mustReach(v) != Axis.NONE)
        .forEach(voters::add);
    units = new double[voters.size()];
    least = new double[voters.size()];
    for (int v = 0; v < units.length; v++) {
      Voter voter = explorer.space().voters().get(voters.get(v));
      measures.add(explorer.utility(voters.get(v)));
      units[v] = voter.form().scale().doubleValue();
      boolean gains = v < parties.size();
      least[v] =
          gains ? voter.walkAway().doubleValue() * units[v] : explorer.mustReach(voters.get(v));
    }
    List<Condition> all = new ArrayList<>(explorer.space().rules());
    all.addAll(rules);
    sum = new WeightedSum(explorer, measures, all);
    weights = new double[units.length];
    descend();
  }

  /** What no signable package scores more than. */
  public double ceiling() {
    return ceiling;
  }

  /**
   * The undominated ones of all signable packages that score a target at least, and perhaps others.
   *
   * @param goals in which they are compared
   * @param rows how many partial packages may be kept after one issue
   * @param keeps whether goals that high are of interest
   * @return empty where more partial packages matter
   */
  public Optional<Found> atLeast(
      double target, List<Measure> goals, int rows, Predicate<long[]> keeps) {
    return within(target, goals, Keeping.TRACKED, rows, keeps);
  }

  /** The same with the points that only one step of a chain beats, without packages. */
  public Optional<List<Point>> secondBest(
      double target, List<Measure> goals, int rows, Predicate<long[]> keeps) {
    return within(target, goals, Keeping.SECOND, rows, keeps).map(Found::points);
  }

  private Optional<Found> within(
      double target, List<Measure> goals, Keeping keeping, int rows, Predicate<long[]> keeps) {
    Map<Measure, Double> axes = new HashMap<>();
    double floor = target - ROUNDING * Math.max(1, Math.abs(target));
    for (int v = 0; v < weights.length; v++) {
      axes.put(measures.get(v), weights[v] / units[v]);
      floor += weights[v] * least[v] / units[v];
    }
    try {
      return Optional.of(
          explorer.within(
              Query.signable(goals).where(rules),
              keeping,
              keeps::test,
              new Explorer.Ground(axes, floor),
              rows));
    } catch (CannotCompute e) {
      Workers.stopIfCancelled();
      return Optional.empty();
    }
  }

  /** Steps along subgradients whose lengths shrink; the best weights met are kept. */
  private void descend() {
    double[] at = new double[weights.length];
    double[] best = at.clone();
    double[] trial = new double[weights.length];
    double[] there = new double[weights.length];
    for (double pace : PACES) {
      System.arraycopy(best, 0, at, 0, at.length);
      for (int step = 0; step < STEPS; step++) {
        double bound = bound(at, trial, there);
        if (bound == Double.NEGATIVE_INFINITY) {
          ceiling = bound;
          return;
        }
        if (bound < ceiling) {
          ceiling = bound;
          System.arraycopy(trial, 0, weights, 0, weights.length);
          System.arraycopy(at, 0, best, 0, best.length);
        }
        if (!step(at, there, pace / Math.sqrt(step + 1))) {
          break;
        }
      }
    }
    ceiling += ROUNDING * Math.max(1, Math.abs(ceiling));
  }

  /**
   * The bound that some variables give.
   *
   * @param at logarithms of the gains' weights, except in a sum; multipliers of the others
   * @param trial receives the weights
   * @param there receives what rises with each variable
   */
  private double bound(double[] at, double[] trial, double[] there) {
    int size = parties.size();
    double norm = 0;
    for (int p = 0; p < size; p++) {
      norm +=
          switch (kind) {
            case PRODUCT -> parties.get(p).weight() * at[p];
            case LEAST -> StrictMath.exp(at[p]);
            case SUM -> 0;
          };
    }
    for (int v = 0; v < trial.length; v++) {
      trial[v] = v < size ? weight(v, at[v], norm) : at[v];
    }
    double[] scaled = new double[trial.length];
    for (int v = 0; v < trial.length; v++) {
      scaled[v] = trial[v] / units[v];
    }
    double bound = sum.beyond(scaled, least, there);
    for (int v = 0; v < trial.length; v++) {
      double gain = there[v] / units[v];
      boolean logarithm = v < size && kind != Kind.SUM;
      there[v] = logarithm ? gain * trial[v] / share(v, trial) - bound : gain;
    }
    return bound;
  }

  private double weight(int party, double at, double norm) {
    double own = parties.get(party).weight();
    return switch (kind) {
      case PRODUCT -> own * StrictMath.exp(at - norm);
      case LEAST -> StrictMath.exp(at) / norm / own;
      case SUM -> 1 + at;
    };
  }

  /** How much of the whole weight a party's is, where weights are normalized. */
  private double share(int party, double[] trial) {
    double own = parties.get(party).weight();
    return switch (kind) {
      case PRODUCT -> own;
      case LEAST -> own * trial[party];
      case SUM -> 1;
    };
  }

  /** Returns false where no variable would change. */
  private boolean step(double[] at, double[] there, double pace) {
    double length = Arrays.stream(there).map(Math::abs).max().orElse(0);
    if (length == 0) {
      return false;
    }
    for (int v = 0; v < at.length; v++) {
      boolean multiplier = v >= parties.size() || kind == Kind.SUM;
      double next = at[v] - pace * there[v] / length;
      at[v] = multiplier ? Math.max(0, next) : next;
    }
    return true;
  }
}
