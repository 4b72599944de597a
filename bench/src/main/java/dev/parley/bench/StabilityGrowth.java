package dev.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.DealQuestion;
import dev.parley.engine.stability.GraphModel;
import dev.parley.engine.stability.OptionMoves;
import dev.parley.engine.stability.SolutionConcepts;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StabilityAnalysis;
import dev.parley.engine.stability.Standing;
import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.States;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How time and memory of the stability table grow with the states: ranks from utilities, five
 * concepts, equilibria. Arguments: least and greatest number of issues, threads, {@code free} or
 * {@code restricted}, and of these any: {@code whole} for all that the verb computes, evolution
 * from state 0 and a deal included; {@code restless} for a model in which no state is at rest;
 * {@code warm} to run large sizes twice.
 */
public final class StabilityGrowth {
  private static final int RUNS = 5;
  private static final int SOME_RUNS = 2;
  private static final int FEW_RUNS = 1;

  /** From here on there is one run, cold unless smaller sizes came before. */
  private static final int LARGE = 22;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final boolean whole;
  private final boolean warm;
  private long equilibria;

  private StabilityGrowth(boolean whole, boolean warm) {
    this.whole = whole;
    this.warm = warm;
  }

  /** Runs each size five times, large ones once, and prints the least times. */
  public static void main(String[] arguments) {
    int least = Integer.parseInt(arguments[0]);
    int greatest = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    boolean restricted = arguments[3].equals("restricted");
    List<String> further = List.of(arguments).subList(4, arguments.length);
    boolean whole = further.contains("whole");
    boolean warm = further.contains("warm");
    boolean restless = further.contains("restless");
    System.out.println("| issues | states | wall s | cpu s | heap MiB | equilibria |");
    System.out.println("|--:|--:|--:|--:|--:|--:|");
    for (int issues = least; issues <= greatest; issues += 2) {
      new StabilityGrowth(whole, warm)
          .measure(new GeneratedGraph(issues, restricted, restless), threads);
    }
  }

  private void measure(GeneratedGraph graph, int threads) {
    OptionMoves moves = graph.moves();
    List<long[]> utilities = new ArrayList<>();
    for (int p = 0; p < moves.movers(); p++) {
      utilities.add(graph.utilities(p, moves.states()));
    }
    double wall = Double.MAX_VALUE;
    double cpu = Double.MAX_VALUE;
    long peak = 0;
    int runs = graph.issues() >= LARGE ? (warm ? SOME_RUNS : FEW_RUNS) : RUNS;
    for (int run = 0; run < runs; run++) {
      ManagementFactory.getMemoryPoolMXBeans().forEach(p -> p.resetPeakUsage());
      long start = System.nanoTime();
      long used = system.getProcessCpuTime();
      analyse(moves, utilities, threads);
      wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
      cpu = Math.min(cpu, (system.getProcessCpuTime() - used) / 1e9);
      peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
              .mapToLong(p -> p.getPeakUsage().getUsed())
              .sum();
    }
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.3f | %.3f | %d | %d |%n",
        graph.issues(),
        moves.states(),
        wall,
        cpu,
        peak >> 20,
        equilibria);
  }

  private void analyse(OptionMoves moves, List<long[]> utilities, int threads) {
    GraphModel model = GeneratedGraph.model(moves, utilities, threads);
    if (whole) {
      States states = new States.Named(Collections.nCopies(moves.states(), "state"));
      Stability found =
          StabilityAnalysis.analyse(
              states,
              model,
              OptionalInt.of(0),
              new StabilityAnalysis.Options(threads, 20, new DealQuestion.Named("state")));
      equilibria = Objects.requireNonNull(found.equilibria().get(Concept.SEQ)).size();
      return;
    }
    List<Standing> table = SolutionConcepts.inTurn(model, threads);
    equilibria =
        table.stream()
            .map(s -> s.stable().get(Concept.SEQ))
            .reduce(StateSet::and)
            .orElseThrow()
            .size();
  }
}
