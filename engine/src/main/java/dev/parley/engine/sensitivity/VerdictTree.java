package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;

/**
 * A few questions about the inputs that tell which verdict to expect.
 *
 * @param accuracy share of the draws kept apart for which it names the right verdict
 * @param fitted the same share for the draws that it was grown on, which flatters it
 * @param guess share of the draws kept apart that have the most frequent verdict: what a tree
 *     without questions would get
 */
public record VerdictTree(
    Node root, int grownOn, int keptApart, double accuracy, double fitted, double guess) {

  /** A question, or an answer. */
  public sealed interface Node {
    /** Draws that come here, of those that the tree was grown on. */
    int draws();
  }

  /**
   * An answer.
   *
   * @param right draws that have it
   */
  public record Leaf(Verdict verdict, int right, int draws) implements Node {}

  /**
   * A question: is the input below the threshold?
   *
   * @param level which inner option of a spacing is meant, from the best; 0 for other inputs
   * @param threshold in the input's own unit; of a vote the uniform number that is compared with
   *     its chance
   */
  public record Split(Input input, int level, double threshold, int draws, Node below, Node above)
      implements Node {}
}
