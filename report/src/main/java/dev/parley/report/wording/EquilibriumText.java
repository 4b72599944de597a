package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StateSet;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** How many states hold for all. */
public final class EquilibriumText {
  private EquilibriumText() {}

  /** The states that are an equilibrium under at least one of the concepts. */
  public static BitSet any(Stability result, List<Concept> concepts) {
    BitSet any = new BitSet();
    for (Concept concept : concepts) {
      StateSet held = result.equilibria().get(concept);
      if (held != null) {
        held.stream().forEach(any::set);
      }
    }
    return any;
  }

  /**
   * The same in order: those that moves lead to from today's state first, among them those that
   * hold under the most concepts, then by number.
   */
  public static List<Integer> inOrder(Stability result, List<Concept> concepts) {
    return any(result, concepts).stream()
        .boxed()
        .sorted(
            Comparator.comparing((Integer s) -> !reachable(result, s))
                .thenComparingLong(s -> -strength(result, concepts, s)))
        .toList();
  }

  private static boolean reachable(Stability result, int state) {
    return result.evolution().map(e -> e.byMoves().contains(state)).orElse(true);
  }

  private static long strength(Stability result, List<Concept> concepts, int state) {
    return concepts.stream()
        .map(result.equilibria()::get)
        .filter(set -> set != null && set.contains(state))
        .count();
  }

  /** Their number. */
  public static String lead(Stability result, List<Concept> concepts) {
    return Words.number(any(result, concepts).cardinality(), "equilibrium.", "equilibria.");
  }

  /** What that means, and how large the model is. */
  public static String sentence(Stability result, List<Concept> concepts) {
    return "In this model %s no party that moves and has preferences wants to leave, under at least one concept. %s, %s."
        .formatted(
            any(result, concepts).cardinality() == 1
                ? "this is a state that"
                : "these are states that",
            Words.number(result.states().size(), "state", "states"),
            Words.number(result.model().movers().size(), "party that moves", "parties that move"));
  }
}
