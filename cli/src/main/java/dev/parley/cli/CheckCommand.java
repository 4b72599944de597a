package dev.parley.cli;

import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.report.json.JsonReport;
import dev.parley.report.json.Problem;
import dev.parley.report.text.TextReport;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley check}. */
@Command(
    name = "check",
    description = {
      "Whether case files are in order: all errors and warnings, each with its place and advice.",
      "More in docs/guides/check.md."
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "CASE",
      description = "a folder, a case file, a name under cases/, or . for this folder")
  private List<String> names;

  @Option(names = "--verbose", description = "list all warnings, however many of a kind")
  private boolean verbose;

  @Option(names = "--json", description = "print all diagnostics as a JSON array")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CaseFinder finder = new CaseFinder(surroundings);
    List<Problem> problems = new ArrayList<>();
    int exitCode = ExitCode.OK;
    for (String name : names) {
      try {
        problems.addAll(check(finder.read(name)));
      } catch (BadInput refused) {
        problems.addAll(refused.problems());
        exitCode = ExitCode.BAD_INPUT;
        if (!json) {
          surroundings.err().println(refused.getMessage());
        }
      }
    }
    if (json) {
      surroundings.out().print(JsonReport.problems(problems));
    }
    return exitCode;
  }

  private List<Problem> check(Reading.Accepted accepted) {
    Warnings warnings = new Warnings(accepted, new SourceLines(surroundings.workingFolder()));
    if (!json) {
      print(accepted, warnings);
    }
    return warnings.problems();
  }

  private void print(Reading.Accepted accepted, Warnings warnings) {
    for (String text : warnings.texts(verbose)) {
      // What points at a place keeps the lines that editors and their users look for.
      boolean placed = text.contains("\n");
      surroundings.out().println(placed ? text + "\n" : set(text));
    }
    warnings
        .skipped()
        .ifPresent(s -> surroundings.out().println(set("Not looked at package by package: " + s)));
    surroundings.out().print(set("OK: " + summary(accepted, warnings.count())));
  }

  private String set(String text) {
    return TextReport.paragraph(text, surroundings.style());
  }

  private static String summary(Reading.Accepted accepted, int warnings) {
    Case negotiation = accepted.model();
    String text = negotiation.id() + ", " + size(negotiation);
    return warnings == 0
        ? text
        : text + ", " + number(BigInteger.valueOf(warnings), "warning", "warnings");
  }

  /** Parties, issues and packages. */
  static String size(Case negotiation) {
    BigInteger packages =
        negotiation.issues().stream()
            .map(i -> BigInteger.valueOf(i.options().size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    return "%s, %s, %s"
        .formatted(
            number(BigInteger.valueOf(negotiation.parties().size()), "party", "parties"),
            number(BigInteger.valueOf(negotiation.issues().size()), "issue", "issues"),
            number(packages, "package", "packages"));
  }

  private static String number(BigInteger count, String one, String many) {
    StringBuilder digits = new StringBuilder(count.toString());
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits + " " + (count.equals(BigInteger.ONE) ? one : many);
  }
}
