package dev.parley.report.graph;

import dev.parley.engine.stability.GraphModel;
import dev.parley.engine.stability.Stability;
import java.util.ArrayList;
import java.util.List;

/** The moves of a graph model, in the order of movers, origins and targets. */
final class Arcs {
  private Arcs() {}

  /**
   * One move.
   *
   * @param mover position among the model's movers
   * @param improvement whether the mover likes the target better than the origin
   */
  record Arc(int mover, int from, int to, boolean improvement) {}

  /** At most {@code most} moves; one more where there are more. */
  static List<Arc> of(Stability result, int most) {
    GraphModel model = result.model();
    List<Arc> arcs = new ArrayList<>();
    for (int mover = 0; mover < model.movers().size(); mover++) {
      for (int from = 0; from < model.states() && arcs.size() <= most; from++) {
        add(model, mover, from, arcs);
      }
    }
    return arcs;
  }

  private static void add(GraphModel model, int mover, int from, List<Arc> arcs) {
    List<Integer> targets = new ArrayList<>();
    model.moves().forEachFrom(mover, from, targets::add);
    targets.stream()
        .sorted()
        .forEach(to -> arcs.add(new Arc(mover, from, to, model.mover(mover).prefers(to, from))));
  }
}
