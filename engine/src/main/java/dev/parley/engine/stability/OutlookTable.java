package dev.parley.engine.stability;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.stability.LegalReach.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The table under R, GMR, SMR, SEQ and SSEQ for any way to compare states, by listing what can be
 * reached. Time: movers times the square of the states.
 */
final class OutlookTable {
  private static final List<Concept> CONCEPTS =
      List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ);

  private final GraphModel model;
  private final Outlook outlook;
  private final int mover;
  private final List<BitSet> targets;
  private final LegalReach moves;
  private final LegalReach improvements;

  private OutlookTable(GraphModel model, Outlook outlook, int mover) {
    this.model = model;
    this.outlook = outlook;
    this.mover = mover;
    targets =
        LegalReach.targets(model.states(), (s, to) -> model.moves().forEachFrom(mover, s, to));
    moves = new LegalReach(model.states(), actors(false));
    improvements = new LegalReach(model.states(), actors(true));
  }

  /**
   * One row per mover with preferences.
   *
   * @throws CannotCompute above {@link LegalReach#MOST_STATES} states
   */
  static List<Standing> of(GraphModel model, Outlook outlook) {
    requireFew(model);
    List<Standing> rows = new ArrayList<>();
    for (int mover : model.judges()) {
      rows.add(new OutlookTable(model, outlook, mover).row());
    }
    return rows;
  }

  static void requireFew(GraphModel model) {
    requireFew(model, LegalReach.MOST_STATES);
  }

  static void requireFew(GraphModel model, int most) {
    if (model.states() > most) {
      throw new CannotCompute(
          "this needs sets of states for each of " + model.states() + " states; at most " + most,
          List.of(),
          "leave out issues or options that do not matter for the question");
    }
  }

  private List<Actor> actors(boolean improving) {
    List<Actor> actors = new ArrayList<>();
    for (int m = 0; m < model.movers().size(); m++) {
      int other = m;
      if (other != mover) {
        actors.add((state, target) ->
            model
                .moves()
                .forEachFrom(
                    other,
                    state,
                    to -> {
                      if (!improving || outlook.answers(other, state, to)) {
                        target.accept(to);
                      }
                    }));
      }
    }
    return actors;
  }

  private Standing row() {
    Map<Concept, BitSet> stable = new EnumMap<>(Concept.class);
    CONCEPTS.forEach(c -> stable.put(c, new BitSet(model.states())));
    for (int s = 0; s < model.states(); s++) {
      int state = s;
      int[] tempting =
          targets.get(s).stream().filter(to -> outlook.tempts(mover, state, to)).toArray();
      Deterrents deterrents = new Deterrents(state, tempting.length > 0);
      stable.forEach((concept, states) -> states.set(state, deterrents.deter(concept, tempting)));
    }
    Map<Concept, StateSet> copies = new EnumMap<>(Concept.class);
    stable.forEach((concept, states) -> copies.put(concept, StateSet.copyOf(states)));
    return new Standing(model.mover(mover).id(), copies);
  }

  /** What keeps the mover from leaving a state. */
  private final class Deterrents {
    private final BitSet deterring = new BitSet(model.states());
    private final Escapes escapes;

    Deterrents(int state, boolean needed) {
      for (int t = 0; t < model.states() && needed; t++) {
        deterring.set(t, outlook.deters(mover, t, state));
      }
      BitSet attractive = (BitSet) deterring.clone();
      attractive.flip(0, model.states());
      escapes = new Escapes(attractive, deterring, targets::get);
    }

    boolean deter(Concept concept, int[] tempting) {
      LegalReach answers = concept == Concept.SEQ || concept == Concept.SSEQ ? improvements : moves;
      boolean lasting = concept == Concept.SMR || concept == Concept.SSEQ;
      return concept == Concept.NASH
          ? tempting.length == 0
          : Arrays.stream(tempting)
              .allMatch(to ->
                  lasting
                      ? escapes.someTrapped(answers.from(to))
                      : answers.from(to).intersects(deterring));
    }
  }
}
