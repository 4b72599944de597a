package dev.parley.engine.explain;

import dev.parley.engine.facts.Change;
import dev.parley.engine.talks.TalksReading.Move;
import java.util.List;

/**
 * Why the verdict is another one than before: the smallest sets of changed inputs that flip it.
 *
 * @param between what is compared
 * @param before id of the earlier draft, or the date or title of the earlier version
 * @param from the verdict then, {@code to} the verdict now
 * @param inputs everything that changed and may matter to the verdict, each a change that can be
 *     made alone
 * @param sets minimal sets of inputs, by position in {@code inputs}: making just these changes to
 *     the earlier version gives today's verdict, making fewer of them does not. The smallest first;
 *     none where the verdict is the same
 * @param complete whether these are all such sets
 * @param moves positions that parties took up in the talks between the two dates: context, not
 *     cause
 */
public record WhyNow(
    Between between,
    String before,
    String after,
    Verdict from,
    Verdict to,
    List<Input> inputs,
    List<List<Integer>> sets,
    boolean complete,
    List<Move> moves) {
  public WhyNow {
    inputs = List.copyOf(inputs);
    sets = sets.stream().map(List::copyOf).toList();
    moves = List.copyOf(moves);
  }

  /** Whether the verdict changed. */
  public boolean flipped() {
    return from != to;
  }

  /** What is compared. */
  public enum Between {
    VERSIONS("versions"),
    DRAFTS("drafts");

    private final String id;

    Between(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /**
   * One changed input.
   *
   * @param changes the facts that change with it, in the model's own terms
   */
  public record Input(List<Change> changes) {
    public Input {
      changes = List.copyOf(changes);
    }
  }
}
