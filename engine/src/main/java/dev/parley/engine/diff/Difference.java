package dev.parley.engine.diff;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.facts.Change;
import dev.parley.engine.facts.Facts;
import dev.parley.model.Case;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two versions of a case, and what that does to the answer.
 *
 * @param changes those of the earlier version in its order, then what was added
 * @param before empty where nothing changed, as {@code after}
 */
public record Difference(List<Change> changes, Optional<Answer> before, Optional<Answer> after) {
  private static final Finding.Method METHOD =
      new Finding.Method("comparison of two cases, and of their central answers", List.of());

  public Difference {
    changes = List.copyOf(changes);
  }

  /** Whether verdict, flags, counts and points are all the same. */
  public boolean sameAnswer() {
    return before.equals(after);
  }

  /** Compares; the order of parties, issues and other things with ids does not count. */
  public static Finding<Difference> between(Case before, Case after, int threads) {
    List<Change> changes = Facts.changes(before, after);
    boolean same = changes.isEmpty();
    Difference difference =
        new Difference(
            changes,
            same ? Optional.empty() : Optional.of(answer(before, threads)),
            same ? Optional.empty() : Optional.of(answer(after, threads)));
    return new Finding<>(
        "diff",
        METHOD,
        Optional.empty(),
        new Exactness.Exact(),
        List.of(),
        List.of(),
        List.of(),
        difference);
  }

  private static Answer answer(Case negotiation, int threads) {
    try {
      Deals deals =
          DealAnalysis.analyse(negotiation, new DealAnalysis.Options(threads, 1)).result();
      return new Answer(
          deals.feasible(),
          deals.signable(),
          negotiation
              .question()
              .filter(q -> negotiation.preferences(q.party()).isPresent())
              .map(q ->
                  explained(
                      Explainer.explain(
                              negotiation,
                              q,
                              new Explainer.Options(0, 1, threads, 1, _ -> {}).answerOnly())
                          .result())),
          Optional.empty());
    } catch (CannotCompute e) {
      return new Answer(
          BigInteger.ZERO,
          BigInteger.ZERO,
          Optional.empty(),
          Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private static Answer.Explained explained(Explanation result) {
    return new Answer.Explained(
        result.party(),
        result.concession().text(),
        result.verdict(),
        result.flags(),
        result.signableWith(),
        result.bestWith(),
        result.bestWithout());
  }
}
