package dev.parley.verify;

import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The solution concepts of section 7 at one state, by their definitions. */
final class Concepts {
  /** What keeps a deal, the most demanding first. */
  static final List<String> STRENGTH = List.of("nash", "sseq", "seq", "smr", "gmr");

  private final Moves moves;
  private final World world;
  private final Deal state;

  Concepts(Moves moves, World world, Deal state) {
    this.moves = moves;
    this.world = world;
    this.state = state;
  }

  boolean stable(String concept, String party) {
    return unpunished(concept, party).isEmpty();
  }

  /** The best improvement that nothing deters under a concept, the first among equals. */
  Optional<Deal> unpunished(String concept, String party) {
    Optional<Deal> best = Optional.empty();
    for (Deal improvement : moves.improvements(party, state)) {
      boolean better =
          best.isEmpty()
              || world.worth(party, improvement).compareTo(world.worth(party, best.get())) > 0;
      if (better && !deterred(concept, party, improvement)) {
        best = Optional.of(improvement);
      }
    }
    return best;
  }

  private boolean deterred(String concept, String party, Deal improvement) {
    if (concept.equals("nash")) {
      return false;
    }
    if (concept.equals("sim")) {
      return simultaneous(party, improvement, 0, improvement, false);
    }
    boolean improving = concept.endsWith("seq");
    Set<Deal> answers = moves.answers(party, improvement, improving);
    return answers.stream().anyMatch(s -> punishes(concept, party, s));
  }

  /** Whether an outcome is no better for the party, and under a symmetric concept stays so. */
  boolean punishes(String concept, String party, Deal outcome) {
    if (moves.prefers(party, outcome, state)) {
      return false;
    }
    boolean symmetric = concept.equals("smr") || concept.equals("sseq");
    return !symmetric
        || moves.from(party, outcome).stream().noneMatch(s -> moves.prefers(party, s, state));
  }

  /** Whether some of the others, each by one improvement from the state, spoil the move. */
  private boolean simultaneous(
      String party, Deal improvement, int next, Deal together, boolean any) {
    if (any && moves.position(together).isPresent() && !moves.prefers(party, together, state)) {
      return true;
    }
    List<String> others = others(party);
    for (int k = next; k < others.size(); k++) {
      for (Deal own : moves.improvements(others.get(k), state)) {
        Optional<Deal> joined = joined(together, own);
        if (joined.isPresent() && simultaneous(party, improvement, k + 1, joined.get(), true)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> others(String party) {
    return moves.judges().stream().filter(m -> !m.equals(party)).toList();
  }

  /** The changes of both; empty where they change one issue to different options. */
  Optional<Deal> joined(Deal together, Deal own) {
    Deal joined = together;
    for (int i = 0; i < own.issues(); i++) {
      if (own.option(i) != state.option(i)) {
        boolean free = joined.option(i) == state.option(i) || joined.option(i) == own.option(i);
        if (!free) {
          return Optional.empty();
        }
        joined = joined.with(i, own.option(i));
      }
    }
    return Optional.of(joined);
  }

  /** The verdict under a concept. */
  String verdict(String concept) {
    List<String> judges = moves.judges();
    if (judges.stream().allMatch(j -> moves.improvements(j, state).isEmpty())) {
      return "HOLDS";
    }
    return judges.stream().allMatch(j -> stable(concept, j)) ? "HOLDS IF PUNISHED" : "BREAKS";
  }

  /** The most demanding concept that keeps the state; the least demanding where none does. */
  String strongest() {
    List<String> keeping = new ArrayList<>();
    for (String concept : STRENGTH) {
      if (moves.judges().stream().allMatch(j -> stable(concept, j))) {
        keeping.add(concept);
      }
    }
    return keeping.isEmpty() ? STRENGTH.getLast() : keeping.getFirst();
  }

  boolean breaks() {
    return STRENGTH.stream().noneMatch(c -> moves.judges().stream().allMatch(j -> stable(c, j)));
  }
}
