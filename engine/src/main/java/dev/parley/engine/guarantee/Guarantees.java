package dev.parley.engine.guarantee;

import java.util.List;

/**
 * The promises of a case.
 *
 * @param target the P(deterred) that is asked for
 */
public record Guarantees(List<Assessment> promises, double target) {
  public Guarantees {
    promises = List.copyOf(promises);
  }
}
