package dev.parley.interchange.gambit;

import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.ExtensiveGame.Event;
import dev.parley.engine.game.ExtensiveGame.InformationSet;
import dev.parley.engine.game.ExtensiveGame.Node;
import dev.parley.engine.game.Game;
import dev.parley.engine.game.Outcome;
import dev.parley.engine.game.StrategicGame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Games with names that are hard to write. */
final class RandomFile {
  private static final List<String> LETTERS =
      List.of("a", "\"", "\\", "{", "}", ",", " ", "\n", "é", "平", "1", "/", "😀", "#", "'");

  private final Random random;
  private final int players;
  private final List<Event> events = new ArrayList<>();
  private final List<InformationSet> sets = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  private RandomFile(Random random) {
    this.random = random;
    players = 1 + random.nextInt(3);
  }

  static Game game(Random random) {
    RandomFile file = new RandomFile(random);
    return random.nextBoolean() ? file.tree() : file.table();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return text.toString();
  }

  private List<String> texts(int size) {
    return IntStream.range(0, size).mapToObj(_ -> text()).toList();
  }

  private List<BigFraction> payoffs() {
    return IntStream.range(0, players)
        .mapToObj(_ -> BigFraction.of(random.nextInt(), 1 + random.nextInt(9)))
        .toList();
  }

  private ExtensiveGame tree() {
    grow(3);
    return new ExtensiveGame(text(), text(), texts(players), events, sets, outcomes, nodes);
  }

  private void grow(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(4);
    if (kind == 0) {
      nodes.add(new Node.Terminal(text(), outcome()));
      return;
    }
    int actions = kind == 1 ? chance() : decision();
    for (int a = 0; a < actions; a++) {
      grow(depth - 1);
    }
  }

  private int chance() {
    if (events.isEmpty() || random.nextBoolean()) {
      BigFraction half = BigFraction.of(1 + random.nextInt(6), 7);
      events.add(
          new Event(
              10 + 3 * events.size(),
              text(),
              texts(2),
              List.of(half, BigFraction.ONE.subtract(half))));
      nodes.add(new Node.Chance(text(), events.size() - 1, outcome()));
    } else {
      nodes.add(new Node.Chance(text(), random.nextInt(events.size()), outcome()));
    }
    return 2;
  }

  private int decision() {
    boolean known = !sets.isEmpty() && random.nextBoolean();
    int set = known ? random.nextInt(sets.size()) : sets.size();
    if (!known) {
      int number = 100 - sets.size();
      sets.add(
          new InformationSet(
              random.nextInt(players), number, text(), texts(1 + random.nextInt(3))));
    }
    nodes.add(new Node.Decision(text(), set, outcome()));
    return sets.get(set).actions().size();
  }

  private int outcome() {
    int kind = random.nextInt(3);
    if (kind == 0) {
      return ExtensiveGame.NO_OUTCOME;
    }
    if (kind == 1 && !outcomes.isEmpty()) {
      return random.nextInt(outcomes.size());
    }
    outcomes.add(new Outcome(500 - outcomes.size(), text(), payoffs()));
    return outcomes.size() - 1;
  }

  private StrategicGame table() {
    List<List<String>> strategies = new ArrayList<>();
    int cells = 1;
    for (int p = 0; p < players; p++) {
      int size = 1 + random.nextInt(3);
      boolean counted = random.nextBoolean();
      strategies.add(
          counted
              ? IntStream.rangeClosed(1, size).mapToObj(String::valueOf).toList()
              : texts(size));
      cells *= size;
    }
    boolean plain = random.nextBoolean();
    int count = plain ? cells : random.nextInt(4);
    for (int o = 1; o <= count; o++) {
      outcomes.add(new Outcome(o, plain ? "" : text(), payoffs()));
    }
    List<Integer> numbers =
        plain
            ? IntStream.rangeClosed(1, cells).boxed().toList()
            : IntStream.range(0, cells).mapToObj(_ -> random.nextInt(count + 1)).toList();
    return new StrategicGame(text(), text(), texts(players), strategies, outcomes, numbers);
  }
}
