package dev.parley.engine.explain;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Packages near a given one, by the number of issues that change. */
final class Nearby {
  private final Shape shape;
  private final List<Integer> changeable;

  /**
   * @param changeable positions of the issues that may change
   */
  Nearby(Shape shape, List<Integer> changeable) {
    this.shape = shape;
    this.changeable = List.copyOf(changeable);
  }

  static Nearby anywhere(Shape shape) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < shape.issues(); i++) {
      all.add(i);
    }
    return new Nearby(shape, all);
  }

  /**
   * All packages that satisfy the condition at the least number of changes from {@code least} on,
   * in index order; none if none satisfies it.
   */
  Found nearest(Choice from, int least, Predicate<Choice> condition) {
    for (int changes = least; changes <= changeable.size(); changes++) {
      List<Choice> found = new ArrayList<>();
      atDistance(
          from,
          changes,
          choice -> {
            if (condition.test(choice)) {
              found.add(choice);
            }
          });
      if (!found.isEmpty()) {
        return new Found(changes, found.stream().sorted().toList());
      }
    }
    return new Found(0, List.of());
  }

  /** What was found, and how many issues change. */
  record Found(int changes, List<Choice> choices) {}

  private void atDistance(Choice from, int changes, Consumer<Choice> visitor) {
    visit(from.digits(), 0, changes, visitor);
  }

  private void visit(int[] digits, int next, int changes, Consumer<Choice> visitor) {
    if (changes == 0) {
      visitor.accept(Choice.of(digits));
      return;
    }
    for (int k = next; k <= changeable.size() - changes; k++) {
      int issue = changeable.get(k);
      int original = digits[issue];
      for (int digit = 0; digit < shape.radix(issue); digit++) {
        if (digit != original) {
          digits[issue] = digit;
          visit(digits, k + 1, changes - 1, visitor);
        }
      }
      digits[issue] = original;
    }
  }
}
