package dev.parley.engine.search;

import dev.parley.engine.search.Explorer.Found;

/**
 * Packages such that every other one of those looked for is at most some points better than one of
 * them, for every voter; with none to spare they are the whole Pareto set.
 *
 * @param listed packages that count, of which no other beats
 * @param gap by how many points of the scale from 0 to 100 any package that counts may be better
 *     than the nearest one listed, for any voter; 0 where exact
 * @param exact whether these are all packages of the Pareto set
 * @param compared partial packages that were compared to find them
 */
public record Cover(Found listed, double gap, boolean exact, long compared) {

  /**
   * How far to go.
   *
   * @param rows partial packages after one issue from which on they are thinned, to a quarter as
   *     many
   * @param worst the largest gap, in points
   */
  public record Limits(int rows, double worst) {
    /** Comparing takes a logarithm per point up to three dimensions, and ever more beyond. */
    private static final int FEW_VOTERS = 3;

    private static final int SEVERAL_VOTERS = 5;
    private static final int MANY_VOTERS = 6;

    private static final Limits FEW = new Limits(1 << 21, 100);
    private static final Limits SEVERAL = new Limits(1 << 19, 100);
    private static final Limits MANY = new Limits(1 << 18, 100);
    private static final Limits MORE = new Limits(1 << 17, 100);

    /**
     * For a number of voters whose utilities are compared.
     *
     * @param visitable whether the packages are so few that the exact set is worth some patience
     */
    public static Limits of(int voters, boolean visitable) {
      if (voters <= FEW_VOTERS) {
        return FEW;
      }
      if (visitable || voters <= SEVERAL_VOTERS) {
        return SEVERAL;
      }
      return voters <= MANY_VOTERS ? MANY : MORE;
    }
  }
}
