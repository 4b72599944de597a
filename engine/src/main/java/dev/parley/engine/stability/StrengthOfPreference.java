package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Strength of preference (Hamouda, Kilgour and Hipel 2004): a state that is stable is
 * <em>strongly</em> stable if every sanction that it needs leads to states that the party likes
 * greatly less, and <em>weakly</em> stable otherwise. Under R there are no sanctions, and nothing
 * to tell apart.
 *
 * @param rows one per mover with preferences
 * @param strongEquilibria states that are strongly stable for all
 */
public record StrengthOfPreference(List<Row> rows, Map<Concept, StateSet> strongEquilibria) {
  public StrengthOfPreference {
    rows = List.copyOf(rows);
    strongEquilibria = Collections.unmodifiableMap(new EnumMap<>(strongEquilibria));
  }

  /** The stable states of a party, in two parts. */
  public record Row(String party, Map<Concept, StateSet> strong, Map<Concept, StateSet> weak) {
    public Row {
      strong = Collections.unmodifiableMap(new EnumMap<>(strong));
      weak = Collections.unmodifiableMap(new EnumMap<>(weak));
    }
  }

  /**
   * Splits the table.
   *
   * @param levels per mover coarser ranks that do not contradict its ranks: a state is greatly
   *     preferred to another if it is on a higher level; any for movers without preferences
   */
  public static StrengthOfPreference of(GraphModel model, List<Ranks> levels) {
    requireCoarser(model, levels);
    List<Standing> all = OutlookTable.of(model, new Strength(model, Optional.empty()));
    List<Standing> strong = OutlookTable.of(model, new Strength(model, Optional.of(levels)));
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < all.size(); row++) {
      Map<Concept, StateSet> strongly = new EnumMap<>(strong.get(row).stable());
      Map<Concept, StateSet> weakly = new EnumMap<>(Concept.class);
      all.get(row)
          .stable()
          .forEach((concept, states) -> {
            StateSet held = strongly.getOrDefault(concept, states);
            weakly.put(
                concept,
                StateSet.where(model.states(), s -> states.contains(s) && !held.contains(s)));
          });
      rows.add(new Row(all.get(row).party(), strongly, weakly));
    }
    return new StrengthOfPreference(rows, SolutionConcepts.equilibria(model.states(), strong));
  }

  /**
   * Leaving is tempting at any improvement.
   *
   * @param levels with them only a state on a lower level deters
   */
  private record Strength(GraphModel model, Optional<List<Ranks>> levels) implements Outlook {
    @Override
    public boolean tempts(int mover, int from, int to) {
      return model.mover(mover).prefers(to, from);
    }

    @Override
    public boolean answers(int mover, int from, int to) {
      return model.mover(mover).prefers(to, from);
    }

    @Override
    public boolean deters(int mover, int outcome, int state) {
      return levels
          .map(l -> l.get(mover).prefers(state, outcome))
          .orElseGet(() -> !model.mover(mover).prefers(outcome, state));
    }
  }

  private static void requireCoarser(GraphModel model, List<Ranks> levels) {
    for (int m : model.judges()) {
      for (int s = 0; s < model.states(); s++) {
        for (int t = 0; t < model.states(); t++) {
          if (levels.get(m).prefers(s, t) && !model.ranks(m).prefers(s, t)) {
            throw new IllegalArgumentException(
                model.mover(m).id() + " cannot like " + s + " greatly more than " + t);
          }
        }
      }
    }
  }
}
