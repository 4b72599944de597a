package dev.parley.engine.stability;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.engine.stability.LegalReach.Actor;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Stability for every coalition of parties with preferences. A coalition's improvement is a state
 * that a legal sequence of its members' moves reaches and that every member strictly prefers.
 * Issues that are controlled jointly move where all who control them are in the coalition, or all
 * among the others. Time: coalitions times the square of the states.
 */
public final class CoalitionAnalysis {
  private static final int MOST_PARTIES = 8;

  /** Then those with the earlier movers. */
  private static final Comparator<Long> SMALL_FIRST =
      Comparator.<Long>comparingInt(Long::bitCount)
          .thenComparing((a, b) -> Long.compareUnsigned(Long.reverse(b), Long.reverse(a)));

  private final GraphModel model;
  private final List<Group> groups = new ArrayList<>();

  private CoalitionAnalysis(GraphModel model) {
    this.model = model;
    for (int m = 0; m < model.movers().size(); m++) {
      int mover = m;
      groups.add(new Group(1L << m, (s, to) -> model.moves().forEachFrom(mover, s, to)));
    }
    if (model.moves() instanceof OptionMoves moves) {
      moves.joints().stream()
          .map(OptionMoves.Joint::movers)
          .distinct()
          .forEach(together -> {
            int[] axes =
                moves.joints().stream()
                    .filter(j -> j.movers().equals(together))
                    .mapToInt(OptionMoves.Joint::axis)
                    .toArray();
            long members = together.stream().mapToLong(m -> 1L << m).reduce(0, (a, b) -> a | b);
            groups.add(
                new Group(members, (s, to) -> moves.visit(moves.index().code(s), axes, true, to)));
          });
    }
  }

  /** Movers, as bits, that make some moves together. */
  private record Group(long members, GroupMoves moves) {}

  private interface GroupMoves {
    void forEachFrom(int state, IntConsumer target);
  }

  /**
   * All coalitions in the central scenario of a case, parties that control something only together
   * with others included.
   *
   * @throws CannotCompute if there are too many states or parties
   */
  public static CoalitionStability of(Case negotiation, int threads) {
    Space space = new SpaceCompiler(negotiation).central();
    List<String> movers = CaseGraph.moversAndPartners(negotiation);
    return of(CaseGraph.of(negotiation, movers, space, threads).model());
  }

  /**
   * All coalitions of a model.
   *
   * @throws CannotCompute if there are too many states or parties
   */
  public static CoalitionStability of(GraphModel model) {
    int[] judges = model.judges();
    if (model.states() > LegalReach.MOST_STATES || judges.length > MOST_PARTIES) {
      throw new CannotCompute(
          "coalitions of "
              + judges.length
              + " parties over "
              + model.states()
              + " states; at most "
              + MOST_PARTIES
              + " and "
              + LegalReach.MOST_STATES,
          List.of(),
          "leave out issues or parties");
    }
    CoalitionAnalysis analysis = new CoalitionAnalysis(model);
    List<CoalitionStability.Row> rows =
        LongStream.range(1, 1L << judges.length)
            .map(subset ->
                IntStream.range(0, judges.length)
                    .filter(k -> (subset >>> k & 1) != 0)
                    .mapToLong(k -> 1L << judges[k])
                    .sum())
            .boxed()
            .sorted(SMALL_FIRST)
            .map(analysis::row)
            .toList();
    Map<CoalitionConcept, StateSet> equilibria = new EnumMap<>(CoalitionConcept.class);
    for (CoalitionConcept concept : CoalitionConcept.values()) {
      equilibria.put(
          concept,
          StateSet.where(
              model.states(),
              s ->
                  rows.stream()
                      .allMatch(r -> Objects.requireNonNull(r.stable().get(concept)).contains(s))));
    }
    return new CoalitionStability(rows, equilibria);
  }

  private CoalitionStability.Row row(long coalition) {
    long others = ((1L << model.movers().size()) - 1) & ~coalition;
    LegalReach own = reach(coalition, false);
    LegalReach answers = reach(others, false);
    LegalReach improvements = reach(others, true);
    BitSet rational = new BitSet();
    BitSet general = new BitSet();
    BitSet symmetric = new BitSet();
    BitSet sequential = new BitSet();
    for (int s = 0; s < model.states(); s++) {
      BitSet better = better(coalition, s);
      BitSet tempting = (BitSet) own.from(s).clone();
      tempting.and(better);
      BitSet deterring = complement(better);
      Escapes escapes = new Escapes(better, deterring, own::from);
      rational.set(s, tempting.isEmpty());
      general.set(s, deterred(tempting, answers, deterring));
      symmetric.set(s, tempting.stream().allMatch(t -> escapes.someTrapped(answers.from(t))));
      sequential.set(s, deterred(tempting, improvements, deterring));
    }
    Map<CoalitionConcept, StateSet> found = new EnumMap<>(CoalitionConcept.class);
    found.put(CoalitionConcept.CR, StateSet.copyOf(rational));
    found.put(CoalitionConcept.CGMR, StateSet.copyOf(general));
    found.put(CoalitionConcept.CSMR, StateSet.copyOf(symmetric));
    found.put(CoalitionConcept.CSEQ, StateSet.copyOf(sequential));
    return new CoalitionStability.Row(
        IntStream.range(0, model.movers().size())
            .filter(m -> (coalition >>> m & 1) != 0)
            .mapToObj(m -> model.mover(m).id())
            .toList(),
        found);
  }

  private LegalReach reach(long movers, boolean improving) {
    List<Actor> actors = new ArrayList<>();
    for (Group group : groups) {
      if ((group.members & ~movers) == 0) {
        actors.add(improving ? improving(group) : group.moves::forEachFrom);
      }
    }
    return new LegalReach(model.states(), actors);
  }

  /** A group improves where every member does. */
  private Actor improving(Group group) {
    return (state, target) ->
        group.moves.forEachFrom(
            state,
            to -> {
              if (preferred(group.members, to, state)) {
                target.accept(to);
              }
            });
  }

  private boolean preferred(long members, int to, int state) {
    for (long rest = members; rest != 0; rest &= rest - 1) {
      if (!model.mover(Long.numberOfTrailingZeros(rest)).prefers(to, state)) {
        return false;
      }
    }
    return true;
  }

  private BitSet better(long coalition, int state) {
    BitSet better = new BitSet(model.states());
    for (int t = 0; t < model.states(); t++) {
      better.set(t, preferred(coalition, t, state));
    }
    return better;
  }

  private BitSet complement(BitSet states) {
    BitSet complement = (BitSet) states.clone();
    complement.flip(0, model.states());
    return complement;
  }

  private static boolean deterred(BitSet tempting, LegalReach answers, BitSet deterring) {
    return tempting.stream().allMatch(t -> answers.from(t).intersects(deterring));
  }
}
