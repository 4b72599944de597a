package dev.parley.verify;

import dev.parley.verify.document.Value;
import java.util.Optional;

/** Two states of a case and what is in between. */
interface Blend {
  /** How many inputs differ, each of which can be taken from the later state alone. */
  int inputs();

  /** Compares what a report says of the inputs. */
  void describe(Value inputs, Comparison comparison);

  /**
   * The verdict with some inputs from the later state.
   *
   * @param later positions of inputs, as bits
   * @return empty where there is no such case
   */
  Optional<String> verdict(long later);
}
