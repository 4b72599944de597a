package dev.parley.engine.game;

import dev.parley.engine.game.ExtensiveGame.InformationSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that tell the parts of a game apart: their own where that is one, and otherwise their
 * number with {@code #} in front.
 */
public final class Labels {
  private Labels() {}

  public static List<String> players(Game game) {
    return of(game.players());
  }

  /** Distinct names for a list of names that may be empty or the same. */
  public static List<String> of(List<String> names) {
    Map<String, Integer> counts = counts(names);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      labels.add(label(names.get(i), i + 1, counts));
    }
    return labels;
  }

  private static Map<String, Integer> counts(List<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(n -> counts.merge(n, 1, Integer::sum));
    return counts;
  }

  private static String label(String name, int number, Map<String, Integer> counts) {
    if (!name.isBlank() && counts.getOrDefault(name, 0) == 1) {
      return name;
    }
    String label = "#" + number;
    while (counts.containsKey(label)) {
      label = "#" + label;
    }
    return label;
  }

  /** The information sets of all players, in the game's order; distinct for each player. */
  public static List<String> sets(ExtensiveGame game) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (int p = 0; p < game.players().size(); p++) {
      int player = p;
      counts.add(
          counts(
              game.informationSets().stream()
                  .filter(s -> s.player() == player)
                  .map(InformationSet::name)
                  .toList()));
    }
    return game.informationSets().stream()
        .map(s -> label(s.name(), s.number(), counts.get(s.player())))
        .toList();
  }

  /** What the parts of a profile are called, with the actions or strategies of each. */
  public static List<Part> parts(Game game, Profile profile, List<List<String>> strategies) {
    List<Part> parts = new ArrayList<>();
    List<String> players = players(game);
    if (profile instanceof Profile.Behaviour && game instanceof ExtensiveGame tree) {
      List<String> sets = sets(tree);
      for (int s = 0; s < sets.size(); s++) {
        InformationSet set = tree.informationSets().get(s);
        parts.add(new Part(players.get(set.player()), sets.get(s), of(set.actions())));
      }
      return parts;
    }
    for (int p = 0; p < players.size(); p++) {
      parts.add(new Part(players.get(p), "", of(strategies.get(p))));
    }
    return parts;
  }

  /**
   * A part of a profile.
   *
   * @param set empty for a mixed strategy
   */
  public record Part(String player, String set, List<String> actions) {
    public Part {
      actions = List.copyOf(actions);
    }
  }
}
