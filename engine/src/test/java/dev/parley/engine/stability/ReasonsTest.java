package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every entry of every table has a reason, and the checker confirms it. */
class ReasonsTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 5_000 : 150;

  @Test
  void theCheckerConfirmsTheReasonOfEveryEntry() {
    Map<String, Integer> kinds = new TreeMap<>();
    for (int seed = 0; seed < MODELS; seed++) {
      GraphModel model = RandomGraph.of(seed).model();
      List<Standing> table = SolutionConcepts.of(model, 1);
      Reasons reasons = new Reasons(model);
      for (int row = 0; row < table.size(); row++) {
        int mover = model.judges()[row];
        for (Map.Entry<Concept, StateSet> stable : table.get(row).stable().entrySet()) {
          for (int s = 0; s < model.states(); s++) {
            Reason reason = reasons.of(mover, s, stable.getKey());
            assertThat(reason.stable()).isEqualTo(stable.getValue().contains(s));
            assertThat(new WitnessChecker(model, mover, s, stable.getKey()).fault(reason))
                .as("model %d, mover %d, state %d, %s", seed, mover, s, stable.getKey())
                .isEmpty();
            kinds.merge(reason.getClass().getSimpleName(), 1, Integer::sum);
          }
        }
      }
    }
    assertThat(kinds).hasSize(3);
    assertThat(kinds.values()).allMatch(n -> n > MODELS);
  }

  @Test
  void theCheckerRefusesWrongReasons() {
    int refused = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      GraphModel model = RandomGraph.of(seed).model();
      Reasons reasons = new Reasons(model);
      for (int mover : model.judges()) {
        for (int s = 0; s < model.states(); s++) {
          Reason right = reasons.of(mover, s, Concept.SEQ);
          for (Reason wrong : wrong(right)) {
            assertThat(new WitnessChecker(model, mover, s, Concept.SEQ).fault(wrong))
                .as("%s instead of %s", wrong, right)
                .isPresent();
            refused++;
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(MODELS);
  }

  private static List<Reason> wrong(Reason right) {
    return switch (right) {
      case Reason.NoImprovement _ ->
          List.of(
              new Reason.Unpunished(0),
              new Reason.Deterred(List.of(new Sanction(0, List.of(new Step("m0", 0)), 0))));
      case Reason.Unpunished(int improvement) ->
          List.of(
              new Reason.NoImprovement(),
              new Reason.Deterred(List.of()),
              new Reason.Deterred(List.of(new Sanction(improvement, List.of(), improvement))));
      case Reason.Deterred(List<Sanction> sanctions) ->
          List.of(
              new Reason.NoImprovement(),
              new Reason.Unpunished(sanctions.getFirst().improvement()),
              new Reason.Deterred(sanctions.subList(1, sanctions.size())),
              new Reason.Deterred(
                  sanctions.stream()
                      .map(s -> new Sanction(s.improvement(), s.answer(), s.improvement()))
                      .toList()));
    };
  }
}
