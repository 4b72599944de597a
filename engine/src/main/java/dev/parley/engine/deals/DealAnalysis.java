package dev.parley.engine.deals;

import dev.parley.engine.Finding;
import dev.parley.model.Case;

/** Finds what could be signed in the central scenario. */
public final class DealAnalysis {
  private DealAnalysis() {}

  /**
   * How to compute.
   *
   * @param threads at least 1; the result does not depend on it
   * @param limit how many packages a list holds
   */
  public record Options(int threads, int limit) {}

  public static Finding<Deals> analyse(Case negotiation, Options options) {
    throw new IllegalStateException("being written");
  }
}
