package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stability where preferences are partly unknown (Li, Hipel, Kilgour and Fang 2004). Four
 * extensions differ in whether a party leaves for a state of unknown preference, and whether one
 * deters it:
 *
 * <ul>
 *   <li>a: it leaves for such a state, and only one surely not preferred deters it
 *   <li>b: it does not leave for it, and only one surely not preferred deters it
 *   <li>c: it leaves for it, and is deterred by one that may not be preferred
 *   <li>d: it does not leave for it, and is deterred by one that may not be preferred
 * </ul>
 *
 * Answers under SEQ and SSEQ are moves that may be improvements, in all four. A state that is
 * stable under a is so under all; one that is unstable under d is so under all.
 *
 * @param rows per extension one per mover with preferences
 * @param equilibria per extension and concept
 */
public record UnknownPreference(
    Map<Extension, List<Standing>> rows, Map<Extension, Map<Concept, StateSet>> equilibria) {
  public UnknownPreference {
    rows = Collections.unmodifiableMap(new EnumMap<>(rows));
    equilibria = Collections.unmodifiableMap(new EnumMap<>(equilibria));
  }

  /** What a party does about states of unknown preference. */
  public enum Extension {
    A(true, false),
    B(false, false),
    C(true, true),
    D(false, true);

    private final boolean leaves;
    private final boolean fears;

    Extension(boolean leaves, boolean fears) {
      this.leaves = leaves;
      this.fears = fears;
    }
  }

  /**
   * All four tables.
   *
   * @param known per mover; any for movers without preferences
   */
  public static UnknownPreference of(GraphModel model, List<PartialRanks> known) {
    Map<Extension, List<Standing>> rows = new EnumMap<>(Extension.class);
    Map<Extension, Map<Concept, StateSet>> equilibria = new EnumMap<>(Extension.class);
    boolean[] judges = new boolean[model.movers().size()];
    Arrays.stream(model.judges()).forEach(m -> judges[m] = true);
    for (Extension extension : Extension.values()) {
      List<Standing> table = OutlookTable.of(model, outlook(extension, known, judges));
      rows.put(extension, table);
      equilibria.put(extension, SolutionConcepts.equilibria(model.states(), table));
    }
    return new UnknownPreference(rows, equilibria);
  }

  private static Outlook outlook(Extension extension, List<PartialRanks> known, boolean[] judges) {
    return new Outlook() {
      @Override
      public boolean tempts(int mover, int from, int to) {
        PartialRanks own = known.get(mover);
        return extension.leaves ? own.mayPrefer(to, from) : own.surelyPrefers(to, from);
      }

      @Override
      public boolean answers(int mover, int from, int to) {
        return judges[mover] && known.get(mover).mayPrefer(to, from);
      }

      @Override
      public boolean deters(int mover, int outcome, int state) {
        PartialRanks own = known.get(mover);
        return extension.fears
            ? !own.surelyPrefers(outcome, state)
            : !own.mayPrefer(outcome, state);
      }
    };
  }
}
