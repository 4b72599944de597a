package dev.parley.engine.explain;

import dev.parley.engine.Finding;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.util.function.IntConsumer;

/** Answers why a party would accept a concession. */
public final class Explainer {
  private Explainer() {}

  /**
   * How to compute.
   *
   * @param draws number of draws for the robustness; 0 for none
   * @param threads at least 1; the result does not depend on it
   * @param limit how many packages a list holds
   * @param progress told the number of finished draws, from any thread
   */
  public record Options(int draws, long seed, int threads, int limit, IntConsumer progress) {}

  public static Finding<Explanation> explain(Case negotiation, Question question, Options options) {
    throw new IllegalStateException("being written");
  }
}
