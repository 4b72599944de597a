package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one draw of the numbers leads to.
 *
 * @param margin see {@link Sensitivity#margin}
 * @param nash the digits of the first Nash package, issue by issue; empty where nothing can be
 *     signed, fewer than two parties bargain, or it was not asked for
 */
public record Outcome(
    Verdict verdict, boolean signable, OptionalDouble margin, Optional<List<Integer>> nash) {
  public Outcome {
    nash = nash.map(List::copyOf);
  }
}
