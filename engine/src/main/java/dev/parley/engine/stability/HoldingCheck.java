package dev.parley.engine.stability;

import dev.parley.engine.stability.Holding.PartyReason;
import dev.parley.engine.stability.Holding.UnderConcept;
import dev.parley.engine.stability.Holding.Verdict;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads off the table whether deals hold, and looks for the witnesses. */
final class HoldingCheck {
  /** What keeps a deal, the most demanding first. */
  private static final List<Concept> STRENGTH =
      List.of(Concept.NASH, Concept.SSEQ, Concept.SEQ, Concept.SMR, Concept.GMR);

  private final GraphModel model;
  private final Map<Concept, StateSet> equilibria;

  HoldingCheck(GraphModel model, Map<Concept, StateSet> equilibria) {
    this.model = model;
    this.equilibria = equilibria;
  }

  /**
   * The verdict on a deal.
   *
   * @param deals the states that it stands for, at least one
   */
  Holding find(StateSet deals, Reasons reasons) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    deals.stream().forEach(s -> verdicts.merge(verdict(strength(s)), 1L, Long::sum));
    int shown = mostStable(deals);
    int strength = strength(shown);
    return new Holding(
        deals.size(),
        verdicts,
        shown,
        verdict(strength),
        STRENGTH.get(Math.min(strength, STRENGTH.size() - 1)),
        equilibria.keySet().stream().map(c -> under(c, shown, reasons)).toList(),
        Optional.empty());
  }

  /** The state that the most demanding concept keeps, the lowest among equals. */
  int mostStable(StateSet deals) {
    return deals.stream().reduce((a, b) -> strength(b) < strength(a) ? b : a).orElseThrow();
  }

  /** The verdict on the most stable state, without its reasons. */
  Verdict verdict(StateSet deals) {
    return verdict(strength(mostStable(deals)));
  }

  /** Position of the most demanding concept that keeps a state; their number where none does. */
  private int strength(int state) {
    int k = 0;
    while (k < STRENGTH.size() && !equilibrium(STRENGTH.get(k), state)) {
      k++;
    }
    return k;
  }

  private boolean equilibrium(Concept concept, int state) {
    StateSet states = equilibria.get(concept);
    return states != null && states.contains(state);
  }

  private static Verdict verdict(int strength) {
    if (strength == 0) {
      return Verdict.HOLDS;
    }
    return strength < STRENGTH.size() ? Verdict.HOLDS_IF_PUNISHED : Verdict.BREAKS;
  }

  private UnderConcept under(Concept concept, int state, Reasons reasons) {
    List<PartyReason> parties =
        Arrays.stream(model.judges())
            .mapToObj(m -> new PartyReason(model.mover(m).id(), reasons.of(m, state, concept)))
            .toList();
    Verdict verdict = Verdict.HOLDS_IF_PUNISHED;
    if (equilibrium(Concept.NASH, state)) {
      verdict = Verdict.HOLDS;
    } else if (!equilibrium(concept, state)) {
      verdict = Verdict.BREAKS;
    }
    return new UnderConcept(concept, verdict, parties);
  }
}
