package dev.parley.engine.search;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import java.util.List;

/**
 * The index of a package in words that each fit a measure: packages are found in index order by
 * making one word after the other least.
 */
final class IndexWords {
  private IndexWords() {}

  /**
   * Minus a word of the index: packages with greater numbers in the last words come first. Word 0
   * belongs to the last issues.
   */
  static Measure measure(Shape shape, int word) {
    int[] words = words(shape);
    long[][] parts = new long[shape.issues()][];
    long stride = 1;
    for (int i = parts.length - 1; i >= 0; i--) {
      parts[i] = new long[shape.radix(i)];
      if (words[i] == word) {
        for (int d = 0; d < parts[i].length; d++) {
          parts[i][d] = -d * stride;
        }
        stride *= shape.radix(i);
      }
    }
    return new Measure(parts, List.of());
  }

  /** Per issue the word of the index that its option counts in; each is below 2⁶⁰. */
  static int[] words(Shape shape) {
    int[] words = new int[shape.issues()];
    int word = 0;
    long size = 1;
    for (int i = words.length - 1; i >= 0; i--) {
      if (size > (1L << 60) / shape.radix(i)) {
        word++;
        size = 1;
      }
      words[i] = word;
      size *= shape.radix(i);
    }
    return words;
  }

  /**
   * The package with that index.
   *
   * @param index its words, the first issues' first
   */
  static Choice choice(Shape shape, long[] index) {
    int[] word = words(shape);
    long[] rest = index.clone();
    int[] digits = new int[shape.issues()];
    for (int i = digits.length - 1; i >= 0; i--) {
      int from = word[0] - word[i];
      digits[i] = (int) (rest[from] % shape.radix(i));
      rest[from] /= shape.radix(i);
    }
    return Choice.of(digits);
  }
}
