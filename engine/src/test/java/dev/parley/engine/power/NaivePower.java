package dev.parley.engine.power;

import dev.parley.engine.power.PowerIndices.Power;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The definitions, coalition by coalition and order by order. */
final class NaivePower {
  private NaivePower() {}

  static PowerIndices.Result of(VotingGame game) {
    int n = game.players().size();
    long[] swings = new long[n];
    long all = 0;
    long winning = 0;
    for (int coalition = 0; coalition < 1 << n; coalition++) {
      winning += wins(game, coalition) ? 1 : 0;
      for (int p = 0; p < n; p++) {
        boolean swing =
            (coalition >> p & 1) == 0 && !wins(game, coalition) && wins(game, coalition | 1 << p);
        swings[p] += swing ? 1 : 0;
        all += swing ? 1 : 0;
      }
    }
    long[] pivots = new long[n];
    long orders = orders(game, 0, n, pivots);
    List<Power> powers = new ArrayList<>();
    for (int p = 0; p < n; p++) {
      powers.add(
          new Power(
              game.players().get(p),
              share(pivots[p], orders),
              all == 0 ? BigFraction.ZERO : share(swings[p], all),
              share(swings[p], 1L << (n - 1))));
    }
    return new PowerIndices.Result(share(winning, 1L << n), powers);
  }

  /** Follows every order in which the others may join, and notes who turns the vote. */
  private static long orders(VotingGame game, int joined, int left, long[] pivots) {
    if (left == 0) {
      return 1;
    }
    long orders = 0;
    for (int p = 0; p < game.players().size(); p++) {
      if ((joined >> p & 1) == 0) {
        int with = joined | 1 << p;
        long after = orders(game, with, left - 1, pivots);
        orders += after;
        if (!wins(game, joined) && wins(game, with)) {
          pivots[p] += after;
        }
      }
    }
    return orders;
  }

  private static boolean wins(VotingGame game, int coalition) {
    long[] sums = new long[game.weights().size()];
    for (int k = 0; k < sums.length; k++) {
      for (int p = 0; p < game.players().size(); p++) {
        sums[k] += (coalition >> p & 1) * game.weights().get(k).get(p);
      }
    }
    return game.rule().wins(sums);
  }

  private static BigFraction share(long count, long of) {
    return BigFraction.of(BigInteger.valueOf(count), BigInteger.valueOf(of));
  }
}
