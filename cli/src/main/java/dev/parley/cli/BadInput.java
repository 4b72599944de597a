package dev.parley.cli;

import dev.parley.engine.CannotCompute;
import dev.parley.format.Diagnostic;
import dev.parley.format.Position;
import dev.parley.format.Severity;
import dev.parley.format.SourceMap;
import dev.parley.report.json.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something the user can put right: a file, a name, an option. */
final class BadInput extends RuntimeException {
  private static final String UNKNOWN_CASE = "P002";
  private static final String QUESTION = "P003";
  private static final String NOT_COMPUTABLE = "P004";
  private static final String UNWRITABLE = "P005";

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

  static String render(Diagnostic diagnostic) {
    return (diagnostic.severity() == Severity.WARNING ? "Warning: " : "") + diagnostic.render();
  }

  static BadInput unknownCase(String message, String advice) {
    return new BadInput(UNKNOWN_CASE, Optional.empty(), message, advice);
  }

  static BadInput question(String message, String advice) {
    return new BadInput(QUESTION, Optional.empty(), message, advice);
  }

  static BadInput unwritable(String message, String advice) {
    return new BadInput(UNWRITABLE, Optional.empty(), message, advice);
  }

  /** Names the first place in the case that the engine points at. */
  static BadInput cannotCompute(CannotCompute cause, SourceMap sources) {
    Optional<Position> position =
        cause.paths().stream().flatMap(p -> sources.nearest(p).stream()).findFirst();
    return new BadInput(NOT_COMPUTABLE, position, message(cause), cause.advice());
  }

  /** The same for a file without paths. */
  static BadInput cannotCompute(CannotCompute cause, Position position) {
    return new BadInput(NOT_COMPUTABLE, Optional.of(position), message(cause), cause.advice());
  }

  private static String message(CannotCompute cause) {
    String message = String.valueOf(cause.getMessage());
    return cause.paths().isEmpty()
        ? message
        : message + " (" + String.join(", ", cause.paths()) + ")";
  }

  private BadInput(String code, Optional<Position> position, String message, String advice) {
    this(
        position.map(p -> p + ": ").orElse("") + message + "\n  Try: " + advice,
        List.of(
            new Problem(
                code, "error", position.map(BadInput::place), message, Optional.of(advice))));
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
