package dev.parley.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a case, so that one reading reports everything. */
final class Problems {
  /** More than anybody reads; beyond it only the number is kept. */
  private static final int MOST = 1000;

  private record Found(Code code, Place place, String message, Optional<String> tryThis) {}

  private final List<Found> errors = new ArrayList<>();
  private final List<Found> warnings = new ArrayList<>();
  private int unshown;

  void error(Code code, Place place, String message) {
    error(code, place, message, Optional::empty);
  }

  void error(Code code, Place place, String message, String tryThis) {
    error(code, place, message, () -> Optional.of(tryThis));
  }

  void error(Code code, Place place, String message, Optional<String> tryThis) {
    error(code, place, message, () -> tryThis);
  }

  /**
   * Reports an error.
   *
   * @param tryThis asked only where the error will be shown, because it may be costly to find
   */
  void error(Code code, Place place, String message, Supplier<Optional<String>> tryThis) {
    if (crowded()) {
      unshown++;
    } else {
      errors.add(new Found(code, place, message, tryThis.get()));
    }
  }

  void warning(Code code, Place place, String message, String tryThis) {
    if (warnings.size() < MOST) {
      warnings.add(new Found(code, place, message, Optional.of(tryThis)));
    }
  }

  /** Whether further errors are only counted. */
  boolean crowded() {
    return errors.size() >= MOST;
  }

  /** How many errors there are so far. */
  int count() {
    return errors.size() + unshown;
  }

  /**
   * What was found, by file, line and column: the errors, or the warnings where there are no
   * errors. A broken part makes a warning meaningless.
   */
  List<Diagnostic> diagnostics() {
    if (errors.isEmpty()) {
      return sorted(warnings, Severity.WARNING);
    }
    List<Diagnostic> diagnostics = sorted(errors, Severity.ERROR);
    if (unshown > 0) {
      diagnostics.add(
          new Diagnostic(
              Code.MORE_ERRORS,
              Severity.ERROR,
              diagnostics.getLast().position(),
              "there are " + unshown + " more errors, which are not shown",
              Optional.empty(),
              ""));
    }
    return diagnostics;
  }

  private static List<Diagnostic> sorted(List<Found> found, Severity severity) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    found.stream()
        .sorted(
            Comparator.<Found>comparingInt(f -> f.place().source().order())
                .thenComparingInt(f -> f.place().line())
                .thenComparingInt(f -> f.place().column()))
        .forEachOrdered(f -> diagnostics.add(diagnostic(f, severity)));
    return diagnostics;
  }

  private static Diagnostic diagnostic(Found f, Severity severity) {
    Place place = f.place();
    return new Diagnostic(
        f.code(),
        severity,
        place.position(),
        Characters.visible(f.message()),
        f.tryThis().map(Characters::visible),
        place.source().line(place.line()));
  }
}
