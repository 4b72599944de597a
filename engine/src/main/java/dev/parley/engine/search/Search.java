package dev.parley.engine.search;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a merge looks for.
 *
 * @param rules conditions that every package looked at satisfies
 * @param watched conditions whose truth at the end is told apart, in the order of their bits
 * @param axes the strict ones first
 * @param apart a package that neither drops others nor is dropped for them: today's
 * @param keeping which partial packages are kept
 * @param floor cuts partial packages that cannot reach a weighted sum
 * @param thinning keeps few of many partial packages that are nearly alike
 */
record Search(
    List<Condition> rules,
    List<Condition> watched,
    List<Axis> axes,
    Optional<Choice> apart,
    Keeping keeping,
    Cut cut,
    Optional<Floor> floor,
    Optional<Thinning> thinning) {
  static final Cut EVERYTHING = _ -> true;

  Search {
    rules = List.copyOf(rules);
    watched = List.copyOf(watched);
    axes = List.copyOf(axes);
  }

  Search(
      List<Condition> rules,
      List<Condition> watched,
      List<Axis> axes,
      Optional<Choice> apart,
      Keeping keeping,
      Cut cut) {
    this(rules, watched, axes, apart, keeping, cut, Optional.empty(), Optional.empty());
  }

  /**
   * Where partial packages are more than so many, one of those within a cell of a grid stands for
   * the others.
   *
   * @param units per axis what one point of the scale from 0 to 100 is; 0 where numbers must not be
   *     told apart less finely
   * @param rows how many may be kept after one issue; where there are more, at most a quarter as
   *     many are
   * @param worst by how many points the package that stands for another may be worse at most
   */
  record Thinning(List<Double> units, int rows, double worst) {
    Thinning {
      units = List.copyOf(units);
    }
  }

  /**
   * A weighted sum of axes that no package of interest ends below, up to rounding.
   *
   * @param weights one per axis, not below 0
   */
  record Floor(List<Double> weights, double least) {
    Floor {
      weights = List.copyOf(weights);
    }
  }

  /** Which partial packages are kept. */
  enum Keeping {
    /** All that no other beats on a strict axis while nowhere worse; packages can be read back. */
    TRACKED(1),
    /** Of those with equal strict numbers only the ones that nothing else makes superfluous. */
    VALUES(1),
    /** The same, and packages can be read back: one at least for each point. */
    WITNESSED(1),
    /** As for values, and those that only one step of a chain beats: for the second best. */
    SECOND(2),
    /** All, with the number of packages at each point. */
    COUNTED(1);

    private final int depth;

    Keeping(int depth) {
      this.depth = depth;
    }

    int depth() {
      return depth;
    }

    /** Whether packages can be read back. */
    boolean tracked() {
      return this == TRACKED || this == WITNESSED;
    }

    /** Whether a point may stand for others that are no better in any respect. */
    boolean reduces() {
      return this != TRACKED && this != COUNTED;
    }
  }

  /** Whether a partial package may still matter. */
  interface Cut {
    /** Asked with the most that every axis may reach; the array is reused. */
    boolean keeps(long[] most);
  }

  /** Every condition that matters, once each. */
  Set<Condition> conditions() {
    Set<Condition> all = new LinkedHashSet<>(rules);
    all.addAll(watched);
    axes.forEach(a -> a.measure().terms().forEach(t -> all.add(t.when())));
    return all;
  }

  int strict() {
    int strict = 0;
    for (Axis axis : axes) {
      strict += axis.strict() ? 1 : 0;
    }
    return strict;
  }

  /** With the strict axes first; as many as there are, in the order given. */
  static List<Axis> strictFirst(List<Axis> axes) {
    List<Axis> sorted = new ArrayList<>(axes.stream().filter(Axis::strict).toList());
    axes.stream().filter(a -> !a.strict()).forEach(sorted::add);
    return sorted;
  }
}
