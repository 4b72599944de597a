package dev.parley.engine.game;

import dev.parley.engine.game.ExtensiveGame.InformationSet;
import dev.parley.engine.game.ExtensiveGame.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table as a tree in which nobody sees what others chose; one information set per player. */
final class SimultaneousTree {
  private SimultaneousTree() {}

  private record Place(int player, int cell) {}

  /** The tree; its information sets stand in the order of the players. */
  static ExtensiveGame of(StrategicGame game) {
    List<InformationSet> sets = new ArrayList<>();
    for (int p = 0; p < game.players().size(); p++) {
      sets.add(new InformationSet(p, 1, "", game.strategies().get(p)));
    }
    List<Node> nodes = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    Map<Integer, Integer> known = new HashMap<>();
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(0, 0)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      int player = place.player();
      if (player == sets.size()) {
        nodes.add(new Node.Terminal("", outcome(game, place.cell(), outcomes, known)));
        continue;
      }
      nodes.add(new Node.Decision("", player, ExtensiveGame.NO_OUTCOME));
      for (int s = game.strategies().get(player).size() - 1; s >= 0; s--) {
        open.push(new Place(player + 1, place.cell() + s * game.stride(player)));
      }
    }
    return new ExtensiveGame(
        game.title(), game.comment(), game.players(), List.of(), sets, outcomes, nodes);
  }

  private static int outcome(
      StrategicGame game, int cell, List<Outcome> outcomes, Map<Integer, Integer> known) {
    int number = game.cells().get(cell);
    if (number == 0) {
      return ExtensiveGame.NO_OUTCOME;
    }
    return known.computeIfAbsent(
        number,
        n -> {
          Outcome outcome = game.outcomes().get(n - 1);
          outcomes.add(new Outcome(outcomes.size() + 1, outcome.name(), outcome.payoffs()));
          return outcomes.size() - 1;
        });
  }
}
