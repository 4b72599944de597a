package dev.parley.engine.stability;

import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final List<Concept> IN_TURN =
      List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ);

  private final GraphModel model;
  private final Reach reach;

  private SolutionConcepts(GraphModel model, Reach reach) {
    this.model = model;
    this.reach = reach;
  }

  /**
   * All concepts, one row per mover with preferences. Time and memory grow with states times movers
   * (graph form: arcs times movers). SIM is left out of all rows where there is too much to try,
   * see {@link SimultaneousStability}.
   *
   * @param threads at least 1; the result does not depend on it
   */
  public static List<Standing> of(GraphModel model, int threads) {
    return of(model, Reach.prepared(model, threads), threads);
  }

  /** The same without SIM. */
  public static List<Standing> inTurn(GraphModel model, int threads) {
    SolutionConcepts concepts = new SolutionConcepts(model, Reach.prepared(model, threads));
    return concepts.rows(concepts.judges(threads), List.of(), threads);
  }

  /** All concepts with searches made ready, which other questions share. */
  static List<Standing> of(GraphModel model, Reach reach, int threads) {
    SolutionConcepts concepts = new SolutionConcepts(model, reach);
    List<Values> judges = concepts.judges(threads);
    return concepts.rows(judges, concepts.atOnce(judges, threads), threads);
  }

  private List<Values> judges(int threads) {
    List<Callable<Values>> values =
        Arrays.stream(model.judges()).<Callable<Values>>mapToObj(m -> () -> values(m)).toList();
    return Workers.run(threads, values);
  }

  /**
   * @param atOnce SIM by judge, or nothing
   */
  private List<Standing> rows(List<Values> judges, List<StateSet> atOnce, int threads) {
    // One task per party and concept: with one per party, threads would wait for the last party.
    List<Callable<StateSet>> tasks = new ArrayList<>();
    for (Values own : judges) {
      IN_TURN.forEach(c -> tasks.add(() -> stable(c, own)));
    }
    Iterator<StateSet> found = Workers.run(threads, tasks).iterator();
    Iterator<StateSet> simultaneous = atOnce.iterator();
    List<Standing> rows = new ArrayList<>();
    for (Values own : judges) {
      Map<Concept, StateSet> stable = new EnumMap<>(Concept.class);
      IN_TURN.forEach(c -> stable.put(c, found.next()));
      if (simultaneous.hasNext()) {
        stable.put(Concept.SIM, simultaneous.next());
      }
      rows.add(new Standing(model.mover(own.mover).id(), stable));
    }
    return rows;
  }

  /** A mover's values over codes: of each state, and the best that one move or none makes of it. */
  private static final class Values {
    private final int mover;
    private final int[] utility;
    private final int[] best;

    Values(int mover, int[] utility, int[] best) {
      this.mover = mover;
      this.utility = utility;
      this.best = best;
    }
  }

  private Values values(int mover) {
    int[] utility = reach.spread(model.ranks(mover));
    return new Values(mover, utility, reach.greatest(mover, utility));
  }

  /** SIM for all judges, or nothing where it is too much for one of them. */
  private List<StateSet> atOnce(List<Values> judges, int threads) {
    List<int[]> utilities = new ArrayList<>(Collections.nCopies(model.movers().size(), new int[0]));
    judges.forEach(j -> utilities.set(j.mover, j.utility));
    List<Callable<Optional<StateSet>>> tasks =
        judges.stream()
            .<Callable<Optional<StateSet>>>map(
                j -> () -> SimultaneousStability.stable(model, j.mover, utilities))
            .toList();
    List<StateSet> found = Workers.run(threads, tasks).stream().flatMap(Optional::stream).toList();
    return found.size() == judges.size() ? found : List.of();
  }

  private StateSet stable(Concept concept, Values own) {
    return switch (concept) {
      case NASH -> reach.stable(own.best, own.utility);
      case GMR -> sanctioned(own, false, own.utility);
      case SMR -> sanctioned(own, false, own.best);
      case SEQ -> sanctioned(own, true, own.utility);
      case SSEQ -> sanctioned(own, true, own.best);
      case SIM -> throw new IllegalStateException("SIM is no sequence of moves");
    };
  }

  /**
   * The states whose every improvement is answered.
   *
   * @param improving whether those who answer must want to
   * @param values what is left to the mover after an answer
   */
  private StateSet sanctioned(Values own, boolean improving, int[] values) {
    long others = ((1L << model.movers().size()) - 1) & ~(1L << own.mover);
    int[] left = reach.least(others, improving, values, model.ranks(own.mover).count());
    for (int code = 0; code < left.length; code++) {
      left[code] = Math.min(left[code], own.utility[code]);
    }
    return reach.stable(reach.greatest(own.mover, left), own.utility);
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
