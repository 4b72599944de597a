package dev.parley.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a case, so that one reading reports everything. */
final class Problems {
  /** More errors than anybody reads; beyond it only the number is kept. */
  private static final int MOST = 1000;

  private record Found(
      Code code, Severity severity, Place place, String message, Optional<String> tryThis) {}

  private final List<Found> found = new ArrayList<>();
  private int unshown;
  private boolean errors;

  void error(Code code, Place place, String message) {
    add(new Found(code, Severity.ERROR, place, message, Optional.empty()));
  }

  void error(Code code, Place place, String message, String tryThis) {
    add(new Found(code, Severity.ERROR, place, message, Optional.of(tryThis)));
  }

  void error(Code code, Place place, String message, Optional<String> tryThis) {
    add(new Found(code, Severity.ERROR, place, message, tryThis));
  }

  void warning(Code code, Place place, String message, String tryThis) {
    add(new Found(code, Severity.WARNING, place, message, Optional.of(tryThis)));
  }

  /** How many there are so far. */
  int count() {
    return found.size() + unshown;
  }

  boolean errors() {
    return errors;
  }

  /**
   * What was found, by file, line and column: the errors, or the warnings where there are no
   * errors. A broken part makes a warning meaningless.
   */
  List<Diagnostic> diagnostics() {
    List<Found> sorted = new ArrayList<>(found);
    sorted.removeIf(f -> errors && f.severity() == Severity.WARNING);
    sorted.sort(
        Comparator.<Found>comparingInt(f -> f.place().source().order())
            .thenComparingInt(f -> f.place().line())
            .thenComparingInt(f -> f.place().column()));
    List<Diagnostic> diagnostics = new ArrayList<>();
    sorted.forEach(f -> diagnostics.add(diagnostic(f)));
    if (unshown > 0) {
      Position last = diagnostics.getLast().position();
      diagnostics.add(
          new Diagnostic(
              Code.MORE_ERRORS,
              Severity.ERROR,
              last,
              "there are " + unshown + " more, which are not shown",
              Optional.empty(),
              ""));
    }
    return diagnostics;
  }

  private void add(Found next) {
    errors |= next.severity() == Severity.ERROR;
    if (found.size() < MOST) {
      found.add(next);
    } else {
      unshown++;
    }
  }

  private static Diagnostic diagnostic(Found f) {
    Place place = f.place();
    return new Diagnostic(
        f.code(),
        f.severity(),
        place.position(),
        Characters.visible(f.message()),
        f.tryThis().map(Characters::visible),
        place.source().line(place.line()));
  }
}
