package dev.parley.report.json;

import java.util.Optional;

/**
 * A diagnostic as {@code --json} prints it.
 *
 * @param severity {@code error} or {@code warning}
 * @param place where in which file; empty where the problem is in no file
 */
public record Problem(
    String code, String severity, Optional<Place> place, String message, Optional<String> tryThis) {

  /** A position; line and column count from 1. */
  public record Place(String file, int line, int column) {}
}
