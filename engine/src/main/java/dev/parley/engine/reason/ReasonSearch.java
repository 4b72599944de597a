package dev.parley.engine.reason;

import dev.parley.engine.reason.Duality.Break;
import dev.parley.engine.reason.Reasons.Breach;
import dev.parley.engine.reason.Reasons.Claim;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Finds what suffices for a claim about a chosen package, and what would break it. */
public final class ReasonSearch {
  private static final int MOST_ISSUES = 62;

  private final Space space;
  private final Choice chosen;
  private final int voter;
  private final List<Integer> others;
  private final boolean searched;
  private final Supplier<Explorer> explorer;

  /**
   * @param voter the party that is asked
   * @param given positions of the issues that the concession mentions; they stay
   * @param searched whether packages are searched even where they could be visited
   * @param explorer of the space; asked for only where packages are searched
   */
  public ReasonSearch(
      Space space,
      Choice chosen,
      int voter,
      List<Integer> given,
      boolean searched,
      Supplier<Explorer> explorer) {
    this.space = space;
    this.chosen = chosen;
    this.voter = voter;
    this.searched = searched;
    this.explorer = explorer;
    others =
        IntStream.range(0, space.shape().issues()).filter(i -> !given.contains(i)).boxed().toList();
  }

  /**
   * All minimal sets up to {@code cap} of either kind.
   *
   * @throws dev.parley.engine.CannotCompute if the packages can neither be visited nor searched
   */
  public Reasons find(Claim claim, int cap) {
    Violation violation = new Violation(space, claim, voter);
    if (violation.at(chosen)) {
      return none(claim, cap, "the claim already fails at the chosen package");
    }
    if (others.size() > MOST_ISSUES) {
      return none(claim, cap, "more than " + MOST_ISSUES + " issues may change");
    }
    Duality<Choice> found =
        Duality.of(
            others.size(),
            cap,
            !searched && VisitedClaim.fits(space.shape(), others)
                ? new VisitedClaim(space, chosen, others, violation)
                : new SearchedClaim(explorer.get(), chosen, others, violation));
    return new Reasons(
        claim,
        found.suffices().stream().map(this::ids).toList(),
        found.breaks().stream().map(b -> breach(claim, b)).toList(),
        found.complete(),
        cap,
        ids((1L << others.size()) - 1),
        Optional.empty());
  }

  private Reasons none(Claim claim, int cap, String why) {
    return new Reasons(
        claim,
        List.of(),
        List.of(),
        false,
        cap,
        others.stream().map(space.shape()::issue).toList(),
        Optional.of(why));
  }

  private Breach breach(Claim claim, Break<Choice> found) {
    List<String> blockers = new ArrayList<>();
    if (claim == Claim.SIGNABLE) {
      long blocking = space.blocking(found.witness());
      for (int c = 0; c < space.consents().size(); c++) {
        if ((blocking >>> c & 1) != 0) {
          blockers.add(space.consents().get(c).by());
        }
      }
    }
    return new Breach(ids(found.elements()), space.evaluated(found.witness()), blockers);
  }

  private List<String> ids(long elements) {
    Shape shape = space.shape();
    return IntStream.range(0, others.size())
        .filter(e -> (elements >>> e & 1) != 0)
        .mapToObj(e -> shape.issue(others.get(e)))
        .toList();
  }
}
