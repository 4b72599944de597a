package dev.parley.engine.lint;

import dev.parley.engine.Evaluated;
import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Whether the answer to the case's question hangs on a tie. */
final class ThresholdRule {
  private static final BigFraction TIE = BigFraction.of(1, 100);

  private ThresholdRule() {}

  static List<Notice> check(Case negotiation, Space space, int threads) {
    Optional<Question> question =
        negotiation.question().filter(q -> negotiation.preferences(q.party()).isPresent());
    if (question.isEmpty()) {
      return List.of();
    }
    Explanation answer =
        Explainer.explain(
                negotiation,
                question.get(),
                new Explainer.Options(0, 1, threads, 1, _ -> {}).answerOnly())
            .result();
    List<Notice> notices = new ArrayList<>();
    if (answer.cardinal() && tied(answer)) {
      notices.add(
          notice(
              "the best packages with and without the concession are within 0.01 point of each"
                  + " other"));
    }
    Stream.concat(answer.chosen().stream(), answer.arguments().alternative().stream())
        .filter(e -> answer.arguments().signable() || answer.chosen().equals(Optional.of(e)))
        .flatMap(e -> atWalkAway(space, e).stream())
        .distinct()
        .forEach(party ->
            notices.add(
                notice(
                    "`%s` is exactly at its walk-away in a package that decides the answer"
                        .formatted(party))));
    return notices;
  }

  private static boolean tied(Explanation answer) {
    return answer.bestWith().isPresent()
        && answer.bestWithout().isPresent()
        && answer.bestWith().get().subtract(answer.bestWithout().get()).abs().compareTo(TIE) <= 0;
  }

  private static List<String> atWalkAway(Space space, Evaluated deal) {
    List<String> parties = new ArrayList<>();
    for (Space.ConsentView consent : space.consents()) {
      if (consent.voter().isPresent() && deal.utilities().containsKey(consent.by())) {
        BigFraction walkAway = space.voters().get(consent.voter().getAsInt()).walkAway();
        if (walkAway.equals(deal.utilities().get(consent.by()))) {
          parties.add(consent.by());
        }
      }
    }
    return parties;
  }

  private static Notice notice(String message) {
    return new Notice(
        Rule.VERDICT_ON_THRESHOLD,
        "question",
        message,
        "give the numbers ranges and read how often the verdict holds");
  }
}
