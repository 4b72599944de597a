package dev.parley.cli;

import dev.parley.format.Reading;
import dev.parley.report.text.Style;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything outside of the program that it looks at.
 *
 * @param variables of the environment
 * @param home the tree that Parley was started from, if known
 * @param terminalOut whether out is a terminal
 * @param terminalErr whether err is a terminal
 * @param pipedOut whether another program reads out
 * @param terminalWidth asked for only where out is a terminal
 * @param reader reads the case in a folder or file
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> variables,
    Path workingFolder,
    Optional<Path> home,
    boolean terminalOut,
    boolean terminalErr,
    boolean pipedOut,
    Supplier<Optional<Integer>> terminalWidth,
    Function<Path, Reading> reader) {

  Style style() {
    int columns =
        variable("COLUMNS")
            .flatMap(Surroundings::columns)
            .or(() -> terminalOut ? terminalWidth.get() : Optional.empty())
            .orElse(Style.WIDEST);
    return new Style(Math.clamp(columns, Style.NARROWEST, Style.WIDEST), colour());
  }

  /** Of the terminal at err, however narrow; a line on it must not wrap. */
  int statusColumns() {
    return variable("COLUMNS")
        .flatMap(Surroundings::columns)
        .or(() -> terminalErr ? terminalWidth.get() : Optional.empty())
        .map(c -> Math.min(c, Style.WIDEST))
        .orElse(Style.WIDEST);
  }

  boolean colour() {
    return terminalOut
        && variable("NO_COLOR").isEmpty()
        && !variable("TERM").orElse("").equals("dumb");
  }

  boolean debug() {
    return variable("PARLEY_DEBUG").isPresent();
  }

  /** Set and not empty. */
  private Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(v -> !v.isEmpty());
  }

  static Optional<Integer> columns(String text) {
    try {
      int columns = Integer.parseInt(text.strip());
      return columns > 0 ? Optional.of(columns) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
