package dev.parley.interchange.gmcr;

import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.Place;
import dev.parley.interchange.source.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A ranking names every feasible state once. */
final class RankingCheck {
  private final GmcrModel model;
  private final Faults faults;

  RankingCheck(GmcrModel model, Faults faults) {
    this.model = model;
    this.faults = faults;
  }

  void check(Tree.Entries root) {
    int states = model.states().size();
    List<Tree> trees = new Fields(faults).list(root, "decisionMakers");
    for (int m = 0; m < model.makers().size(); m++) {
      check(model.makers().get(m), states, trees.get(m).at());
    }
  }

  private void check(GmcrModel.Maker maker, int states, Place at) {
    Set<Integer> seen = new HashSet<>();
    for (List<Integer> tied : maker.ranking()) {
      for (int number : tied) {
        if (number > states) {
          faults.add(
              FaultCode.BAD_VALUE,
              at,
              "the ranking of `%s` names state %d, but there are only %d feasible states"
                  .formatted(maker.name(), number, states),
              "numbers from 1 to " + states);
          return;
        }
        if (!seen.add(number)) {
          faults.add(
              FaultCode.BAD_VALUE,
              at,
              "the ranking of `%s` names state %d twice".formatted(maker.name(), number),
              "name each state once");
          return;
        }
      }
    }
    for (int number = 1; number <= states; number++) {
      if (!seen.contains(number)) {
        faults.add(
            FaultCode.MISSING,
            at,
            "the ranking of `%s` leaves out the feasible state %d".formatted(maker.name(), number),
            "rank every feasible state, or use statements");
        return;
      }
    }
  }
}
