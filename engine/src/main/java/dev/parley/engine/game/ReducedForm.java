package dev.parley.engine.game;

import dev.parley.engine.game.Plans.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A tree as a table of the players' plans, and the way back from mixed plans to behaviour (Kuhn
 * 1953). Where players forget, the way back is closed for mixed plans and open for pure ones.
 */
final class ReducedForm {
  /** A larger table is not made. */
  static final int MOST_CELLS = 50_000;

  private static final int MOST_NODES = 20_000;
  private static final long MOST_SUMS = 5_000_000;

  private final Tree tree;
  private final List<Plans> plans;
  private final StrategicGame table;

  private ReducedForm(Tree tree, List<Plans> plans, StrategicGame table) {
    this.tree = tree;
    this.plans = plans;
    this.table = table;
  }

  /** The table; empty where it would have too many cells or take too many sums. */
  static Optional<ReducedForm> of(Tree tree) {
    if (tree.size() > MOST_NODES || tree.game().players().isEmpty()) {
      return Optional.empty();
    }
    List<Plans> plans = new ArrayList<>();
    long cells = 1;
    for (int p = 0; p < tree.game().players().size(); p++) {
      Optional<Plans> own = Plans.of(tree, p, (int) (MOST_CELLS / cells));
      if (own.isEmpty()) {
        return Optional.empty();
      }
      plans.add(own.get());
      cells *= own.get().size();
    }
    return payoffs(tree, plans, (int) cells)
        .map(p -> new ReducedForm(tree, plans, table(tree, plans, p)));
  }

  private static StrategicGame table(
      Tree tree, List<Plans> plans, List<List<BigFraction>> payoffs) {
    List<List<String>> names = new ArrayList<>();
    for (Plans own : plans) {
      List<String> of = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        of.add(own.name(i));
      }
      names.add(of);
    }
    return StrategicGame.of(tree.game().title(), tree.game().players(), names, payoffs);
  }

  private static Optional<List<List<BigFraction>>> payoffs(
      Tree tree, List<Plans> plans, int cells) {
    List<BigFraction> nothing = Collections.nCopies(plans.size(), BigFraction.ZERO);
    List<List<BigFraction>> payoffs = new ArrayList<>(Collections.nCopies(cells, nothing));
    BigFraction[] chance = new BigFraction[tree.size()];
    long sums = 0;
    for (int n = 0; n < tree.size(); n++) {
      int parent = tree.parent(n);
      chance[n] = parent < 0 ? BigFraction.ONE : chance[parent];
      if (parent >= 0 && tree.set(parent) < 0) {
        chance[n] = chance[n].multiply(tree.chance(parent, tree.arrival(n)));
      }
      if (tree.terminal(n) && chance[n].signum() > 0) {
        List<Integer> met = met(plans, n);
        sums += met.size();
        if (sums > MOST_SUMS) {
          return Optional.empty();
        }
        List<BigFraction> share = scaled(tree.paid(n), chance[n]);
        met.forEach(c -> payoffs.set(c, Tree.sum(payoffs.get(c), share)));
      }
    }
    return Optional.of(payoffs);
  }

  private static List<BigFraction> scaled(List<BigFraction> payoffs, BigFraction factor) {
    return payoffs.stream().map(p -> p.multiply(factor)).toList();
  }

  /** The cells in which all players follow their way to a node. */
  private static List<Integer> met(List<Plans> plans, int node) {
    List<Integer> cells = List.of(0);
    int stride = 1;
    for (Plans own : plans) {
      List<Step> way = own.way(node);
      List<Integer> more = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        if (own.follows(i, way)) {
          for (int c : cells) {
            more.add(c + i * stride);
          }
        }
      }
      cells = more;
      stride *= own.size();
    }
    return cells;
  }

  StrategicGame table() {
    return table;
  }

  /** Whether {@link #behaviour} may be asked for mixed plans. */
  boolean mixes() {
    return tree.perfectRecall();
  }

  /**
   * The behaviour that gives every end of the tree the same probability; at information sets that
   * the player's own plans exclude, the first action.
   */
  Profile.Behaviour behaviour(Profile.Mixed mixed) {
    if (!mixes() && !mixed.pure()) {
      throw new IllegalStateException("mixed plans of a player that forgets");
    }
    List<List<BigFraction>> parts = new ArrayList<>();
    for (int s = 0; s < tree.game().informationSets().size(); s++) {
      int player = tree.player(s);
      parts.add(part(s, plans.get(player), mixed.parts().get(player)));
    }
    return new Profile.Behaviour(parts);
  }

  private List<BigFraction> part(int set, Plans own, List<BigFraction> weights) {
    int actions = tree.game().informationSets().get(set).actions().size();
    List<BigFraction> part = new ArrayList<>(Collections.nCopies(actions, BigFraction.ZERO));
    BigFraction total = BigFraction.ZERO;
    for (int i = 0; i < own.size(); i++) {
      int action = own.action(i, set);
      if (action >= 0 && weights.get(i).signum() > 0) {
        part.set(action, part.get(action).add(weights.get(i)));
        total = total.add(weights.get(i));
      }
    }
    if (total.signum() == 0) {
      part.set(0, BigFraction.ONE);
      return part;
    }
    BigFraction whole = total;
    return part.stream().map(p -> p.divide(whole)).toList();
  }
}
