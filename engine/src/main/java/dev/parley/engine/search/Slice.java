package dev.parley.engine.search;

/**
 * The partial packages that are alike in everything that conditions still depend on.
 *
 * @param state per condition its node, and at the end 1 while equal to the package apart
 * @param rows one number per axis and point
 * @param slack per number how far what a point stands for may be above it; empty where nothing
 *     stands for anything else
 * @param weights packages at each point, where they are counted
 * @param firstNode the number of the first point among all of its level
 */
// Arrays, because these are the rows of the merge: they are made once and never handed out.
@SuppressWarnings("ArrayRecordComponent")
record Slice(int[] state, long[] rows, long[] slack, int size, long[] weights, int firstNode) {
  /** Numbers per point. */
  int width() {
    return size == 0 ? 0 : rows.length / size;
  }

  boolean apart() {
    return state[state.length - 1] == 1;
  }
}
