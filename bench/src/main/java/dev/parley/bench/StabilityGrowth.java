package dev.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.OptionMoves;
import dev.parley.engine.stability.SolutionConcepts;
import dev.parley.engine.stability.Standing;
import dev.parley.engine.stability.StateSet;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How time and memory of the stability table grow with the states: ranks from utilities, five
 * concepts, equilibria. Arguments: least and greatest number of issues, threads, {@code free} or
 * {@code restricted}.
 */
public final class StabilityGrowth {
  private static final int RUNS = 5;
  private static final int FEW_RUNS = 1;

  /** From here on a run is long enough to warm itself up. */
  private static final int LARGE = 22;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long equilibria;

  private StabilityGrowth() {}

  /** Runs each size five times, large ones once, and prints the least times. */
  public static void main(String[] arguments) {
    int least = Integer.parseInt(arguments[0]);
    int greatest = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    boolean restricted = arguments[3].equals("restricted");
    System.out.println("| issues | states | wall s | cpu s | heap MiB | equilibria |");
    System.out.println("|--:|--:|--:|--:|--:|--:|");
    for (int issues = least; issues <= greatest; issues += 2) {
      new StabilityGrowth().measure(new GeneratedGraph(issues, restricted), threads);
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
    int runs = graph.issues() >= LARGE ? FEW_RUNS : RUNS;
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
    List<Standing> table = SolutionConcepts.of(GeneratedGraph.model(moves, utilities), threads);
    equilibria =
        table.stream()
            .map(s -> s.stable().get(Concept.SEQ))
            .reduce(StateSet::and)
            .orElseThrow()
            .size();
  }
}
