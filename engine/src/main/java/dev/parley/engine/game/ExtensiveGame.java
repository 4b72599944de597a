package dev.parley.engine.game;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A game as a tree (Kuhn 1953), with chance, information sets and payoffs that add up along a path.
 *
 * <p>Events, information sets and outcomes stand in the order in which the nodes first mention
 * them, so that equal games are equal records.
 *
 * @param nodes in prefix order: each node before the subtrees of its actions, first action first
 */
public record ExtensiveGame(
    String title,
    String comment,
    List<String> players,
    List<Event> events,
    List<InformationSet> informationSets,
    List<Outcome> outcomes,
    List<Node> nodes)
    implements Game {
  /** Stands for an outcome where a node has none. */
  public static final int NO_OUTCOME = -1;

  public ExtensiveGame {
    players = List.copyOf(players);
    events = List.copyOf(events);
    informationSets = List.copyOf(informationSets);
    outcomes = List.copyOf(outcomes);
    nodes = List.copyOf(nodes);
    checkOutcomes(players, outcomes);
    checkNumbers(informationSets, players.size());
    require(
        events.stream().map(Event::number).distinct().count() == events.size(),
        "events with the same number");
    checkOrder(events, informationSets, outcomes, nodes);
    checkShape(events, informationSets, nodes);
  }

  /**
   * A move of chance, which may be made at several nodes.
   *
   * @param number from 1, distinct among the events
   * @param probabilities one for each action; they sum to 1
   */
  public record Event(
      int number, String name, List<String> actions, List<BigFraction> probabilities) {
    public Event {
      actions = List.copyOf(actions);
      probabilities = List.copyOf(probabilities);
      require(number >= 1, "an event number below 1");
      require(!actions.isEmpty(), "an event without actions");
      require(actions.size() == probabilities.size(), "an event needs a probability per action");
      require(probabilities.stream().allMatch(p -> p.signum() >= 0), "a negative probability");
      require(
          probabilities.stream().reduce(BigFraction.ZERO, BigFraction::add).equals(BigFraction.ONE),
          "probabilities that do not sum to 1");
    }
  }

  /**
   * Nodes that a player cannot tell apart when it moves there.
   *
   * @param player from 0
   * @param number from 1, distinct among the player's
   */
  public record InformationSet(int player, int number, String name, List<String> actions) {
    public InformationSet {
      actions = List.copyOf(actions);
      require(number >= 1, "an information set number below 1");
      require(!actions.isEmpty(), "an information set without actions");
    }
  }

  /** A place in the tree. */
  public sealed interface Node {
    String name();

    /** Index into the outcomes, or {@link #NO_OUTCOME}. */
    int outcome();

    /** Chance moves; {@code event} is an index into the events. */
    record Chance(String name, int event, int outcome) implements Node {}

    /** A player moves; {@code set} is an index into the information sets. */
    record Decision(String name, int set, int outcome) implements Node {}

    /** The game ends. */
    record Terminal(String name, int outcome) implements Node {}
  }

  /** How many actions lead out of a node. */
  public int actions(Node node) {
    return actions(events, informationSets, node);
  }

  private static int actions(List<Event> events, List<InformationSet> sets, Node node) {
    return switch (node) {
      case Node.Chance(_, int event, _) -> events.get(event).actions().size();
      case Node.Decision(_, int set, _) -> sets.get(set).actions().size();
      case Node.Terminal _ -> 0;
    };
  }

  private static void checkOutcomes(List<String> players, List<Outcome> outcomes) {
    Set<Integer> numbers = new HashSet<>();
    for (Outcome outcome : outcomes) {
      require(numbers.add(outcome.number()), "outcomes with the same number");
      require(outcome.payoffs().size() == players.size(), "an outcome needs a payoff per player");
    }
  }

  private static void checkNumbers(List<InformationSet> sets, int players) {
    Set<List<Integer>> numbers = new HashSet<>();
    for (InformationSet set : sets) {
      require(set.player() >= 0 && set.player() < players, "an information set of no player");
      require(numbers.add(List.of(set.player(), set.number())), "sets with the same number");
    }
  }

  private static void checkOrder(
      List<Event> events, List<InformationSet> sets, List<Outcome> outcomes, List<Node> nodes) {
    int event = 0;
    int set = 0;
    int outcome = 0;
    for (Node node : nodes) {
      if (node instanceof Node.Chance(_, int at, _)) {
        event = next(event, at);
      }
      if (node instanceof Node.Decision(_, int at, _)) {
        set = next(set, at);
      }
      outcome = node.outcome() == NO_OUTCOME ? outcome : next(outcome, node.outcome());
    }
    require(
        event == events.size() && set == sets.size() && outcome == outcomes.size(),
        "an event, information set or outcome that no node mentions");
  }

  private static int next(int known, int mentioned) {
    require(mentioned >= 0 && mentioned <= known, "not in the order of first mention");
    return Math.max(known, mentioned + 1);
  }

  /** Every node but the first fills a place that an earlier one has opened. */
  private static void checkShape(List<Event> events, List<InformationSet> sets, List<Node> nodes) {
    Deque<Integer> open = new ArrayDeque<>(List.of(1));
    for (Node node : nodes) {
      require(!open.isEmpty(), "nodes after the end of the tree");
      int left = open.pop() - 1;
      if (left > 0) {
        open.push(left);
      }
      int actions = actions(events, sets, node);
      if (actions > 0) {
        open.push(actions);
      }
    }
    require(open.isEmpty(), "a tree with an action that leads nowhere");
  }

  private static void require(boolean condition, String breach) {
    if (!condition) {
      throw new IllegalArgumentException("a game cannot have " + breach);
    }
  }
}
