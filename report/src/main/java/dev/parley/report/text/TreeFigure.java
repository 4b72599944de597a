package dev.parley.report.text;

import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.ExtensiveGame.Event;
import dev.parley.engine.game.ExtensiveGame.InformationSet;
import dev.parley.engine.game.ExtensiveGame.Node;
import dev.parley.engine.game.Labels;
import dev.parley.report.wording.GameWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A tree as lines: the root at the left, a line for each action, ends with their payoffs. */
final class TreeFigure {
  private final ExtensiveGame game;
  private final List<String> sets;
  private final List<String> players;

  TreeFigure(ExtensiveGame game) {
    this.game = game;
    sets = Labels.sets(game);
    players = Labels.players(game);
  }

  /** An action whose node comes next. */
  private record Open(String indent, boolean last, String action) {}

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    for (Node node : game.nodes()) {
      Open way = open.isEmpty() ? new Open("", true, "") : open.pop();
      boolean root = lines.isEmpty();
      String branch = root ? "" : way.indent() + (way.last() ? "└ " : "├ ") + way.action() + " → ";
      lines.add(branch + shown(node));
      String indent = root ? "" : way.indent() + (way.last() ? "  " : "│ ");
      List<String> actions = actions(node);
      for (int a = actions.size() - 1; a >= 0; a--) {
        open.push(new Open(indent, a == actions.size() - 1, actions.get(a)));
      }
    }
    return lines;
  }

  private List<String> actions(Node node) {
    return switch (node) {
      case Node.Chance(_, int event, _) -> chances(game.events().get(event));
      case Node.Decision(_, int set, _) -> Labels.of(game.informationSets().get(set).actions());
      case Node.Terminal _ -> List.of();
    };
  }

  private static List<String> chances(Event event) {
    List<String> names = Labels.of(event.actions());
    List<String> shown = new ArrayList<>();
    for (int a = 0; a < names.size(); a++) {
      shown.add(names.get(a) + " (" + GameWords.number(event.probabilities().get(a)) + ")");
    }
    return shown;
  }

  private String shown(Node node) {
    String who =
        switch (node) {
          case Node.Chance _ -> "chance";
          case Node.Decision(_, int set, _) -> who(set);
          case Node.Terminal _ -> "";
        };
    if (node.outcome() == ExtensiveGame.NO_OUTCOME) {
      return who.isEmpty() ? "nothing" : who;
    }
    String payoffs = GameWords.numbers(game.outcomes().get(node.outcome()).payoffs());
    return who.isEmpty() ? payoffs : who + " [" + payoffs + "]";
  }

  private String who(int set) {
    InformationSet at = game.informationSets().get(set);
    return players.get(at.player()) + " at " + sets.get(set);
  }
}
