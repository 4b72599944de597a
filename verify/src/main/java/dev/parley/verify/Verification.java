package dev.parley.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a report's claims.
 *
 * @param held number of claims that hold, by part of the report
 * @param failures claims that do not hold
 * @param unchecked parts that were not checked again, with the reason; the seal still covers them
 */
public record Verification(
    Map<String, Integer> held, List<Failure> failures, Map<String, String> unchecked) {
  public Verification {
    held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
    failures = List.copyOf(failures);
    unchecked = Collections.unmodifiableMap(new LinkedHashMap<>(unchecked));
  }

  /** Whether nothing speaks against the report. */
  public boolean holds() {
    return failures.isEmpty();
  }

  /**
   * A claim that does not hold.
   *
   * @param part of the report, such as {@code ledger}
   * @param place where in the report, as a path
   * @param what is wrong, with the value that was found instead
   */
  public record Failure(String part, String place, String what) {}
}
