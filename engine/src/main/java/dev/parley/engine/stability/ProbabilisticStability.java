package dev.parley.engine.stability;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Workers;
import dev.parley.engine.scenario.Draws;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.engine.stability.Holding.Verdict;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * How often states are stable over the draws of a case.
 *
 * @param draws how many were made
 * @param states what the numbers of states mean, in every draw
 * @param equilibria per concept in how many draws each state is an equilibrium
 * @param parties the same per party, for its own stability
 * @param deal in how many draws the deal that was asked about has each verdict, that of the
 *     completion that is the most stable in the draw; empty where none was
 */
public record ProbabilisticStability(
    int draws,
    long seed,
    States.Packages states,
    Map<Concept, Counts> equilibria,
    Map<String, Map<Concept, Counts>> parties,
    Optional<Map<Verdict, Integer>> deal) {
  private static final double ERROR = 0.05;
  private static final int DRAWS_PER_TASK = 16;

  /** States times draws; beyond it the wait is longer than anybody means to wait. */
  private static final long MOST_WORK = 1L << 32;

  public ProbabilisticStability {
    equilibria = Collections.unmodifiableMap(new EnumMap<>(equilibria));
    parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
    deal = deal.map(v -> Collections.unmodifiableMap(new EnumMap<>(v)));
  }

  /**
   * In how many draws the deal holds unpunished, or the most frequent equilibrium of all is one.
   */
  int leading() {
    return deal.map(v -> v.getOrDefault(Verdict.HOLDS, 0))
        .orElseGet(() ->
            equilibria.values().stream()
                .mapToInt(c -> c.mostFrequent(1).stream().mapToInt(c::of).max().orElse(0))
                .max()
                .orElse(0));
  }

  /** In how many draws something holds, per state. */
  public static final class Counts {
    private final int[] counts;

    Counts(int[] counts) {
      this.counts = counts;
    }

    public int of(int state) {
      return counts[state];
    }

    /** The states that hold in some draw, most frequent first, then in index order. */
    public List<Integer> mostFrequent(int limit) {
      return IntStream.range(0, counts.length)
          .filter(s -> counts[s] > 0)
          .boxed()
          .sorted((a, b) ->
              counts[a] != counts[b]
                  ? Integer.compare(counts[b], counts[a])
                  : Integer.compare(a, b))
          .limit(limit)
          .toList();
    }
  }

  /**
   * How to draw.
   *
   * @param deal whose verdicts are counted
   * @param progress told how many draws are done
   */
  public record Options(
      int draws, long seed, int threads, DealQuestion deal, IntConsumer progress) {}

  /** The share of draws in which a count holds, with its 95 % Wilson interval. */
  public Exactness.Sampled interval(int count) {
    Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(draws, count, ERROR);
    return new Exactness.Sampled(draws, seed, interval.getLowerBound(), interval.getUpperBound());
  }

  /**
   * Solves every draw.
   *
   * @throws CannotCompute if the case is too large for so many draws
   */
  public static ProbabilisticStability of(Case negotiation, Options options) {
    SpaceCompiler compiler = new SpaceCompiler(negotiation);
    Draws draws = new Draws(negotiation, options.seed());
    List<String> movers = CaseGraph.movers(negotiation);
    Space first = compiler.compile(draws.draw(0));
    CaseGraph graph = CaseGraph.of(negotiation, movers, first, options.threads());
    if ((long) graph.states().size() * options.draws() > MOST_WORK) {
      throw new CannotCompute(
          options.draws() + " draws of " + graph.states().size() + " states are too many",
          List.of(),
          "ask for fewer draws");
    }
    Optional<StateSet> deal = DealStates.of(graph.states(), graph.model(), options.deal());
    List<Callable<Tally>> tasks = new ArrayList<>();
    AtomicInteger done = new AtomicInteger();
    for (int from = 0; from < options.draws(); from += DRAWS_PER_TASK) {
      int start = from;
      int end = Math.min(options.draws(), from + DRAWS_PER_TASK);
      tasks.add(() -> {
        Tally tally = new Tally(graph.states().size());
        for (int i = start; i < end; i++) {
          Space space = compiler.compile(draws.draw(i));
          tally.add(CaseGraph.of(negotiation, movers, space, 1).model(), deal);
        }
        options.progress().accept(done.addAndGet(end - start));
        return tally;
      });
    }
    Tally all = new Tally(graph.states().size());
    Workers.run(options.threads(), tasks).forEach(all::add);
    return new ProbabilisticStability(
        options.draws(),
        options.seed(),
        graph.states(),
        all.equilibria(),
        all.parties(),
        deal.map(_ -> all.verdicts));
  }

  /** Counts that add up in any order. */
  private static final class Tally {
    private final int states;
    private final Map<String, Map<Concept, int[]>> counts = new LinkedHashMap<>();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private static final String ALL = "";

    Tally(int states) {
      this.states = states;
    }

    void add(GraphModel model, Optional<StateSet> deal) {
      List<Standing> table = SolutionConcepts.of(model, 1);
      for (Standing standing : table) {
        standing.stable().forEach((concept, stable) -> count(standing.party(), concept, stable));
      }
      Map<Concept, StateSet> equilibria = SolutionConcepts.equilibria(states, table);
      equilibria.forEach((c, stable) -> count(ALL, c, stable));
      deal.map(new HoldingCheck(model, equilibria)::verdict)
          .ifPresent(v -> verdicts.merge(v, 1, Integer::sum));
    }

    private int[] counts(String party, Concept concept) {
      return counts
          .computeIfAbsent(party, _ -> new EnumMap<>(Concept.class))
          .computeIfAbsent(concept, _ -> new int[states]);
    }

    private void count(String party, Concept concept, StateSet stable) {
      int[] own = counts(party, concept);
      stable.stream().forEach(s -> own[s]++);
    }

    void add(Tally other) {
      other.verdicts.forEach((verdict, n) -> verdicts.merge(verdict, n, Integer::sum));
      other.counts.forEach((party, concepts) ->
          concepts.forEach((concept, more) -> {
            int[] own = counts(party, concept);
            for (int s = 0; s < states; s++) {
              own[s] += more[s];
            }
          }));
    }

    Map<Concept, Counts> equilibria() {
      return counted(counts.getOrDefault(ALL, Map.of()));
    }

    Map<String, Map<Concept, Counts>> parties() {
      Map<String, Map<Concept, Counts>> parties = new LinkedHashMap<>();
      counts.forEach((party, concepts) -> {
        if (!party.equals(ALL)) {
          parties.put(party, counted(concepts));
        }
      });
      return parties;
    }

    private static Map<Concept, Counts> counted(Map<Concept, int[]> concepts) {
      Map<Concept, Counts> counted = new EnumMap<>(Concept.class);
      concepts.forEach((concept, own) -> counted.put(concept, new Counts(own)));
      return counted;
    }
  }
}
