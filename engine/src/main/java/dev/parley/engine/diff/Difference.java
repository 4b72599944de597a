package dev.parley.engine.diff;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.model.Case;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<Change> changes = changes(Facts.of(before), Facts.of(after));
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

  private static List<Change> changes(Map<Fact, String> before, Map<Fact, String> after) {
    List<Change> changes = new ArrayList<>();
    for (Fact fact : ordered(before, after)) {
      Optional<String> old = Optional.ofNullable(before.get(fact));
      Optional<String> fresh = Optional.ofNullable(after.get(fact));
      if (!old.equals(fresh)) {
        changes.add(new Change(fact, old, fresh));
      }
    }
    return changes;
  }

  /** By kind; within a kind the earlier version's facts come first. */
  private static List<Fact> ordered(Map<Fact, String> before, Map<Fact, String> after) {
    List<Fact> facts = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(f -> !before.containsKey(f)).forEach(facts::add);
    facts.sort((a, b) -> a.kind().compareTo(b.kind()));
    return facts;
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
                              negotiation, q, new Explainer.Options(0, 1, threads, 1, _ -> {}))
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
