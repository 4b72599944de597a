package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Prospect;
import java.util.List;

/**
 * Changes of a promise that lift P(deterred) to a target.
 *
 * @param reached whether the promise as it stands reaches it; then nothing is looked for
 * @param reaching single changes, and double ones of which neither part suffices, cheapest first
 * @param size how many of them there are; {@code reaching} may hold fewer
 * @param best the change that lifts P(deterred) furthest, where none reaches the target
 * @param examined how many changes were tried
 * @param complete whether all single and double changes were tried
 */
public record Improvements(
    double target,
    Costs costs,
    boolean reached,
    List<Improvement> reaching,
    int size,
    List<Improvement> best,
    int examined,
    boolean complete) {
  public Improvements {
    reaching = List.copyOf(reaching);
    best = List.copyOf(best);
  }

  /** One or two changes, and what they do. */
  public record Improvement(List<Change> changes, double cost, Prospect after, Effect effect) {
    public Improvement {
      changes = List.copyOf(changes);
    }
  }
}
