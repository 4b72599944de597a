package dev.parley.engine.game;

import dev.parley.engine.game.ExtensiveGame.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The definitions, by recursion over a tree of its own and by trying every pure strategy. */
final class NaiveTree {
  private final ExtensiveGame game;
  private final Vertex root;
  private final List<List<Vertex>> members = new ArrayList<>();
  private int next;

  private static final class Vertex {
    private final Node node;
    private final List<Vertex> children = new ArrayList<>();

    private Vertex(Node node) {
      this.node = node;
    }
  }

  NaiveTree(ExtensiveGame game) {
    this.game = game;
    game.informationSets().forEach(_ -> members.add(new ArrayList<>()));
    root = grow();
  }

  private Vertex grow() {
    Vertex vertex = new Vertex(game.nodes().get(next++));
    if (vertex.node instanceof Node.Decision(_, int set, _)) {
      members.get(set).add(vertex);
    }
    for (int a = 0; a < game.actions(vertex.node); a++) {
      vertex.children.add(grow());
    }
    return vertex;
  }

  private BigFraction weight(Node node, int action, List<List<BigFraction>> parts) {
    return switch (node) {
      case Node.Chance(_, int event, _) -> game.events().get(event).probabilities().get(action);
      case Node.Decision(_, int set, _) -> parts.get(set).get(action);
      case Node.Terminal _ -> throw new IllegalStateException();
    };
  }

  /** Payoff from a vertex on, with what is paid there. */
  private BigFraction value(Vertex at, int player, List<List<BigFraction>> parts) {
    int outcome = at.node.outcome();
    BigFraction sum =
        outcome < 0 ? BigFraction.ZERO : game.outcomes().get(outcome).payoffs().get(player);
    for (int a = 0; a < at.children.size(); a++) {
      BigFraction weight = weight(at.node, a, parts);
      if (weight.signum() != 0) {
        sum = sum.add(weight.multiply(value(at.children.get(a), player, parts)));
      }
    }
    return sum;
  }

  BigFraction payoff(int player, List<List<BigFraction>> parts) {
    return value(root, player, parts);
  }

  /** Every pure strategy of a player, put into a profile. */
  List<List<List<BigFraction>>> deviations(int player, List<List<BigFraction>> parts) {
    List<List<List<BigFraction>>> all = new ArrayList<>(List.of(parts));
    for (int s = 0; s < parts.size(); s++) {
      if (game.informationSets().get(s).player() == player) {
        List<List<List<BigFraction>>> more = new ArrayList<>();
        for (List<List<BigFraction>> each : all) {
          for (int a = 0; a < parts.get(s).size(); a++) {
            List<List<BigFraction>> changed = new ArrayList<>(each);
            changed.set(s, GameAnalysis.sure(parts.get(s).size(), a));
            more.add(changed);
          }
        }
        all = more;
      }
    }
    return all;
  }

  BigFraction regret(int player, List<List<BigFraction>> parts) {
    BigFraction kept = payoff(player, parts);
    return deviations(player, parts).stream()
        .map(d -> payoff(player, d).subtract(kept))
        .max(BigFraction::compareTo)
        .orElseThrow();
  }

  /** How likely a vertex is, where one player goes wherever it can. */
  private BigFraction reach(Vertex from, Vertex to, int freely, List<List<BigFraction>> parts) {
    if (from == to) {
      return BigFraction.ONE;
    }
    BigFraction sum = BigFraction.ZERO;
    for (int a = 0; a < from.children.size(); a++) {
      boolean own =
          from.node instanceof Node.Decision(_, int set, _)
              && game.informationSets().get(set).player() == freely;
      BigFraction weight = own ? BigFraction.ONE : weight(from.node, a, parts);
      sum = sum.add(weight.multiply(reach(from.children.get(a), to, freely, parts)));
    }
    return sum;
  }

  /** What the owner of an information set could gain there; empty where nothing fixes beliefs. */
  Optional<BigFraction> setRegret(int set, List<List<BigFraction>> parts) {
    int owner = game.informationSets().get(set).player();
    List<BigFraction> weights = new ArrayList<>();
    for (Vertex v : members.get(set)) {
      weights.add(reach(root, v, owner, parts));
    }
    BigFraction total = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
    if (total.signum() == 0 && weights.size() == 1) {
      weights.set(0, BigFraction.ONE);
      total = BigFraction.ONE;
    }
    if (total.signum() == 0) {
      return Optional.empty();
    }
    BigFraction kept = expected(set, owner, weights, parts);
    BigFraction most = kept;
    for (List<List<BigFraction>> d : deviations(owner, parts)) {
      BigFraction value = expected(set, owner, weights, d);
      most = value.compareTo(most) > 0 ? value : most;
    }
    return Optional.of(most.subtract(kept).divide(total));
  }

  private BigFraction expected(
      int set, int owner, List<BigFraction> weights, List<List<BigFraction>> parts) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      sum = sum.add(weights.get(i).multiply(value(members.get(set).get(i), owner, parts)));
    }
    return sum;
  }

  /** Whether no single change of action helps where it is made; perfect information. */
  boolean subgamePerfect(List<List<BigFraction>> parts) {
    for (int s = 0; s < parts.size(); s++) {
      int owner = game.informationSets().get(s).player();
      Vertex at = members.get(s).getFirst();
      BigFraction kept = value(at, owner, parts);
      for (int a = 0; a < parts.get(s).size(); a++) {
        List<List<BigFraction>> changed = new ArrayList<>(parts);
        changed.set(s, GameAnalysis.sure(parts.get(s).size(), a));
        if (value(at, owner, changed).compareTo(kept) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** A pure profile without the actions that their own players' earlier actions exclude. */
  List<Integer> needed(List<List<BigFraction>> pure) {
    List<Integer> needed = new ArrayList<>();
    for (int s = 0; s < pure.size(); s++) {
      int owner = game.informationSets().get(s).player();
      boolean met = false;
      for (Vertex v : members.get(s)) {
        met |= possible(root, v, owner, pure);
      }
      needed.add(met ? pure.get(s).indexOf(BigFraction.ONE) : -1);
    }
    return needed;
  }

  private boolean possible(Vertex from, Vertex to, int owner, List<List<BigFraction>> pure) {
    if (from == to) {
      return true;
    }
    for (int a = 0; a < from.children.size(); a++) {
      boolean own =
          from.node instanceof Node.Decision(_, int set, _)
              && game.informationSets().get(set).player() == owner;
      if ((!own || weight(from.node, a, pure).signum() > 0)
          && possible(from.children.get(a), to, owner, pure)) {
        return true;
      }
    }
    return false;
  }
}
