package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import java.util.List;

/**
 * A case without options: the states of a conflict are the options of its only issue, and each
 * party's moves between them are listed.
 *
 * @param issue the issue whose options are the states
 * @param parties in the order of the case file; a party that is not among them cannot move
 */
public record Graph(String issue, List<Moves> parties, Grounds grounds) {
  public Graph {
    parties = List.copyOf(parties);
  }

  /**
   * What one party can do.
   *
   * @param steps distinct; each leads from one state to another
   */
  public record Moves(String party, List<Step> steps, Grounds grounds) {
    public Moves {
      steps = List.copyOf(steps);
    }
  }

  /** One move; the way back is a step of its own. */
  public record Step(String from, String to) {}
}
