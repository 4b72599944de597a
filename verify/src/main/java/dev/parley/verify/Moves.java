package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Graph;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The graph model of a case (design, section 7), move by move. States are feasible packages. */
final class Moves {
  private final World world;
  private final Case negotiation;
  private final List<Deal> states = new ArrayList<>();
  private final Map<Deal, Integer> positions = new HashMap<>();
  private final List<String> movers;

  Moves(World world) {
    this.world = world;
    negotiation = world.negotiation();
    world.visit(deal -> {
      if (world.feasible(deal)) {
        positions.put(deal, states.size());
        states.add(deal);
      }
    });
    movers = movers(negotiation);
  }

  private static List<String> movers(Case negotiation) {
    if (negotiation.graph().isPresent()) {
      return negotiation.graph().get().parties().stream().map(Graph.Moves::party).toList();
    }
    return negotiation.parties().stream()
        .map(Party::id)
        .filter(p -> negotiation.issues().stream().anyMatch(i -> alone(i, p)))
        .toList();
  }

  static boolean alone(Issue issue, String party) {
    return !issue.control().jointly() && issue.control().parties().contains(party);
  }

  List<Deal> states() {
    return states;
  }

  Optional<Integer> position(Deal deal) {
    return Optional.ofNullable(positions.get(deal));
  }

  /** The parties that move and have preferences. */
  List<String> judges() {
    return movers.stream().filter(m -> negotiation.preferences(m).isPresent()).toList();
  }

  List<String> movers() {
    return movers;
  }

  boolean prefers(String party, Deal to, Deal from) {
    return world.worth(party, to).compareTo(world.worth(party, from)) > 0;
  }

  /** Whether a party can move from one package to another, both of them feasible. */
  boolean allowed(String party, Deal from, Deal to) {
    if (from.equals(to)) {
      return false;
    }
    if (negotiation.graph().isPresent()) {
      return listed(negotiation.graph().get(), party, from, to);
    }
    for (int i = 0; i < from.issues(); i++) {
      if (from.option(i) != to.option(i)
          && !(alone(negotiation.issues().get(i), party)
              && revocable(i, from.option(i), to.option(i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean listed(Graph graph, String party, Deal from, Deal to) {
    Graph.Step step = new Graph.Step(state(graph, from), state(graph, to));
    return graph.parties().stream()
        .anyMatch(m -> m.party().equals(party) && m.steps().contains(step));
  }

  private String state(Graph graph, Deal deal) {
    return world.options(deal).getOrDefault(graph.issue(), "");
  }

  /** Whether a change of option does not take back a one-way step. */
  boolean revocable(int issue, int from, int to) {
    return !negotiation
        .issues()
        .get(issue)
        .oneWay()
        .contains(new Issue.OneWay(world.option(issue, to), world.option(issue, from)));
  }

  /** The packages that a party can move to, in the order of states. */
  List<Deal> from(String party, Deal from) {
    return states.stream().filter(to -> allowed(party, from, to)).toList();
  }

  /** Those that it prefers. */
  List<Deal> improvements(String party, Deal from) {
    return from(party, from).stream().filter(to -> prefers(party, to, from)).toList();
  }

  /**
   * What all movers but one reach from a package by legal sequences: nobody moves twice in a row.
   *
   * @param improving whether every move is one that its mover prefers
   */
  Set<Deal> answers(String but, Deal from, boolean improving) {
    Set<Deal> reached = new HashSet<>();
    Set<Arrival> seen = new HashSet<>();
    Deque<Arrival> open = new ArrayDeque<>(List.of(new Arrival(from, "")));
    while (!open.isEmpty()) {
      Arrival at = open.remove();
      for (String mover : movers) {
        boolean silent = improving && negotiation.preferences(mover).isEmpty();
        if (mover.equals(but) || mover.equals(at.last()) || silent) {
          continue;
        }
        List<Deal> next = improving ? improvements(mover, at.deal()) : from(mover, at.deal());
        for (Deal to : next) {
          reached.add(to);
          Arrival arrival = new Arrival(to, mover);
          if (seen.add(arrival)) {
            open.add(arrival);
          }
        }
      }
    }
    return reached;
  }

  /** A package and who moved last. */
  private record Arrival(Deal deal, String last) {}
}
