package dev.parley.cli;

import dev.parley.format.CanonicalCase;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.verify.Report;
import dev.parley.verify.Verification;
import dev.parley.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley verify}. */
@Command(
    name = "verify",
    description = {
      "Whether a report of explain, as --json printed it, holds for a case: checked by code that"
          + " shares nothing with what made it. Exit code 0 if nothing speaks against it, else 1.",
      "More in docs/guides/verify.md."
    },
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "REPORT",
      description = "a file with what parley explain --json printed")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "CASE",
      description = "a folder, a case file, a name under cases/, or . for this folder")
  private String caseName;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "" + Verifier.MOST_PACKAGES,
      description =
          "visit all packages where the case has at most N; beyond, check witnesses and say what"
              + " was left out (default: ${DEFAULT-VALUE})")
  private long most;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  VerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (most < 0) {
      throw new ParameterException(
          spec.commandLine(), "--most is %s, expected at least 0".formatted(most));
    }
    Report report = report();
    Reading.Accepted accepted =
        switch (CaseReader.read(new CaseFinder(surroundings).find(caseName))) {
          case Reading.Accepted read -> read;
          case Reading.Refused(var diagnostics) -> throw BadInput.refused(diagnostics);
        };
    Case negotiation = accepted.model();
    String digest = CanonicalCase.digest(negotiation);
    PrintWriter out = surroundings.out();
    Question question;
    try {
      question = Questions.ask(negotiation, report.party(), report.concedes());
    } catch (BadInput e) {
      out.println("DOES NOT HOLD. The case cannot be asked what the report answers:");
      out.println(e.getMessage());
      return ExitCode.NOT_SO;
    }
    Verification found = Verifier.verify(report, negotiation, question, digest, most);
    print(out, found);
    return found.holds() ? ExitCode.OK : ExitCode.NOT_SO;
  }

  private Report report() {
    try {
      return Report.read(Files.readString(surroundings.workingFolder().resolve(file)));
    } catch (Report.NoReport e) {
      throw BadInput.report(
          file + ": " + e.getMessage(), "parley explain " + caseName + " --json > " + file);
    } catch (MalformedInputException e) {
      throw BadInput.report(file + " is no text in UTF-8", "parley explain CASE --json > " + file);
    } catch (IOException e) {
      throw BadInput.report(
          "No report `" + file + "`: it cannot be read",
          "parley explain " + caseName + " --json > " + file);
    }
  }

  private static void print(PrintWriter out, Verification found) {
    int claims = found.held().values().stream().mapToInt(Integer::intValue).sum();
    out.println(
        found.holds()
            ? "HOLDS. " + claims + " claims of the report were checked again, and all hold:"
            : "DOES NOT HOLD. " + found.failures().size() + " of "
                + (claims + found.failures().size()) + " claims fail:");
    if (found.holds()) {
      for (Map.Entry<String, Integer> part : found.held().entrySet()) {
        out.println("  - " + part.getKey() + ": " + part.getValue());
      }
    } else {
      failures(out, found.failures());
    }
    if (!found.unchecked().isEmpty()) {
      out.println("Not checked again:");
      found.unchecked().forEach((part, reason) -> out.println("  - " + part + ": " + reason));
    }
  }

  private static void failures(PrintWriter out, List<Verification.Failure> failures) {
    failures.stream()
        .limit(MOST_SHOWN)
        .forEach(f -> out.println("  - " + f.part() + ", " + f.place() + ": " + f.what()));
    if (failures.size() > MOST_SHOWN) {
      out.println("  - and " + (failures.size() - MOST_SHOWN) + " more");
    }
    if (failures.stream().anyMatch(f -> f.part().equals("digest"))) {
      out.println(
          failures.size() == 1
              ? "The case changed in something that nothing checked here rests on."
              : "The case changed since the report was written; what else is listed is what changed"
                  + " with it, as far as it can be told without the earlier case.");
    }
  }
}
