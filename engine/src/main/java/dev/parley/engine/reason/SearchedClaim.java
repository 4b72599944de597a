package dev.parley.engine.reason;

import dev.parley.engine.reason.Duality.Break;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.UtilityForm;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds ways to break a claim without visiting the packages. A counterexample is first stripped of
 * every change that it can do without; few free issues are tried out, many are searched.
 */
final class SearchedClaim implements Duality.Claim<Choice> {
  private static final long FEW = 1 << 10;

  private final Explorer explorer;
  private final Space space;
  private final Choice chosen;
  private final List<Integer> others;
  private final Violation violation;

  SearchedClaim(Explorer explorer, Choice chosen, List<Integer> others, Violation violation) {
    this.explorer = explorer;
    space = explorer.space();
    this.chosen = chosen;
    this.others = others;
    this.violation = violation;
  }

  @Override
  public Optional<Break<Choice>> against(long fixed) {
    List<Integer> free = others(~fixed);
    if (violation.onlyBy().isPresent() && alwaysAccepts(violation.onlyBy().getAsInt(), free)) {
      return Optional.empty();
    }
    Optional<Choice> today =
        space.today().filter(t -> keeps(t, fixed)).filter(violation::feasiblyAt);
    Optional<Choice> found =
        today.isPresent() ? today : packages(free) <= FEW ? tried(free) : searched(free);
    return found.map(this::stripped);
  }

  /** Whether a voter accepts whatever the free issues do, its terms at their worst. */
  private boolean alwaysAccepts(int voter, List<Integer> free) {
    UtilityForm form = space.voters().get(voter).form();
    BigInteger least = BigInteger.ZERO;
    for (int i = 0; i < chosen.issues(); i++) {
      BigInteger part = form.part(i, chosen.digit(i));
      for (int d = 0; free.contains(i) && d < space.shape().radix(i); d++) {
        part = part.min(form.part(i, d));
      }
      least = least.add(part);
    }
    for (UtilityForm.AddedTerm term : form.terms()) {
      least = least.add(term.amount().min(BigInteger.ZERO));
    }
    return least.compareTo(form.threshold()) >= 0;
  }

  private List<Integer> others(long elements) {
    return IntStream.range(0, others.size())
        .filter(e -> (elements >>> e & 1) != 0)
        .mapToObj(others::get)
        .toList();
  }

  private boolean keeps(Choice choice, long fixed) {
    return IntStream.range(0, choice.issues())
            .allMatch(i -> others.contains(i) || choice.digit(i) == chosen.digit(i))
        && (VisitedClaim.changed(chosen, choice, others) & fixed) == 0;
  }

  private double packages(List<Integer> free) {
    double packages = 1;
    for (int issue : free) {
      packages *= space.shape().radix(issue);
    }
    return packages;
  }

  private Optional<Choice> tried(List<Integer> free) {
    Optional<Choice> next = Optional.of(chosen);
    while (next.isPresent() && !violation.feasiblyAt(next.get())) {
      next = VisitedClaim.next(space.shape(), chosen, next.get(), free);
    }
    return next;
  }

  private Optional<Choice> searched(List<Integer> free) {
    Optional<Choice> worst =
        violation.voters(explorer).stream()
            .map(v -> worst(v, free))
            .filter(violation::feasiblyAt)
            .findFirst();
    if (worst.isPresent()) {
      return worst;
    }
    List<Integer> fixed =
        IntStream.range(0, space.shape().issues()).filter(i -> !free.contains(i)).boxed().toList();
    return violation.first(explorer, chosen, fixed);
  }

  /** What a voter likes least, its terms and the rules aside. */
  private Choice worst(int voter, List<Integer> free) {
    Choice worst = chosen;
    for (int issue : free) {
      for (int digit = 0; digit < space.shape().radix(issue); digit++) {
        Choice other = worst.with(issue, digit);
        worst = part(voter, issue, other).compareTo(part(voter, issue, worst)) < 0 ? other : worst;
      }
    }
    return worst;
  }

  private BigInteger part(int voter, int issue, Choice choice) {
    return space.voters().get(voter).form().part(issue, choice.digit(issue));
  }

  /** Takes back one change after the other, as long as the claim still fails. */
  private Break<Choice> stripped(Choice found) {
    Choice current = found;
    for (int k = others.size() - 1; k >= 0; k--) {
      int issue = others.get(k);
      Choice back = current.with(issue, chosen.digit(issue));
      current = !back.equals(current) && violation.feasiblyAt(back) ? back : current;
    }
    return new Break<>(VisitedClaim.changed(chosen, current, others), current);
  }
}
