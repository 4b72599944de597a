package dev.parley.interchange.gambit;

import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.ExtensiveGame.Event;
import dev.parley.engine.game.ExtensiveGame.InformationSet;
import dev.parley.engine.game.ExtensiveGame.Node;
import dev.parley.format.Code;
import dev.parley.interchange.gambit.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree: a head and then the nodes in prefix order. What describes an event, an information
 * set or an outcome may be left out after the first time; if it is given again, it must be the
 * same.
 */
final class EfgReader {
  private static final int MOST_NODES = 100_000;

  private final Tokens tokens;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, Numbered<Event>> events = new LinkedHashMap<>();
  private final Map<List<Integer>, Numbered<InformationSet>> sets = new LinkedHashMap<>();
  private List<String> players = List.of();

  /** What a number stands for, and its place in the order of first mention. */
  private record Numbered<T>(int index, T value) {}

  EfgReader(Tokens tokens) {
    this.tokens = tokens;
  }

  ExtensiveGame read() {
    tokens.head("EFG", "2");
    String title = tokens.text("the title");
    players = tokens.players();
    String comment = tokens.comment();
    EfgOutcomes outcomes = new EfgOutcomes(tokens, players.size());
    Deque<Integer> open = new ArrayDeque<>(List.of(1));
    while (!open.isEmpty()) {
      int left = open.pop() - 1;
      if (left > 0) {
        open.push(left);
      }
      int actions = node(outcomes);
      if (actions > 0) {
        open.push(actions);
      }
    }
    tokens.end(
        "with the last action of the nodes above", "a list of actions that has room for this node");
    return new ExtensiveGame(
        title,
        comment,
        players,
        events.values().stream().map(Numbered::value).toList(),
        sets.values().stream().map(Numbered::value).toList(),
        outcomes.all(),
        nodes);
  }

  /** Reads a node and says how many actions lead out of it. */
  private int node(EfgOutcomes outcomes) {
    Token start = tokens.peek();
    if (start.kind() == Kind.END) {
      throw new Refusal(
          Code.GAME_SYNTAX,
          start,
          "the file ends, but some actions lead to no node yet",
          "a node (c, p or t) for every action");
    }
    if (nodes.size() == MOST_NODES) {
      throw new Refusal(
          Code.GAME_TOO_LARGE, start, "the tree has more than 100,000 nodes", "a smaller game");
    }
    String kind = tokens.take(Kind.WORD, "a node", "c, p or t").text();
    return switch (kind) {
      case "c" -> chance(tokens.text("the node's name"), outcomes);
      case "p" -> decision(tokens.text("the node's name"), outcomes);
      case "t" -> {
        String name = tokens.text("the node's name");
        nodes.add(new Node.Terminal(name, outcomes.read()));
        yield 0;
      }
      default ->
          throw new Refusal(
              Code.GAME_SYNTAX,
              start,
              "a node begins with c, p or t, not with " + start.shown(),
              "c for chance, p for a player, t for an end");
    };
  }

  private int chance(String name, EfgOutcomes outcomes) {
    Token at = tokens.peek();
    int number = tokens.index("the number of an event", 1);
    if (tokens.at(Kind.TEXT)) {
      Event event = event(number);
      Numbered<Event> known =
          events.computeIfAbsent(number, _ -> new Numbered<>(events.size(), event));
      same(known.value().equals(event), at, "event " + number);
    }
    Numbered<Event> event = known(events.get(number), at, "event " + number);
    nodes.add(new Node.Chance(name, event.index(), outcomes.read()));
    return event.value().actions().size();
  }

  private Event event(int number) {
    String name = tokens.text("the event's name");
    tokens.open("the actions");
    List<String> actions = new ArrayList<>();
    List<BigFraction> probabilities = new ArrayList<>();
    Token start = tokens.peek();
    while (actions.isEmpty() || !tokens.at(Kind.CLOSE)) {
      actions.add(tokens.text("the name of an action"));
      Token at = tokens.peek();
      BigFraction probability = tokens.number("the action's probability");
      if (probability.signum() < 0) {
        throw new Refusal(
            Code.GAME_CHANCE, at, "the probability " + at.shown() + " is negative", "0 or more");
      }
      probabilities.add(probability);
      tokens.comma();
    }
    tokens.close("the actions");
    BigFraction sum = probabilities.stream().reduce(BigFraction.ZERO, BigFraction::add);
    if (!sum.equals(BigFraction.ONE)) {
      throw new Refusal(
          Code.GAME_CHANCE,
          start,
          "the probabilities sum to " + Numbers.text(sum) + ", not to 1",
          "fractions such as 1/3 where decimals would be rounded");
    }
    return new Event(number, name, actions, probabilities);
  }

  private int decision(String name, EfgOutcomes outcomes) {
    Token owner = tokens.peek();
    int player = tokens.index("the number of a player", 1) - 1;
    if (player >= players.size()) {
      throw new Refusal(
          Code.GAME_REFERENCE,
          owner,
          "there is no player " + (player + 1) + ", the game has " + players.size(),
          "a number from 1 to " + players.size());
    }
    Token at = tokens.peek();
    int number = tokens.index("the number of an information set", 1);
    List<Integer> key = List.of(player, number);
    String what = "information set " + number + " of player " + (player + 1);
    if (tokens.at(Kind.TEXT)) {
      InformationSet set = set(player, number);
      Numbered<InformationSet> known =
          sets.computeIfAbsent(key, _ -> new Numbered<>(sets.size(), set));
      same(known.value().equals(set), at, what);
    }
    Numbered<InformationSet> set = known(sets.get(key), at, what);
    nodes.add(new Node.Decision(name, set.index(), outcomes.read()));
    return set.value().actions().size();
  }

  private InformationSet set(int player, int number) {
    String name = tokens.text("the information set's name");
    tokens.open("the actions");
    List<String> actions = new ArrayList<>();
    while (actions.isEmpty() || !tokens.at(Kind.CLOSE)) {
      actions.add(tokens.text("the name of an action"));
    }
    tokens.close("the actions");
    return new InformationSet(player, number, name, actions);
  }

  static void same(boolean same, Token at, String what) {
    if (!same) {
      throw new Refusal(
          Code.GAME_MISMATCH,
          at,
          what + " was described differently above",
          "another number, or no description after the first");
    }
  }

  static <T> T known(@Nullable T known, Token at, String what) {
    if (known == null) {
      throw new Refusal(
          Code.GAME_REFERENCE,
          at,
          what + " is not described here and was not described above",
          "a name and what belongs to it after the number");
    }
    return known;
  }
}
