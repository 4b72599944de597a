package dev.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.engine.CannotCompute;
import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.engine.simulation.Simulation;
import dev.parley.engine.simulation.Strategies;
import dev.parley.engine.simulation.StrategyFactory;
import dev.parley.engine.simulation.Tournament;
import dev.parley.model.Case;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Plays the built-in strategies against each other on every scenario of a folder, or on one
 * invented plan, and prints tables: {@code bench/tournament}.
 */
public final class Tournaments {
  private static final Map<String, String> USUAL =
      Map.of("folder", "", "rounds", "100", "repeats", "4", "seed", "1", "threads", "2");

  /** Four issues of fifteen options: 50,625 packages. */
  private static final PlanShape INVENTED = new PlanShape(4, 15, 2, 0.6, 0.3, 2, false);

  private final Settings asked;
  private final int rounds;
  private final int repeats;
  private final long seed;
  private final int threads;
  private final Map<String, List<Tournament.Row>> found = new LinkedHashMap<>();
  private final List<StrategyFactory> strategies = Strategies.builtIn();
  private int negotiations;

  private Tournaments(Settings asked) {
    this.asked = asked;
    rounds = asked.positive("rounds");
    repeats = asked.positive("repeats");
    seed = asked.seed("seed");
    threads = asked.positive("threads");
  }

  /** Prints the tables; arguments are {@code key=value}. */
  public static void main(String[] arguments) throws IOException {
    try {
      new Tournaments(Settings.of(USUAL, List.of(arguments))).run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("  Try: bench/tournament folder=FOLDER repeats=4");
      System.exit(2);
    }
  }

  private void run() throws IOException {
    System.out.println(
        "| scenario | parties | packages |"
            + String.join("", strategies.stream().map(s -> " " + s.name() + " |").toList()));
    System.out.println("|---|--:|--:|" + "--:|".repeat(strategies.size()));
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long began = System.nanoTime();
    long busy = process.getProcessCpuTime();
    if (asked.text("folder").isEmpty()) {
      play("invented", PlanGenerator.plan("invented", INVENTED, seed));
    } else {
      for (Path file : files(Path.of(asked.text("folder")))) {
        Path folder = Files.createTempDirectory("parley-scenario");
        play(
            String.valueOf(file.getFileName()).replaceFirst("[.]json$", ""),
            ScenarioFile.read(file, folder));
        Files.delete(folder.resolve("case.yaml"));
        Files.delete(folder);
      }
    }
    double wall = (System.nanoTime() - began) / 1e9;
    double cpu = (process.getProcessCpuTime() - busy) / 1e9;
    summary();
    System.out.printf(
        Locale.ROOT,
        "%n%d negotiations of up to %d rounds, seed %d, %d threads: %.1f s on the wall, %.1f s of"
            + " processor time.%n",
        negotiations,
        rounds,
        seed,
        threads,
        wall,
        cpu);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("`" + folder + "` is no folder");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void play(String name, Case scenario) {
    String start =
        "| %s | %d | %s |"
            .formatted(
                name,
                scenario.preferences().size(),
                scenario.issues().stream()
                    .mapToLong(i -> i.options().size())
                    .reduce(1, (a, b) -> a * b));
    try {
      Tournament table =
          Simulation.tournament(scenario, strategies, rounds, repeats, seed, threads).result();
      negotiations += table.negotiations();
      found.put(name, table.rows());
      System.out.println(
          start
              + String.join(
                  "",
                  table.rows().stream()
                      .map(r -> String.format(Locale.ROOT, " %.3f |", r.gain()))
                      .toList()));
    } catch (CannotCompute e) {
      System.out.println(start + " " + e.getMessage() + " |");
    }
  }

  /** Every scenario counts alike. */
  private void summary() {
    System.out.println();
    System.out.println("| strategy | agrees | gain | others | to front | to Nash | rounds |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    for (int s = 0; s < strategies.size(); s++) {
      int at = s;
      List<Tournament.Row> rows = found.values().stream().map(r -> r.get(at)).toList();
      List<Tournament.Row> agreed = rows.stream().filter(r -> r.agreements() > 0).toList();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f %% | %.3f | %.3f | %.3f | %.3f | %.1f |%n",
          strategies.get(s).name(),
          100 * mean(rows, r -> (double) r.agreements() / r.played()),
          mean(rows, Tournament.Row::gain),
          mean(rows, Tournament.Row::othersGain),
          mean(agreed, Tournament.Row::toPareto),
          mean(agreed, Tournament.Row::toNash),
          mean(rows, Tournament.Row::meanRounds));
    }
  }

  private static double mean(List<Tournament.Row> rows, ToDoubleFunction<Tournament.Row> figure) {
    return rows.stream().mapToDouble(figure).average().orElse(0);
  }
}
