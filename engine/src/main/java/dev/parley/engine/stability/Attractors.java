package dev.parley.engine.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The terminal strongly connected components of the improvement graph: single states without an
 * improvement, and cycles that improvements do not lead out of. States from which a single such
 * state can be reached are in no cycle of that kind, so that Tarjan's algorithm (1972) only needs
 * to look at the rest.
 */
final class Attractors {
  private final GraphModel model;
  private final StateSet within;
  private final StateSet settled;

  private final Map<Integer, Integer> order = new HashMap<>();
  private final Map<Integer, Integer> low = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final BitSet isOpen = new BitSet();
  private final List<StateSet> found = new ArrayList<>();

  /**
   * Looks among some states.
   *
   * @param within closed under improvements
   * @param settled those of them where nobody has an improvement: attractors of one state
   */
  Attractors(GraphModel model, StateSet within, StateSet settled) {
    this.model = model;
    this.within = within;
    this.settled = settled;
  }

  /** The attractors that are more than one state. */
  List<StateSet> cycles() {
    Reach reach = Reach.of(model);
    reach.prepare();
    long everybody = (1L << model.movers().size()) - 1;
    Reach.Routes toSettled = reach.routesTo(everybody, true, settled::contains);
    within.stream()
        .filter(s -> !toSettled.reaches(s) && !order.containsKey(s))
        .forEach(this::search);
    return found;
  }

  private int[] successors(int state) {
    IntStream.Builder better = IntStream.builder();
    for (int m = 0; m < model.movers().size(); m++) {
      Mover mover = model.mover(m);
      if (mover.ranks().isPresent()) {
        model
            .moves()
            .forEachFrom(
                m,
                state,
                to -> {
                  if (mover.prefers(to, state)) {
                    better.add(to);
                  }
                });
      }
    }
    return better.build().toArray();
  }

  /** A state whose successors are being looked at. */
  private static final class Visit {
    private final int state;
    private final int[] successors;
    private int next;

    Visit(int state, int[] successors) {
      this.state = state;
      this.successors = successors;
    }
  }

  private void search(int root) {
    Deque<Visit> visits = new ArrayDeque<>();
    visits.push(enter(root));
    while (!visits.isEmpty()) {
      Visit visit = visits.getFirst();
      if (visit.next < visit.successors.length) {
        int to = visit.successors[visit.next++];
        if (!order.containsKey(to)) {
          visits.push(enter(to));
        } else if (isOpen.get(to)) {
          low.merge(visit.state, order.getOrDefault(to, 0), Math::min);
        }
      } else {
        visits.pop();
        leave(visit.state);
        if (!visits.isEmpty()) {
          low.merge(visits.getFirst().state, low.getOrDefault(visit.state, 0), Math::min);
        }
      }
    }
  }

  private Visit enter(int state) {
    order.put(state, order.size());
    low.put(state, order.size() - 1);
    open.push(state);
    isOpen.set(state);
    return new Visit(state, successors(state));
  }

  /** Closes the component of which the state was the first one entered. */
  private void leave(int state) {
    if (!low.getOrDefault(state, 0).equals(order.getOrDefault(state, 0))) {
      return;
    }
    BitSet component = new BitSet();
    int member;
    do {
      member = open.pop();
      isOpen.clear(member);
      component.set(member);
    } while (member != state);
    boolean left =
        component.stream()
            .flatMap(s -> IntStream.of(successors(s)))
            .anyMatch(t -> !component.get(t));
    if (!left && component.cardinality() > 1) {
      found.add(StateSet.copyOf(component));
    }
  }
}
