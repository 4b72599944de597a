package dev.parley.engine.stability;

import dev.parley.engine.Workers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The table of stable states under R, GMR, SMR, SEQ and SSEQ (Fang, Hipel and Kilgour 1993; Rêgo
 * and Vieira 2017), and under SIM where there are few enough states.
 */
public final class SolutionConcepts {
  /*
   * A state s is unstable for i if some s1 in R_i(s) is better than s while the worst that the
   * others can make of s1 is better than s too: if the greatest min(U_i(s1), m(s1)) over R_i(s)
   * exceeds U_i(s), with m(s1) the least value over what the others reach from s1. The value is U_i
   * for GMR and SEQ; for SMR and SSEQ it is g_i(s2), the best that i can get out of s2 by one move
   * or none.
   */
  private final GraphModel model;
  private final Reach reach;

  private SolutionConcepts(GraphModel model, Reach reach) {
    this.model = model;
    this.reach = reach;
  }

  /**
   * All concepts, one row per mover with preferences. Time and memory grow with states times movers
   * (graph form: arcs times movers). SIM is left out in graph form and above {@link
   * SimultaneousStability#MOST_STATES} states.
   *
   * @param threads at least 1; the result does not depend on it
   */
  public static List<Standing> of(GraphModel model, int threads) {
    return of(model, Reach.prepared(model), threads);
  }

  /** The same with searches made ready, which other questions share. */
  static List<Standing> of(GraphModel model, Reach reach, int threads) {
    SolutionConcepts concepts = new SolutionConcepts(model, reach);
    List<Callable<Standing>> tasks =
        Arrays.stream(model.judges())
            .<Callable<Standing>>mapToObj(m -> () -> concepts.standing(m))
            .toList();
    return Workers.run(threads, tasks);
  }

  private Standing standing(int mover) {
    Ranks ranks = model.ranks(mover);
    int[] utility = reach.spread(ranks);
    int[] best = reach.greatest(mover, utility);
    long others = ((1L << model.movers().size()) - 1) & ~(1L << mover);
    Map<Concept, StateSet> stable = new EnumMap<>(Concept.class);
    stable.put(Concept.NASH, reach.stable(best, utility));
    for (Concept concept : List.of(Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
      boolean improving = concept == Concept.SEQ || concept == Concept.SSEQ;
      boolean escapes = concept == Concept.SMR || concept == Concept.SSEQ;
      int[] left = reach.least(others, improving, escapes ? best : utility, ranks.count());
      for (int code = 0; code < left.length; code++) {
        left[code] = Math.min(left[code], utility[code]);
      }
      stable.put(concept, reach.stable(reach.greatest(mover, left), utility));
    }
    if (model.states() <= SimultaneousStability.MOST_STATES) {
      SimultaneousStability.of(model).ifPresent(sim -> stable.put(Concept.SIM, sim.stable(mover)));
    }
    return new Standing(model.mover(mover).id(), stable);
  }

  /** The states that are stable for all rows, under each concept that all rows have. */
  static Map<Concept, StateSet> equilibria(int states, List<Standing> standings) {
    Map<Concept, StateSet> equilibria = new EnumMap<>(Concept.class);
    for (Concept concept : Concept.values()) {
      if (standings.stream().allMatch(s -> s.stable().containsKey(concept))) {
        equilibria.put(
            concept,
            standings.stream()
                .map(s -> s.stable().getOrDefault(concept, StateSet.where(0, _ -> false)))
                .reduce(StateSet::and)
                .orElseGet(() -> StateSet.where(states, _ -> true)));
      }
    }
    return equilibria;
  }
}
