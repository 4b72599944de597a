package dev.parley.engine.mixture;

import dev.parley.model.Case;
import java.util.List;
import java.util.Optional;

/** Two states of a case and everything in between. */
public interface Mixture {
  /** What changed and may matter to a verdict, each a change that can be made alone. */
  List<String> inputs();

  /**
   * The earlier state with some changes made, whether or not that makes sense: a value may be there
   * for an option that is not.
   *
   * @param changed positions of inputs, as bits
   */
  Case mixed(long changed);

  /** The same where it makes a case in which all that is referred to is there. */
  default Optional<Case> of(long changed) {
    return Optional.of(mixed(changed)).filter(c -> new Soundness(c).holds());
  }
}
