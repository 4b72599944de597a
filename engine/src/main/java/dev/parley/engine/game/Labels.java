package dev.parley.engine.game;

import dev.parley.engine.game.ExtensiveGame.InformationSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Names that tell the parts of a game apart: their own where that is one, and otherwise their number
 * with {@code #} in front.
 */
public final class Labels {
  private Labels() {}

  public static List<String> players(Game game) {
    return of(game.players());
  }

  /** Distinct names for a list of names that may be empty or the same. */
  public static List<String> of(List<String> names) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean clear = !name.isBlank() && Collections.frequency(names, name) == 1;
      labels.add(clear ? name : numbered(i + 1, names));
    }
    return labels;
  }

  private static String numbered(int number, List<String> names) {
    String label = "#" + number;
    while (names.contains(label)) {
      label = "#" + label;
    }
    return label;
  }

  /** The information sets of all players, in the game's order; distinct for each player. */
  public static List<String> sets(ExtensiveGame game) {
    List<String> labels = new ArrayList<>();
    for (InformationSet set : game.informationSets()) {
      List<String> own =
          game.informationSets().stream()
              .filter(s -> s.player() == set.player())
              .map(InformationSet::name)
              .toList();
      boolean clear = !set.name().isBlank() && Collections.frequency(own, set.name()) == 1;
      labels.add(clear ? set.name() : numbered(set.number(), own));
    }
    return labels;
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
