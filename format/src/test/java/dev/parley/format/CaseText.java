package dev.parley.format;

import dev.parley.model.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads texts as the case.yaml of a folder. */
final class CaseText {
  /** What a test puts its lines before, so that they begin in line 1. */
  static final String REST =
      """
      parley: 1
      case: demo
      title: Demo
      parties: {alpha: Alpha, beta: Beta, gamma: Gamma}
      issues:
        alliance:
          options: {member: Invited, open-door: Kept, renounced: Given up}
          ordered: renounced < open-door < member
          now: open-door
        guarantee: {options: {none: None, assurance: Some, treaty: Full}, ordered: true, now: none}
        colour: {options: {red: Red, blue: Blue}, now: red}
        toll: {levels: 0 to 20 by 10, now: 20}
      """;

  private CaseText() {}

  static Reading read(String text) {
    try {
      Path folder = Files.createTempDirectory("parley-case");
      try {
        Files.writeString(folder.resolve("case.yaml"), text);
        return CaseReader.read(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case that the lines and {@link #REST} make. */
  static Reading.Accepted accepted(String lines) {
    return switch (read(lines + REST)) {
      case Reading.Accepted accepted -> accepted;
      case Reading.Refused(List<Diagnostic> diagnostics) ->
          throw new AssertionError(shown(diagnostics).toString());
    };
  }

  static Case model(String lines) {
    return accepted(lines).model();
  }

  /** Errors of the lines and {@link #REST}, as {@code line:column: message → advice}. */
  static List<String> errors(String lines) {
    return errorsOfWhole(lines + REST);
  }

  static List<String> errorsOfWhole(String text) {
    return switch (read(text)) {
      case Reading.Accepted _ -> List.of();
      case Reading.Refused(List<Diagnostic> diagnostics) -> shown(diagnostics);
    };
  }

  static List<String> warnings(String lines) {
    return shown(accepted(lines).warnings());
  }

  static List<String> shown(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(CaseText::shown).toList();
  }

  private static String shown(Diagnostic d) {
    Position at = d.position();
    String advice = d.tryThis().map(t -> " → " + t).orElse("");
    return at.line() + ":" + at.column() + ": " + d.message() + advice;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
