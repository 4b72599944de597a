package dev.parley.cli;

import dev.parley.engine.CannotCompute;
import dev.parley.format.Diagnostic;
import dev.parley.format.Position;
import dev.parley.format.Severity;
import dev.parley.format.SourceMap;
import dev.parley.interchange.source.Fault;
import dev.parley.interchange.source.Refused;
import dev.parley.report.json.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something the user can put right: a file, a name, an option. */
final class BadInput extends RuntimeException {
  private static final String COMMAND_LINE = "P001";
  private static final String UNKNOWN_CASE = "P002";
  private static final String QUESTION = "P003";
  private static final String NOT_COMPUTABLE = "P004";
  private static final String UNWRITABLE = "P005";

  private static final String REPORT = "P006";

  /** More of them would not help to find the first. */
  private static final int MOST_PATHS = 3;

  private final List<Problem> problems;

  private BadInput(String message, List<Problem> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  /** As {@code --json} prints them; the message is the same as text. */
  List<Problem> problems() {
    return problems;
  }

  static BadInput refused(List<Diagnostic> diagnostics) {
    String text = diagnostics.stream().map(BadInput::render).collect(Collectors.joining("\n\n"));
    return new BadInput(text, diagnostics.stream().map(BadInput::problem).toList());
  }

  /** As the terminal shows it, with the code under which the documentation explains it. */
  static String render(Diagnostic diagnostic) {
    return (diagnostic.severity() == Severity.WARNING ? "Warning: " : "")
        + Diagnostic.render(
            diagnostic.position(),
            coded(diagnostic.message(), diagnostic.code().id()),
            diagnostic.tryThis(),
            diagnostic.sourceLine());
  }

  private static String render(Fault fault) {
    return Diagnostic.render(
        fault.position(),
        coded(fault.message(), fault.code().id()),
        Optional.of(fault.tryThis()),
        fault.sourceLine());
  }

  static String coded(String message, String code) {
    return message + " [" + code + "]";
  }

  static BadInput unknownCase(String message, String advice) {
    return new BadInput(UNKNOWN_CASE, message, advice);
  }

  /** A file of another tool, or a case that has no place in its format. */
  static BadInput foreign(Refused refused) {
    String text =
        refused.faults().stream().map(BadInput::render).collect(Collectors.joining("\n\n"));
    return new BadInput(
        text,
        refused.faults().stream()
            .map(f ->
                new Problem(
                    f.code().id(),
                    "error",
                    Optional.of(place(f.position())),
                    f.message(),
                    Optional.of(f.tryThis())))
            .toList());
  }

  static BadInput question(String message, String advice) {
    return new BadInput(QUESTION, message, advice);
  }

  static BadInput format(String message, String advice) {
    return new BadInput(COMMAND_LINE, message, advice);
  }

  /** A file that should be a report. */
  static BadInput report(Position position, String message, String advice, String line) {
    String text = Diagnostic.render(position, coded(message, REPORT), Optional.of(advice), line);
    return new BadInput(text, problem(REPORT, Optional.of(position), message, advice));
  }

  /** A report that cannot be read. */
  static BadInput report(String message, String advice) {
    return new BadInput(REPORT, message, advice);
  }

  static BadInput unwritable(String message, String advice) {
    return new BadInput(UNWRITABLE, message, advice);
  }

  /** Shows the first place in the case that the engine points at. */
  static BadInput cannotCompute(CannotCompute cause, SourceMap sources, SourceLines lines) {
    Optional<Position> position =
        cause.paths().stream().flatMap(p -> sources.nearest(p).stream()).findFirst();
    String message = message(cause);
    String text =
        position
            .map(p ->
                Diagnostic.render(
                    p, coded(message, NOT_COMPUTABLE), Optional.of(cause.advice()), lines.at(p)))
            .orElseGet(() -> text(NOT_COMPUTABLE, message, cause.advice()));
    return new BadInput(text, problem(NOT_COMPUTABLE, position, message, cause.advice()));
  }

  /** The same for a file without paths. */
  static BadInput cannotCompute(CannotCompute cause, Position position) {
    String message = message(cause);
    return new BadInput(
        position + ": " + text(NOT_COMPUTABLE, message, cause.advice()),
        problem(NOT_COMPUTABLE, Optional.of(position), message, cause.advice()));
  }

  private static String message(CannotCompute cause) {
    String message = String.valueOf(cause.getMessage());
    List<String> paths = cause.paths();
    if (paths.isEmpty()) {
      return message;
    }
    String shown = paths.stream().limit(MOST_PATHS).collect(Collectors.joining(", "));
    int more = paths.size() - MOST_PATHS;
    return message + " (" + shown + (more > 0 ? " and " + more + " more" : "") + ")";
  }

  private BadInput(String code, String message, String advice) {
    this(code, Optional.empty(), message, advice);
  }

  private BadInput(String code, Optional<Position> position, String message, String advice) {
    this(
        position.map(p -> p + ": ").orElse("") + text(code, message, advice),
        problem(code, position, message, advice));
  }

  private static String text(String code, String message, String advice) {
    return coded(message, code) + "\n  Try: " + advice;
  }

  private static List<Problem> problem(
      String code, Optional<Position> position, String message, String advice) {
    return List.of(
        new Problem(code, "error", position.map(BadInput::place), message, Optional.of(advice)));
  }

  static Problem problem(Diagnostic diagnostic) {
    String severity =
        switch (diagnostic.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
        };
    return new Problem(
        diagnostic.code().id(),
        severity,
        Optional.of(place(diagnostic.position())),
        diagnostic.message(),
        diagnostic.tryThis());
  }

  static Problem.Place place(Position position) {
    return new Problem.Place(position.file(), position.line(), position.column());
  }
}
