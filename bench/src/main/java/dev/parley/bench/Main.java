package dev.parley.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints one table. The arguments are those of JMH: a part of a name,
 * {@code -p issues=6}, {@code -prof stack}, …
 */
public final class Main {
  private Main() {}

  /**
   * Runs them.
   *
   * @throws RunnerException if a benchmark fails
   * @throws CommandLineOptionException if JMH does not know an option
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions asked = new CommandLineOptions(arguments);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(asked)
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true);
    if (!asked.getForkCount().hasValue()) {
      options.forks(1);
    }
    if (!asked.getWarmupIterations().hasValue()) {
      options.warmupIterations(3).warmupTime(TimeValue.seconds(2));
    }
    if (!asked.getMeasurementIterations().hasValue()) {
      options.measurementIterations(5).measurementTime(TimeValue.seconds(2));
    }
    print(new Runner(options.build()).run());
  }

  private static void print(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder("\n| benchmark | ms | ± | cpu ms | 10⁶ pp/cpu s |\n");
    table.append("|---|--:|--:|--:|--:|\n");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      double cpu =
          result.getSecondaryResults().values().stream()
              .filter(r -> r.getLabel().equals(CpuTime.LABEL))
              .mapToDouble(r -> r.getScore())
              .sum();
      BenchmarkParams benchmark = result.getParams();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.1f | %s |\n",
              name(benchmark),
              time.getScore(),
              time.getScoreError(),
              cpu,
              rate(benchmark, cpu)));
    }
    System.out.println(table);
    System.out.println("pp: packages times parties; ±: half of the 99.9 % interval");
  }

  private static String name(BenchmarkParams benchmark) {
    StringBuilder name = new StringBuilder(benchmark.getBenchmark().replaceFirst(".*\\.", ""));
    for (String key : List.copyOf(benchmark.getParamsKeys())) {
      name.append(' ').append(key).append('=').append(benchmark.getParam(key));
    }
    return name.toString();
  }

  /** Packages × parties per second of one core, in millions; blank where there is no such size. */
  private static String rate(BenchmarkParams benchmark, double milliseconds) {
    if (!benchmark.getParamsKeys().contains("issues")) {
      return "";
    }
    double packages = Math.pow(10, Integer.parseInt(benchmark.getParam("issues")));
    int parties = Integer.parseInt(benchmark.getParam("parties"));
    return String.format(Locale.ROOT, "%.0f", packages * parties / milliseconds / 1e3);
  }
}
