package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Moves in graph form: every arc is listed. What two moves of one mover reach need not be reachable
 * by one.
 */
public final class ArcMoves implements Moves {
  private final int states;
  private final List<Arcs> forwards;
  private final List<Arcs> backwards;

  /**
   * Moves as listed.
   *
   * @param arcs per mover; one listed twice counts once
   */
  public ArcMoves(int states, List<List<Arc>> arcs) {
    this.states = states;
    for (Arc arc : arcs.stream().flatMap(List::stream).toList()) {
      if (arc.from() == arc.to()
          || Math.min(arc.from(), arc.to()) < 0
          || Math.max(arc.from(), arc.to()) >= states) {
        throw new IllegalArgumentException(arc + " among " + states + " states");
      }
    }
    forwards = arcs.stream().map(a -> new Arcs(states, a)).toList();
    backwards =
        arcs.stream()
            .map(a -> new Arcs(states, a.stream().map(r -> new Arc(r.to(), r.from())).toList()))
            .toList();
  }

  /** A possible move. */
  public record Arc(int from, int to) {}

  /** The arcs that leave each state, one after the other, in the order of their ends. */
  private static final class Arcs {
    private final int[] starts;
    private final int[] ends;

    Arcs(int states, List<Arc> arcs) {
      List<Arc> sorted = new ArrayList<>(arcs.stream().distinct().toList());
      sorted.sort((a, b) ->
          a.from() != b.from()
              ? Integer.compare(a.from(), b.from())
              : Integer.compare(a.to(), b.to()));
      starts = new int[states + 1];
      ends = sorted.stream().mapToInt(Arc::to).toArray();
      for (Arc arc : sorted) {
        starts[arc.from() + 1]++;
      }
      for (int s = 0; s < states; s++) {
        starts[s + 1] += starts[s];
      }
    }

    void forEach(int state, IntConsumer end) {
      for (int k = starts[state]; k < starts[state + 1]; k++) {
        end.accept(ends[k]);
      }
    }
  }

  @Override
  public int states() {
    return states;
  }

  @Override
  public int movers() {
    return forwards.size();
  }

  @Override
  public void forEachFrom(int mover, int state, IntConsumer target) {
    forwards.get(mover).forEach(state, target);
  }

  @Override
  public void forEachInto(int mover, int state, IntConsumer origin) {
    backwards.get(mover).forEach(state, origin);
  }

  @Override
  public boolean leads(int mover, int from, int to) {
    Arcs arcs = forwards.get(mover);
    return Arrays.binarySearch(arcs.ends, arcs.starts[from], arcs.starts[from + 1], to) >= 0;
  }
}
