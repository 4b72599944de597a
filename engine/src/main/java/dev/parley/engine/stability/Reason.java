package dev.parley.engine.stability;

import java.util.List;

/** Why a state is stable for a party under a concept, or why it is not. */
public sealed interface Reason {
  /** Whether it says that the state is stable. */
  boolean stable();

  /** Stable: the party has no improvement. */
  record NoImprovement() implements Reason {
    @Override
    public boolean stable() {
      return true;
    }
  }

  /** Stable: every improvement is deterred, each by the sanction listed, in the order of states. */
  record Deterred(List<Sanction> sanctions) implements Reason {
    public Deterred {
      sanctions = List.copyOf(sanctions);
    }

    @Override
    public boolean stable() {
      return true;
    }
  }

  /**
   * Unstable: an improvement that no answer of the kind that the concept looks at deters.
   *
   * @param improvement the best such state for the party, the lowest among equals
   */
  record Unpunished(int improvement) implements Reason {
    @Override
    public boolean stable() {
      return false;
    }
  }
}
