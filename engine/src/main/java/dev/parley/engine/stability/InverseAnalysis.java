package dev.parley.engine.stability;

import dev.parley.engine.stability.InverseStability.Ask;
import dev.parley.engine.stability.LegalReach.Actor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Finds the preferences that would make a state an equilibrium. Whether a state is stable for a
 * party depends only on which states it likes better, and the fewer these are, the more stable it
 * is: each move s₁ away must be no better, or lead on to answers all of which the concept needs to
 * be no better. So the minimal sets are those that meet one demand per move (minimal transversals).
 */
public final class InverseAnalysis {
  /** Sets of states are put together for each move, which takes minutes beyond this. */
  static final int MOST_STATES = 1 << 10;

  /** Sets of subsets of so many states are counted. */
  private static final int MOST_COUNTED = 20;

  /** More sets than these are not kept; those that ask the fewest new statements are. */
  private static final int MOST_SETS = 200;

  private final GraphModel model;
  private final int state;
  private final Concept concept;

  private InverseAnalysis(GraphModel model, int state, Concept concept) {
    this.model = model;
    this.state = state;
    this.concept = concept;
  }

  /**
   * Asks about one state.
   *
   * @param concept one of R, GMR, SMR, SEQ, SSEQ
   * @throws dev.parley.engine.CannotCompute above {@link #MOST_STATES} states
   */
  public static InverseStability of(GraphModel model, int state, Concept concept) {
    if (concept == Concept.SIM) {
      throw new IllegalArgumentException("the inverse of SIM is not defined here");
    }
    OutlookTable.requireFew(model, MOST_STATES);
    InverseAnalysis analysis = new InverseAnalysis(model, state, concept);
    List<Ask> asks = new ArrayList<>();
    for (int mover : model.judges()) {
      asks.add(analysis.ask(mover));
    }
    Optional<String> most =
        asks.stream()
            .filter(a -> a.fewestNew().isEmpty() || a.fewestNew().get() > 0)
            .reduce((a, b) -> demand(b) > demand(a) ? b : a)
            .map(Ask::party);
    return new InverseStability(state, concept, asks, most);
  }

  private static int demand(Ask ask) {
    return ask.fewestNew().orElse(Integer.MAX_VALUE);
  }

  private Ask ask(int mover) {
    Ranks ranks = model.ranks(mover);
    Transversals needed = new Transversals(t -> ranks.prefers(t, state));
    demands(mover).forEach(needed::meet);
    Optional<Integer> fewest = needed.sets.stream().findFirst().map(needed::news);
    return new Ask(
        model.mover(mover).id(),
        fewest.isPresent() && fewest.get() == 0,
        needed.sets.stream().map(List::copyOf).toList(),
        needed.complete,
        fewest,
        needed.complete ? share(needed.sets) : Optional.empty());
  }

  /** Per move away the sets of states that would make it no threat, by being no better. */
  private List<List<Set<Integer>>> demands(int mover) {
    LegalReach answers = answers(mover);
    boolean lasting = concept == Concept.SMR || concept == Concept.SSEQ;
    List<List<Set<Integer>>> demands = new ArrayList<>();
    model
        .moves()
        .forEachFrom(
            mover,
            state,
            to -> {
              List<Set<Integer>> ways = new ArrayList<>(List.of(Set.of(to)));
              BitSet found = concept == Concept.NASH ? new BitSet() : answers.from(to);
              found.stream()
                  .forEach(outcome -> {
                    Set<Integer> way = new TreeSet<>(Set.of(outcome));
                    if (lasting) {
                      model.moves().forEachFrom(mover, outcome, way::add);
                    }
                    way.remove(state);
                    ways.add(way);
                  });
              demands.add(ways);
            });
    return demands;
  }

  private LegalReach answers(int mover) {
    boolean improving = concept == Concept.SEQ || concept == Concept.SSEQ;
    List<Actor> actors = new ArrayList<>();
    for (int m = 0; m < model.movers().size(); m++) {
      int other = m;
      if (other != mover) {
        actors.add((from, target) ->
            model
                .moves()
                .forEachFrom(
                    other,
                    from,
                    to -> {
                      if (!improving || model.mover(other).prefers(to, from)) {
                        target.accept(to);
                      }
                    }));
      }
    }
    return new LegalReach(model.states(), actors);
  }

  /** The minimal sets that include one way of meeting each demand, the cheapest first. */
  private static final class Transversals {
    private final IntPredicate isNew;
    private List<NavigableSet<Integer>> sets = List.of(new TreeSet<>());
    private boolean complete = true;

    Transversals(IntPredicate isNew) {
      this.isNew = isNew;
    }

    int news(Set<Integer> set) {
      return (int) set.stream().filter(isNew::test).count();
    }

    void meet(List<Set<Integer>> ways) {
      Set<NavigableSet<Integer>> longer = new LinkedHashSet<>();
      for (NavigableSet<Integer> set : sets) {
        if (ways.stream().anyMatch(set::containsAll)) {
          longer.add(set);
        } else {
          for (Set<Integer> way : ways) {
            NavigableSet<Integer> union = new TreeSet<>(set);
            union.addAll(way);
            longer.add(union);
          }
        }
      }
      List<NavigableSet<Integer>> minimal = new ArrayList<>();
      // A subset comes before its supersets.
      Comparator<NavigableSet<Integer>> cheapFirst =
          Comparator.<NavigableSet<Integer>>comparingInt(this::news)
              .thenComparingInt(NavigableSet::size)
              .thenComparing(List::copyOf, Transversals::lexical);
      for (NavigableSet<Integer> set : longer.stream().sorted(cheapFirst).toList()) {
        if (minimal.stream().noneMatch(set::containsAll)) {
          complete &= minimal.size() < MOST_SETS;
          if (minimal.size() < MOST_SETS) {
            minimal.add(set);
          }
        }
      }
      sets = minimal;
    }

    private static int lexical(List<Integer> a, List<Integer> b) {
      for (int k = 0; k < Math.min(a.size(), b.size()); k++) {
        if (!a.get(k).equals(b.get(k))) {
          return Integer.compare(a.get(k), b.get(k));
        }
      }
      return Integer.compare(a.size(), b.size());
    }
  }

  /**
   * Of k states that matter and the state itself, p are above it in a share p!·(k − p)!/(k + 1)! of
   * all strict rankings, for each choice of these p.
   */
  private Optional<BigFraction> share(List<NavigableSet<Integer>> needed) {
    List<Integer> matter = needed.stream().flatMap(Set::stream).distinct().sorted().toList();
    int k = matter.size();
    if (k > MOST_COUNTED) {
      return Optional.empty();
    }
    int[] masks =
        needed.stream()
            .mapToInt(q -> q.stream().mapToInt(t -> 1 << matter.indexOf(t)).sum())
            .toArray();
    long[] withSize = new long[k + 1];
    for (int above = 0; above < 1 << k; above++) {
      for (int mask : masks) {
        if ((above & mask) == 0) {
          withSize[Integer.bitCount(above)]++;
          break;
        }
      }
    }
    BigFraction share = BigFraction.ZERO;
    for (int p = 0; p <= k; p++) {
      share =
          share.add(
              BigFraction.of(
                  BigInteger.valueOf(withSize[p]).multiply(factorial(p)).multiply(factorial(k - p)),
                  factorial(k + 1)));
    }
    return Optional.of(share);
  }

  private static BigInteger factorial(int n) {
    return n < 2 ? BigInteger.ONE : factorial(n - 1).multiply(BigInteger.valueOf(n));
  }
}
