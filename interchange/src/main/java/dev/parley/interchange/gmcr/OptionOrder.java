package dev.parley.interchange.gmcr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order that gmcr-py gives the options of a file when it reads it: each controlled option in
 * turn is taken out and put back at the place that is the number of options treated so far.
 */
final class OptionOrder {
  private OptionOrder() {}

  /** Positions in the file, in the program's order. */
  static List<Integer> of(int options, List<GmcrModel.Maker> makers) {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < options; k++) {
      order.add(k);
    }
    Set<Integer> moved = new HashSet<>();
    for (GmcrModel.Maker maker : makers) {
      for (Integer option : maker.options()) {
        if (moved.add(option)) {
          order.removeIf(option::equals);
          order.add(Math.min(moved.size(), order.size()), option);
        }
      }
    }
    return order;
  }
}
