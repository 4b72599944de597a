package dev.parley.cli;

import dev.parley.report.json.JsonReport;
import dev.parley.report.json.Problem;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message and an exit code. */
final class Failures {
  /** Megabytes; with fewer it is no use to try again. */
  private static final long LITTLE_MEMORY = 1024;

  private static final String COMMAND_LINE = "P001";
  private static final String WHOLE_NUMBER = "is not a whole number within reach";
  private static final String ISSUES = "the project's issue tracker (see README.md)";

  private final Surroundings surroundings;
  private final boolean json;

  Failures(Surroundings surroundings, boolean json) {
    this.surroundings = surroundings;
    this.json = json;
  }

  /** A word or option that the command line does not know, or that is missing. */
  int usage(ParameterException failure) {
    String message =
        String.valueOf(failure.getMessage())
            .replace("is not an int", WHOLE_NUMBER)
            .replace("is not a long", WHOLE_NUMBER);
    String help = "parley help " + failure.getCommandLine().getCommandName();
    String advice = help.equals("parley help parley") ? "parley help" : help;
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      advice = String.join(" or ", unmatched.getSuggestions()) + "; see also " + advice;
    }
    Problem problem =
        new Problem(COMMAND_LINE, "error", Optional.empty(), message, Optional.of(advice));
    return badInput(message + "\n  Try: " + advice, List.of(problem));
  }

  int report(Exception failure) {
    return failure instanceof BadInput input
        ? badInput(String.valueOf(input.getMessage()), input.problems())
        : fault(failure);
  }

  private int badInput(String text, List<Problem> problems) {
    if (json) {
      surroundings.out().print(JsonReport.problems(problems));
    } else {
      surroundings.err().println(text);
    }
    return ExitCode.BAD_INPUT;
  }

  int outOfMemory(OutOfMemoryError failure) {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    surroundings.err().println("Not enough memory: Java may use %d MiB.".formatted(most));
    surroundings
        .err()
        .println(
            "  Try: JAVA_TOOL_OPTIONS=-Xmx%dm, or a case with fewer issues, options or parties."
                .formatted(Math.max(LITTLE_MEMORY, 2 * most)));
    trace(failure);
    return ExitCode.ENVIRONMENT;
  }

  /** What was computed did not reach whoever reads it; who stops reading a pipe knows that. */
  int unwritten() {
    if (!surroundings.pipedOut()) {
      surroundings.err().println("The output could not be written to its end.");
      surroundings.err().println("  Try: look at the space on the disk.");
    }
    return ExitCode.ENVIRONMENT;
  }

  int fault(Throwable failure) {
    surroundings.err().println("This is a fault in Parley, not in your case: " + failure);
    surroundings
        .err()
        .println("  Try: report it, with the command and the case, at " + ISSUES + ".");
    surroundings.err().println("  PARLEY_DEBUG=1 shows where it happened.");
    trace(failure);
    return ExitCode.FAULT;
  }

  private void trace(Throwable failure) {
    if (surroundings.debug()) {
      failure.printStackTrace(surroundings.err());
    }
  }
}
