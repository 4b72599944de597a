package dev.parley.engine.game;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a game gives its players at a place; several places may share an outcome.
 *
 * @param number from 1, distinct within a game
 * @param payoffs one for each player
 */
public record Outcome(int number, String name, List<BigFraction> payoffs) {
  public Outcome {
    payoffs = List.copyOf(payoffs);
    if (number < 1) {
      throw new IllegalArgumentException("outcome number " + number + ", expected at least 1");
    }
  }
}
