package dev.parley.engine.search;

/**
 * The points of one state after the filter, with the edges into them.
 *
 * @param rows one number per axis and point
 * @param slack per number how far what a point stands for may be above it; empty where nothing
 *     stands for anything else
 * @param weights packages at each point, where they are counted
 * @param offsets where the edges into each point begin
 * @param sources nodes of the level before
 * @param digits the options that lead on
 */
// Arrays, because these are the rows of the merge: they are made once and never handed out.
@SuppressWarnings("ArrayRecordComponent")
record Filtered(
    int[] state,
    long[] rows,
    long[] slack,
    int size,
    long[] weights,
    int[] offsets,
    int[] sources,
    int[] digits) {}
