package dev.parley.engine.explain;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The demand baseline: the party's best feasible package among those that satisfy its demands and
 * keep the chosen package on the issues that they do not mention, or on as many of them as
 * possible. Without demands, the party's best feasible package.
 */
final class DemandedPackage {
  private final Case negotiation;
  private final SpaceCompiler compiler;
  private final Space space;
  private final int voter;

  DemandedPackage(Case negotiation, SpaceCompiler compiler, Space space, int voter) {
    this.negotiation = negotiation;
    this.compiler = compiler;
    this.space = space;
    this.voter = voter;
  }

  /** Empty where no feasible package satisfies the demands. */
  Optional<Choice> find(Demands demands, Choice chosen) {
    List<Condition> conditions = demands.expressions().stream().map(compiler::condition).toList();
    Set<String> mentioned = demands.issues();
    List<Integer> free = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < space.shape().issues(); i++) {
      boolean open = conditions.isEmpty() || mentioned.contains(negotiation.issues().get(i).id());
      (open ? free : kept).add(i);
    }
    List<Choice> candidates =
        new Nearby(space.shape(), kept)
            .nearest(chosen, 0, x -> !satisfying(x, free, conditions).isEmpty()).choices().stream()
                .flatMap(x -> satisfying(x, free, conditions).stream())
                .sorted()
                .toList();
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Collections.max(
                candidates, Comparator.comparing((Choice x) -> space.utility(voter, x))));
  }

  /** All feasible packages that satisfy the demands and differ only on the free issues. */
  private List<Choice> satisfying(Choice from, List<Integer> free, List<Condition> demands) {
    List<Choice> found = new ArrayList<>();
    collect(from.digits(), free, 0, demands, found);
    return found;
  }

  private void collect(
      int[] digits, List<Integer> free, int next, List<Condition> demands, List<Choice> found) {
    Shape shape = space.shape();
    if (next == free.size()) {
      Choice choice = Choice.of(digits);
      if (space.feasible(choice) && demands.stream().allMatch(d -> d.holds(choice))) {
        found.add(choice);
      }
      return;
    }
    int issue = free.get(next);
    int original = digits[issue];
    for (int digit = 0; digit < shape.radix(issue); digit++) {
      digits[issue] = digit;
      collect(digits, free, next + 1, demands, found);
    }
    digits[issue] = original;
  }
}
