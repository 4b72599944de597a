package dev.parley.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Pairs of issues that interact, as a part of a random k-tree, so that the treewidth is at most k:
 * each issue may interact only with the members of one clique of k issues before it (Bodlaender
 * 1998, partial k-trees).
 */
final class InteractionGraph {

  /** An interaction, the earlier issue first. */
  record Pair(int first, int second) {}

  private InteractionGraph() {}

  static List<Pair> of(PlanShape shape, SplittableRandom random) {
    int width = Math.min(shape.width(), Math.max(1, shape.issues() - 1));
    List<List<Integer>> cliques = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int issue = 0; issue < shape.issues(); issue++) {
      List<Integer> clique =
          issue <= width ? List.copyOf(first) : cliques.get(random.nextInt(cliques.size()));
      for (int other : clique) {
        if (random.nextDouble() < shape.density()) {
          pairs.add(new Pair(other, issue));
        }
      }
      if (issue < width) {
        first.add(issue);
      } else {
        cliques.addAll(extended(clique, issue, width));
      }
    }
    return pairs;
  }

  /** The cliques of k issues that a new issue makes together with a clique. */
  private static List<List<Integer>> extended(List<Integer> clique, int issue, int width) {
    List<List<Integer>> cliques = new ArrayList<>();
    cliques.add(clique);
    for (int left : clique) {
      List<Integer> one = new ArrayList<>(clique);
      one.remove(Integer.valueOf(left));
      one.add(issue);
      cliques.add(one);
    }
    cliques.removeIf(c -> c.size() > width);
    return cliques;
  }
}
