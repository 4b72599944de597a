package dev.parley.engine.game;

import dev.parley.engine.game.ExtensiveGame.Event;
import dev.parley.engine.game.ExtensiveGame.InformationSet;
import dev.parley.engine.game.ExtensiveGame.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Small games from a seed; payoffs are few, so that ties are frequent. */
final class RandomGame {
  /** What players of a tree know. */
  enum Knowledge {
    PERFECT,
    RECALL,
    FORGETFUL
  }

  private final Random random;
  private final int players;
  private final int span;
  private final Knowledge knowledge;
  private final List<Event> events = new ArrayList<>();
  private final Map<String, Integer> sets = new LinkedHashMap<>();
  private final List<InformationSet> informationSets = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  private RandomGame(long seed, int players, int span, Knowledge knowledge) {
    random = new Random(seed);
    this.players = players;
    this.span = span;
    this.knowledge = knowledge;
  }

  static ExtensiveGame tree(long seed, int players, int depth, int span, Knowledge knowledge) {
    RandomGame game = new RandomGame(seed, players, span, knowledge);
    game.grow(depth, new String[players]);
    List<String> names = IntStream.range(0, players).mapToObj(p -> "P" + p).toList();
    return new ExtensiveGame(
        "", "", names, game.events, game.informationSets, game.outcomes, game.nodes);
  }

  static StrategicGame table(long seed, int span, int... sizes) {
    RandomGame game = new RandomGame(seed, sizes.length, span, Knowledge.PERFECT);
    List<List<String>> strategies = new ArrayList<>();
    int cells = 1;
    for (int size : sizes) {
      strategies.add(IntStream.range(0, size).mapToObj(s -> "s" + s).toList());
      cells *= size;
    }
    List<List<BigFraction>> payoffs =
        IntStream.range(0, cells).mapToObj(_ -> game.payoffs()).toList();
    List<String> names = IntStream.range(0, sizes.length).mapToObj(p -> "P" + p).toList();
    return StrategicGame.of("", names, strategies, payoffs);
  }

  private void grow(int depth, String[] seen) {
    boolean pays = random.nextInt(6) == 0;
    if (depth == 0 || (depth < 2 && random.nextInt(4) == 0)) {
      nodes.add(new Node.Terminal("", outcome()));
      return;
    }
    if (random.nextInt(4) == 0) {
      BigFraction p = BigFraction.of(1 + random.nextInt(3), 4);
      events.add(
          new Event(
              events.size() + 1, "", List.of("x", "y"), List.of(p, BigFraction.ONE.subtract(p))));
      nodes.add(new Node.Chance("", events.size() - 1, ExtensiveGame.NO_OUTCOME));
      grow(depth - 1, seen);
      grow(depth - 1, seen);
      return;
    }
    int player = random.nextInt(players);
    int set = set(player, depth, String.valueOf(seen[player]));
    nodes.add(new Node.Decision("", set, pays ? outcome() : ExtensiveGame.NO_OUTCOME));
    for (int a = 0; a < 2; a++) {
      String[] more = seen.clone();
      more[player] = seen[player] + "/" + set + "." + a;
      grow(depth - 1, more);
    }
  }

  private int set(int player, int depth, String seen) {
    String key =
        switch (knowledge) {
          case PERFECT -> "" + nodes.size();
          case RECALL -> random.nextBoolean() ? "" + nodes.size() : player + " " + seen;
          case FORGETFUL -> player + " " + depth;
        };
    return sets.computeIfAbsent(
        key,
        _ -> {
          informationSets.add(
              new InformationSet(player, informationSets.size() + 1, "", List.of("l", "r")));
          return informationSets.size() - 1;
        });
  }

  private int outcome() {
    outcomes.add(new Outcome(outcomes.size() + 1, "", payoffs()));
    return outcomes.size() - 1;
  }

  private List<BigFraction> payoffs() {
    return IntStream.range(0, players)
        .mapToObj(_ -> BigFraction.of(random.nextInt(2 * span + 1) - span))
        .toList();
  }

  /** Probabilities in sixths for each part. */
  static List<List<BigFraction>> mixtures(long seed, List<Integer> sizes) {
    Random random = new Random(seed);
    List<List<BigFraction>> parts = new ArrayList<>();
    for (int size : sizes) {
      int[] weights = new int[size];
      for (int i = 0; i < 6; i++) {
        weights[random.nextInt(size)]++;
      }
      parts.add(IntStream.of(weights).mapToObj(w -> BigFraction.of(w, 6)).toList());
    }
    return parts;
  }
}
