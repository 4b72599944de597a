package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hypergame of the first level (Bennett 1977; Wang, Hipel and Fraser 1988): every party judges
 * stability by its own view of the others' preferences.
 *
 * @param perceived one row per mover with preferences, in its own view
 * @param real the same rows if all knew each other's preferences
 * @param equilibria states that all find stable in their own views
 * @param surprises equilibria that would not be ones if all knew: somebody leaves once it learns
 */
public record Hypergame(
    List<Standing> perceived,
    List<Standing> real,
    Map<Concept, StateSet> equilibria,
    Map<Concept, StateSet> surprises) {
  public Hypergame {
    perceived = List.copyOf(perceived);
    real = List.copyOf(real);
    equilibria = Collections.unmodifiableMap(new EnumMap<>(equilibria));
    surprises = Collections.unmodifiableMap(new EnumMap<>(surprises));
  }

  /**
   * What one party believes of another.
   *
   * @param viewer position of the mover that believes it
   * @param of position of the mover that it is about
   */
  public record View(int viewer, int of, Ranks believed) {}

  /**
   * Solves the model once per viewer.
   *
   * @param views where a party is mistaken; it knows everything else
   */
  public static Hypergame of(GraphModel model, List<View> views, int threads) {
    List<Standing> real = SolutionConcepts.of(model, threads);
    List<Standing> perceived = new ArrayList<>();
    int[] judges = model.judges();
    for (int row = 0; row < judges.length; row++) {
      int viewer = judges[row];
      boolean mistaken = views.stream().anyMatch(v -> v.viewer() == viewer);
      perceived.add(mistaken ? ownRow(model, views, viewer, threads) : real.get(row));
    }
    Map<Concept, StateSet> equilibria = SolutionConcepts.equilibria(model.states(), perceived);
    Map<Concept, StateSet> known = SolutionConcepts.equilibria(model.states(), real);
    Map<Concept, StateSet> surprises = new EnumMap<>(Concept.class);
    equilibria.forEach((concept, states) -> {
      StateSet lasting = known.getOrDefault(concept, states);
      surprises.put(
          concept, StateSet.where(model.states(), s -> states.contains(s) && !lasting.contains(s)));
    });
    return new Hypergame(perceived, real, equilibria, surprises);
  }

  private static Standing ownRow(GraphModel model, List<View> views, int viewer, int threads) {
    List<Mover> movers = new ArrayList<>(model.movers());
    for (View view : views) {
      if (view.viewer() == viewer && view.of() != viewer) {
        movers.set(view.of(), new Mover(model.mover(view.of()).id(), Optional.of(view.believed())));
      }
    }
    String id = model.mover(viewer).id();
    return SolutionConcepts.of(new GraphModel(movers, model.moves()), threads).stream()
        .filter(s -> s.party().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
