package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Holds every entry of a table against its witness, which a checker of its own has to confirm. */
final class Confirmed {
  private Confirmed() {}

  /** All states, movers and concepts. */
  static void table(GraphModel model, List<Standing> table) {
    Reasons reasons = new Reasons(model);
    for (int row = 0; row < table.size(); row++) {
      int mover = model.judges()[row];
      for (Map.Entry<Concept, StateSet> stable : table.get(row).stable().entrySet()) {
        for (int s = 0; s < model.states(); s++) {
          Reason reason = reasons.of(mover, s, stable.getKey());
          assertThat(reason.stable()).isEqualTo(stable.getValue().contains(s));
          assertThat(new WitnessChecker(model, mover, s, stable.getKey()).fault(reason))
              .as("mover %d, state %d, %s", mover, s, stable.getKey())
              .isEmpty();
        }
      }
    }
  }
}
