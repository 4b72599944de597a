package dev.parley.engine.stability;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Shape;
import dev.parley.model.Draft.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The states that a deal stands for. */
final class DealStates {
  private DealStates() {}

  /** The states that a deal stands for; empty where none was asked about. */
  static Optional<StateSet> of(States states, GraphModel model, DealQuestion asked) {
    Optional<StateSet> deals =
        switch (asked) {
          case DealQuestion.None _ -> Optional.empty();
          case DealQuestion.Terms terms -> Optional.of(deals(states, terms));
          case DealQuestion.Named named ->
              Optional.of(
                  StateSet.where(
                      model.states(),
                      s ->
                          states instanceof States.Named(List<String> ids)
                              && ids.get(s).equals(named.state())));
        };
    if (deals.isPresent() && deals.get().isEmpty()) {
      throw new CannotCompute(
          "the deal is none of the states of this model",
          List.of(),
          "ask about a package that the rules allow, or about a state that the graph names");
    }
    return deals;
  }

  private static StateSet deals(States states, DealQuestion.Terms terms) {
    if (!(states instanceof States.Packages(Shape shape, StateIndex index))) {
      return StateSet.where(0, _ -> false);
    }
    boolean[][] allowed = new boolean[shape.issues()][0];
    for (Setting setting : terms.settings()) {
      int axis = shape.position(setting.issue());
      boolean[] kept = new boolean[shape.radix(axis)];
      for (int d = 0; d < kept.length; d++) {
        boolean before = allowed[axis].length == 0 || allowed[axis][d];
        kept[d] = before && setting.options().contains(shape.option(axis, d));
      }
      allowed[axis] = kept;
    }
    return StateSet.where(
        index.size(),
        s -> {
          int[] digits = shape.digits(index.code(s));
          return IntStream.range(0, allowed.length)
              .allMatch(a -> allowed[a].length == 0 || allowed[a][digits[a]]);
        });
  }
}
