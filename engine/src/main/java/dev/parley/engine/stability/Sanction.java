package dev.parley.engine.stability;

import java.util.List;

/**
 * What deters a party from an improvement.
 *
 * @param improvement the state that the party would move to
 * @param answer the others' moves that follow, one after the other; under simultaneous stability
 *     the moves that they make from the original state at the same moment
 * @param outcome where that ends: a state that the party likes no better than the original one
 */
public record Sanction(int improvement, List<Step> answer, int outcome) {
  public Sanction {
    answer = List.copyOf(answer);
  }
}
