package dev.parley.engine.sensitivity;

import java.util.Optional;

/**
 * How much one input matters.
 *
 * @param onVerdict for whether the most frequent verdict is given; empty where that never changes
 * @param onMargin for the margin; empty where there is none or it never changes
 */
public record Influence(Input input, Optional<Indices> onVerdict, Optional<Indices> onMargin) {
  double size() {
    return onVerdict.or(() -> onMargin).map(i -> i.total().value()).orElse(0.0);
  }
}
