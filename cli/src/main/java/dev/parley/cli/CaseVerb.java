package dev.parley.cli;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Plan;
import dev.parley.format.CanonicalCase;
import dev.parley.format.Reading;
import dev.parley.report.Origin;
import dev.parley.report.text.Layout;
import dev.parley.report.text.Markdown;
import dev.parley.report.text.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A verb that computes something from one case. */
abstract class CaseVerb implements Callable<Integer> {
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "a folder, a case file, a name under cases/, or . for this folder")
  private String caseName;

  @Option(
      names = "--threads",
      order = 6,
      paramLabel = "N",
      description =
          "threads to compute with; the result does not depend on it"
              + " (default: all processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--limit",
      order = 5,
      paramLabel = "N",
      defaultValue = "20",
      description = "how many entries a list holds (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--json",
      order = 7,
      description = "print the finding as JSON; see parley schema findings")
  private boolean json;

  @Option(
      names = "--md",
      order = 8,
      description = "print the finding as Markdown, for a paper or a page")
  private boolean markdown;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 9,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  CaseVerb(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public final Integer call() {
    atLeast(1, threads, "--threads");
    atLeast(1, limit, "--limit");
    if (json && markdown) {
      throw new ParameterException(spec.commandLine(), "--json and --md exclude each other");
    }
    checkOptions();
    Reading.Accepted accepted = read(caseName);
    try {
      surroundings.out().print(answer(accepted));
    } catch (CannotCompute e) {
      SourceLines lines = new SourceLines(surroundings.workingFolder());
      throw BadInput.cannotCompute(e, accepted.sources(), lines);
    }
    return ExitCode.OK;
  }

  /** Reads a case by folder, file or name. */
  final Reading.Accepted read(String name) {
    return new CaseFinder(surroundings).read(name);
  }

  /** Refuses option values that make no sense, before anything is read. */
  void checkOptions() {}

  /** The text, and how its parts were computed where that was asked for. */
  final String withPlan(String text, boolean explained, Plan plan) {
    return explained && !json ? text + "\n" + TextReport.plan(plan, layout()) : text;
  }

  /** What goes to standard output. */
  abstract String answer(Reading.Accepted accepted);

  final void atLeast(int least, int value, String option) {
    if (value < least) {
      throw new ParameterException(
          spec.commandLine(), "%s is %s, expected at least %s".formatted(option, value, least));
    }
  }

  /** Refuses an option's value with a message that names it. */
  final void within(boolean accepted, String message, Object value) {
    if (!accepted) {
      throw new ParameterException(spec.commandLine(), message.formatted(value));
    }
  }

  /** The command that gives the same result again. */
  final Origin origin(Reading.Accepted accepted, String options) {
    String command = "parley " + spec.name() + " " + quoted(caseName) + options;
    return new Origin(command, CanonicalCase.digest(accepted.model()));
  }

  /** As a shell reads it. */
  static String quoted(String word) {
    boolean plain = !word.isEmpty() && word.chars().allMatch(c -> PLAIN.indexOf(c) >= 0);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  final String caseName() {
    return caseName;
  }

  final Surroundings surroundings() {
    return surroundings;
  }

  final int threads() {
    return threads;
  }

  final int limit() {
    return limit;
  }

  final Layout layout() {
    return markdown ? new Markdown() : surroundings.style();
  }

  final boolean markdown() {
    return markdown;
  }

  final boolean json() {
    return json;
  }
}
