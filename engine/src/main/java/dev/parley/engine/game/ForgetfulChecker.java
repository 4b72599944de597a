package dev.parley.engine.game;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.game.Checker.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Regrets where a player forgets: every plan of its own against the others' behaviour. */
final class ForgetfulChecker {
  private static final int MOST_PLANS = 10_000;

  private ForgetfulChecker() {}

  static Verdict check(Tree tree, List<List<BigFraction>> parts) {
    List<BigFraction> payoffs = new ArrayList<>();
    List<BigFraction> regrets = new ArrayList<>();
    for (int p = 0; p < tree.game().players().size(); p++) {
      BigFraction payoff = value(tree, parts, p);
      BigFraction most = payoff;
      Plans plans = plans(tree, p);
      for (int i = 0; i < plans.size(); i++) {
        BigFraction value = value(tree, with(parts, tree, plans, i, p), p);
        most = value.compareTo(most) > 0 ? value : most;
      }
      payoffs.add(payoff);
      regrets.add(most.subtract(payoff));
    }
    return new Verdict(payoffs, regrets, Collections.nCopies(parts.size(), Optional.empty()));
  }

  private static Plans plans(Tree tree, int player) {
    return Plans.of(tree, player, MOST_PLANS)
        .orElseThrow(() ->
            new CannotCompute(
                "a player that forgets has more than 10,000 plans to compare",
                List.of(),
                "a smaller game, or one in which players remember what they did"));
  }

  private static List<List<BigFraction>> with(
      List<List<BigFraction>> parts, Tree tree, Plans plans, int plan, int player) {
    List<List<BigFraction>> changed = new ArrayList<>(parts);
    for (int s = 0; s < parts.size(); s++) {
      int action = tree.player(s) == player ? plans.action(plan, s) : -1;
      if (action >= 0) {
        List<BigFraction> pure =
            new ArrayList<>(Collections.nCopies(parts.get(s).size(), BigFraction.ZERO));
        pure.set(action, BigFraction.ONE);
        changed.set(s, pure);
      }
    }
    return changed;
  }

  private static BigFraction value(Tree tree, List<List<BigFraction>> parts, int player) {
    BigFraction[] reach = new BigFraction[tree.size()];
    BigFraction value = BigFraction.ZERO;
    for (int n = 0; n < tree.size(); n++) {
      int parent = tree.parent(n);
      reach[n] = BigFraction.ONE;
      if (parent >= 0) {
        int set = tree.set(parent);
        int action = tree.arrival(n);
        BigFraction step = set < 0 ? tree.chance(parent, action) : parts.get(set).get(action);
        reach[n] = reach[parent].multiply(step);
      }
      if (tree.terminal(n)) {
        value = value.add(reach[n].multiply(tree.paid(n).get(player)));
      }
    }
    return value;
  }
}
