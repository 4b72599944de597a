package dev.parley.report.wording;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Evolution.Route;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StateSet;
import java.util.ArrayList;
import java.util.List;

/** Where the talks could drift from today if nobody signs. */
public final class DriftText {
  private static final int MOST_NAMED = 12;

  private final StateWords states;
  private final Stability result;

  public DriftText(StateWords states, Stability result) {
    this.states = states;
    this.result = result;
  }

  /** Today's state, and how far moves and improvements lead. */
  public String reach(Evolution evolution) {
    return "Today: %s (state %s). Moves lead to %s, improvements to %s, today's included."
        .formatted(
            states.state(evolution.start()),
            StateWords.number(evolution.start()),
            Words.number(evolution.byMoves().size(), "state", "states"),
            Words.number(evolution.byImprovements().size(), "state", "states"));
  }

  /** Where improvements end. */
  public String attractor(StateSet attractor) {
    List<String> numbers =
        attractor.stream().limit(MOST_NAMED).mapToObj(StateWords::number).toList();
    if (attractor.size() == 1) {
      return "Improvements end in state " + numbers.getFirst() + ".";
    }
    String rest = attractor.size() > MOST_NAMED ? " and others" : "";
    return "Improvements end in a circle of %s: %s%s."
        .formatted(
            Words.number(attractor.size(), "state", "states"), String.join(", ", numbers), rest);
  }

  /** A way to a state, step by step. */
  public String route(Evolution evolution, Route route) {
    String target = "To state " + StateWords.number(route.to()) + holds(route.to());
    if (route.steps().isEmpty()) {
      return target + ": it is today's.";
    }
    return "%s%s: %s."
        .formatted(
            target,
            route.improvements() ? "" : ", which needs a step against the mover's own wish",
            String.join("; ", states.steps(evolution.start(), route.steps())));
  }

  private String holds(int state) {
    List<String> concepts = new ArrayList<>();
    for (Concept concept : result.equilibria().keySet()) {
      StateSet held = result.equilibria().get(concept);
      if (held != null && held.contains(state)) {
        concepts.add(ConceptText.name(concept));
      }
    }
    return concepts.isEmpty() ? "" : " (equilibrium: " + String.join(", ", concepts) + ")";
  }
}
