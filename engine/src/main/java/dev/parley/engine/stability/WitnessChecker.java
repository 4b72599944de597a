package dev.parley.engine.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Confirms a reason from the definitions alone. It knows the model's moves and preferences and
 * nothing of how the engine searches: improvements are listed anew, sequences are followed step by
 * step, and that nobody punishes a move is seen by trying all legal sequences forwards.
 */
public final class WitnessChecker {
  private final GraphModel model;
  private final int mover;
  private final int state;
  private final Concept concept;

  /**
   * A claim about one entry of the table.
   *
   * @param mover position of a mover with preferences
   */
  public WitnessChecker(GraphModel model, int mover, int state, Concept concept) {
    this.model = model;
    this.mover = mover;
    this.state = state;
    this.concept = concept;
  }

  /** What is wrong with a reason; empty where it is confirmed. */
  public Optional<String> fault(Reason reason) {
    return switch (reason) {
      case Reason.NoImprovement _ ->
          improvements().isEmpty()
              ? Optional.empty()
              : Optional.of("there is an improvement to " + improvements().getFirst());
      case Reason.Unpunished unpunished -> faultOf(unpunished);
      case Reason.Deterred deterred -> faultOf(deterred);
    };
  }

  private Optional<String> faultOf(Reason.Unpunished unpunished) {
    int improvement = unpunished.improvement();
    if (!model.improves(mover, state, improvement)) {
      return Optional.of(improvement + " is no improvement");
    }
    boolean punished =
        switch (concept) {
          case NASH -> false;
          case SIM -> punishedAtOnce(improvement);
          case GMR, SMR, SEQ, SSEQ -> punishedInTurn(improvement);
        };
    return punished
        ? Optional.of("the improvement to " + improvement + " is punished")
        : Optional.empty();
  }

  private Optional<String> faultOf(Reason.Deterred deterred) {
    List<Integer> covered = deterred.sanctions().stream().map(Sanction::improvement).toList();
    if (concept == Concept.NASH || !covered.equals(improvements())) {
      return Optional.of("the improvements are " + improvements() + ", answered are " + covered);
    }
    return deterred.sanctions().stream()
        .filter(s -> !(concept == Concept.SIM ? worksAtOnce(s) : worksInTurn(s)))
        .findFirst()
        .map(s -> "not a sanction: " + s);
  }

  private List<Integer> improvements() {
    return IntStream.range(0, model.states())
        .filter(s -> model.improves(mover, state, s))
        .boxed()
        .toList();
  }

  private boolean worksInTurn(Sanction sanction) {
    int here = sanction.improvement();
    int last = -1;
    for (Step step : sanction.answer()) {
      int next = position(step.mover());
      boolean legal = next != mover && next != last && model.moves().leads(next, here, step.to());
      if (!legal || (improving() && !model.mover(next).prefers(step.to(), here))) {
        return false;
      }
      last = next;
      here = step.to();
    }
    return last >= 0 && here == sanction.outcome() && deters(here);
  }

  private int position(String id) {
    return IntStream.range(0, model.movers().size())
        .filter(m -> model.mover(m).id().equals(id))
        .findFirst()
        .orElse(-1);
  }

  private boolean improving() {
    return concept == Concept.SEQ || concept == Concept.SSEQ;
  }

  /** Whether an outcome is no better than the state, for good where the concept asks for that. */
  private boolean deters(int outcome) {
    if (model.mover(mover).prefers(outcome, state)) {
      return false;
    }
    boolean[] escape = {false};
    if (concept == Concept.SMR || concept == Concept.SSEQ) {
      model
          .moves()
          .forEachFrom(mover, outcome, to -> escape[0] |= model.mover(mover).prefers(to, state));
    }
    return !escape[0];
  }

  private boolean punishedInTurn(int improvement) {
    record Node(int state, int last) {}

    Set<Node> seen = new HashSet<>();
    Deque<Node> queue = new ArrayDeque<>();
    queue.add(new Node(improvement, mover));
    BitSet tested = new BitSet();
    while (!queue.isEmpty()) {
      Node here = queue.remove();
      for (int m = 0; m < model.movers().size(); m++) {
        int next = m;
        if (next != mover && next != here.last) {
          model
              .moves()
              .forEachFrom(
                  next,
                  here.state,
                  to -> {
                    boolean allowed = !improving() || model.mover(next).prefers(to, here.state);
                    if (allowed && seen.add(new Node(to, next))) {
                      queue.add(new Node(to, next));
                    }
                  });
        }
      }
      // The improvement itself is tested too; it never deters, being better than the state.
      if (!tested.get(here.state) && deters(here.state)) {
        return true;
      }
      tested.set(here.state);
    }
    return false;
  }

  /* Simultaneous moves: every mover keeps its place or makes one improvement from the state. */

  private boolean worksAtOnce(Sanction sanction) {
    List<Integer> moved = new ArrayList<>(List.of(sanction.improvement()));
    Set<String> movers = new HashSet<>();
    for (Step step : sanction.answer()) {
      int other = position(step.mover());
      if (other < 0
          || other == mover
          || !movers.add(step.mover())
          || !model.improves(other, state, step.to())) {
        return false;
      }
      moved.add(step.to());
    }
    return moved.size() > 1
        && together(moved, whoMoves(sanction)).contains(sanction.outcome())
        && deters(sanction.outcome());
  }

  private List<Integer> whoMoves(Sanction sanction) {
    List<Integer> movers = new ArrayList<>(List.of(mover));
    sanction.answer().forEach(s -> movers.add(position(s.mover())));
    return movers;
  }

  private boolean punishedAtOnce(int improvement) {
    record Choice(List<Integer> movers, List<Integer> targets) {}

    List<Choice> choices =
        new ArrayList<>(List.of(new Choice(List.of(mover), List.of(improvement))));
    for (int m = 0; m < model.movers().size(); m++) {
      if (m != mover) {
        List<Choice> more = new ArrayList<>();
        int other = m;
        IntPredicate improves = s -> model.improves(other, state, s);
        for (int to : IntStream.range(0, model.states()).filter(improves).toArray()) {
          for (Choice choice : choices) {
            more.add(new Choice(longer(choice.movers, other), longer(choice.targets, to)));
          }
        }
        choices.addAll(more);
      }
    }
    return choices.stream()
        .filter(c -> c.targets.size() > 1)
        .flatMap(c -> together(c.targets, c.movers).stream())
        .anyMatch(this::deters);
  }

  private static List<Integer> longer(List<Integer> list, int last) {
    List<Integer> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private Set<Integer> together(List<Integer> moved, List<Integer> movers) {
    return switch (model.moves()) {
      case OptionMoves moves -> merged(moves, moved);
      case ArcMoves _ -> everyOrder(moved, movers);
    };
  }

  private static List<Integer> without(List<Integer> all, int index) {
    return IntStream.range(0, all.size()).filter(i -> i != index).mapToObj(all::get).toList();
  }

  /** The states that every mover can reach from where the others have gone together. */
  private Set<Integer> everyOrder(List<Integer> moved, List<Integer> movers) {
    if (moved.size() == 1) {
      return Set.of(moved.getFirst());
    }
    Set<Integer> common = new HashSet<>(IntStream.range(0, model.states()).boxed().toList());
    for (int k = 0; k < moved.size(); k++) {
      int last = movers.get(k);
      Set<Integer> before = everyOrder(without(moved, k), without(movers, k));
      common.removeIf(s -> before.stream().noneMatch(b -> model.moves().leads(last, b, s)));
    }
    return common;
  }

  /** The state in which all the changes of the state have been made, if they agree. */
  private Set<Integer> merged(OptionMoves moves, List<Integer> moved) {
    return IntStream.range(0, model.states())
        .filter(s -> {
          for (int a = 0; a < moves.axes().size(); a++) {
            int axis = a;
            int before = moves.digit(state, axis);
            int[] changed =
                moved.stream()
                    .mapToInt(m -> moves.digit(m, axis))
                    .filter(d -> d != before)
                    .distinct()
                    .toArray();
            if (changed.length > 1
                || moves.digit(s, axis) != (changed.length == 0 ? before : changed[0])) {
              return false;
            }
          }
          return true;
        })
        .boxed()
        .collect(Collectors.toSet());
  }
}
