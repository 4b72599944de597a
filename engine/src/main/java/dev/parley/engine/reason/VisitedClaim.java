package dev.parley.engine.reason;

import dev.parley.engine.reason.Duality.Break;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits once all packages that keep the concession's issues, and remembers how the claim fails.
 */
final class VisitedClaim implements Duality.Claim<Choice> {
  private static final long MOST_PACKAGES = 1 << 18;

  private final List<Break<Choice>> breaks;

  VisitedClaim(Space space, Choice chosen, List<Integer> others, Violation violation) {
    Map<Long, Choice> found = new HashMap<>();
    Choice visited = chosen;
    boolean more = true;
    while (more) {
      long changed = changed(chosen, visited, others);
      Choice earlier = found.get(changed);
      if ((earlier == null || earlier.compareTo(visited) > 0) && violation.feasiblyAt(visited)) {
        found.put(changed, visited);
      }
      Optional<Choice> next = next(space.shape(), chosen, visited, others);
      more = next.isPresent();
      visited = next.orElse(visited);
    }
    breaks =
        HittingSets.minimalOf(List.copyOf(found.keySet())).stream()
            .map(e -> new Break<>(e, Optional.ofNullable(found.get(e)).orElseThrow()))
            .toList();
  }

  /** Whether the packages that keep all but some issues can be visited. */
  static boolean fits(Shape shape, List<Integer> others) {
    long packages = 1;
    for (int issue : others) {
      packages *= shape.radix(issue);
      if (packages > MOST_PACKAGES) {
        return false;
      }
    }
    return true;
  }

  /** On which of the issues two packages differ, as bits. */
  static long changed(Choice chosen, Choice other, List<Integer> others) {
    long changed = 0;
    for (int e = 0; e < others.size(); e++) {
      changed |= chosen.digit(others.get(e)) != other.digit(others.get(e)) ? 1L << e : 0;
    }
    return changed;
  }

  /** Counts on from the chosen package, around each issue's options, until it comes back. */
  static Optional<Choice> next(Shape shape, Choice chosen, Choice visited, List<Integer> others) {
    int[] digits = visited.digits();
    for (int k = others.size() - 1; k >= 0; k--) {
      int issue = others.get(k);
      digits[issue] = (digits[issue] + 1) % shape.radix(issue);
      if (digits[issue] != chosen.digit(issue)) {
        return Optional.of(Choice.of(digits));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Break<Choice>> against(long fixed) {
    return breaks.stream().filter(b -> (b.elements() & fixed) == 0).findFirst();
  }
}
