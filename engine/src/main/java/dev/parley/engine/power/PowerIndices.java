package dev.parley.engine.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The a-priori voting power of each player, exact.
 *
 * <p>Coalitions are counted by their sums of weights and their size with dynamic programming (Brams
 * and Affuso 1976; Bilbao, Fernández, Jiménez and López 2000): one pass over the table of sums per
 * player, and one more per distinct weight vector to take that player out again. Time and memory
 * grow with the product of the summed weights.
 *
 * <p>Shapley and Shubik 1954, doi:10.2307/1951053; Banzhaf 1965; Penrose 1946, doi:10.2307/2981392.
 */
public final class PowerIndices {
  /** More players than this take counts beyond what is kept in reasonable time. */
  public static final int MOST_PLAYERS = 200;

  private static final long MOST_CELLS = 1L << 22;

  private final VotingGame game;
  private final int players;

  /**
   * Cells between neighbours of a kind of weight; 0 where the size of a coalition tells the sum.
   */
  private final long[] strides;

  private final long[] steps;
  private final int cells;

  private PowerIndices(VotingGame game, long[] totals) {
    this.game = game;
    players = game.players().size();
    strides = new long[totals.length];
    long cells = players + 1L;
    for (int k = 0; k < totals.length; k++) {
      strides[k] = even(game, k) ? 0 : cells;
      cells *= even(game, k) ? 1 : totals[k] + 1;
    }
    this.cells = (int) cells;
    steps = new long[players];
    for (int p = 0; p < players; p++) {
      steps[p] = 1;
      for (int k = 0; k < totals.length; k++) {
        steps[p] += strides[k] * game.weights().get(k).get(p);
      }
    }
  }

  /**
   * The power of one player.
   *
   * @param shapleyShubik share of the orders of all players in which this one turns the vote
   * @param banzhaf swings of this player as a share of everybody's
   * @param penrose share of the coalitions of the others that this player turns (absolute Banzhaf)
   */
  public record Power(
      String player, BigFraction shapleyShubik, BigFraction banzhaf, BigFraction penrose) {}

  /**
   * What the rule makes of the players.
   *
   * @param passage share of all coalitions that win (Coleman 1971: the power to act)
   */
  public record Result(BigFraction passage, List<Power> powers) {
    public Result {
      powers = List.copyOf(powers);
    }
  }

  /**
   * The indices of all players, in their order; empty where there are more than {@link
   * #MOST_PLAYERS} players or the table of sums would exceed 2²² cells. A rule that no coalition
   * meets, or that all meet, gives everybody 0.
   */
  public static Optional<Result> of(VotingGame game) {
    int players = game.players().size();
    long[] totals =
        game.weights().stream()
            .mapToLong(kind -> kind.stream().reduce(0L, Math::addExact))
            .toArray();
    long cells = players + 1L;
    for (int k = 0; k < totals.length; k++) {
      if (!even(game, k)) {
        cells = totals[k] >= MOST_CELLS ? MOST_CELLS + 1 : cells * (totals[k] + 1);
      }
      if (cells > MOST_CELLS) {
        return Optional.empty();
      }
    }
    return players == 0 || players > MOST_PLAYERS
        ? Optional.empty()
        : Optional.of(new PowerIndices(game, totals).indices());
  }

  private static boolean even(VotingGame game, int kind) {
    return game.weights().get(kind).stream().distinct().count() == 1;
  }

  private Result indices() {
    boolean[] wins = winning();
    BigInteger[] all = coalitions();
    Map<Long, BigInteger[]> swingsByStep = new HashMap<>();
    for (long step : steps) {
      swingsByStep.computeIfAbsent(step, s -> swings(all, wins, s.intValue()));
    }
    BigInteger[] total = new BigInteger[players];
    BigInteger everybody = BigInteger.ZERO;
    for (int p = 0; p < players; p++) {
      total[p] = Arrays.stream(swings(swingsByStep, p)).reduce(BigInteger.ZERO, BigInteger::add);
      everybody = everybody.add(total[p]);
    }
    List<Power> powers = new ArrayList<>();
    for (int p = 0; p < players; p++) {
      powers.add(
          new Power(
              game.players().get(p),
              shapleyShubik(swings(swingsByStep, p)),
              everybody.signum() == 0 ? BigFraction.ZERO : BigFraction.of(total[p], everybody),
              BigFraction.of(total[p], BigInteger.ONE.shiftLeft(players - 1))));
    }
    BigInteger winning =
        IntStream.range(0, cells)
            .filter(c -> wins[c])
            .mapToObj(c -> all[c])
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new Result(BigFraction.of(winning, BigInteger.ONE.shiftLeft(players)), powers);
  }

  private BigInteger[] swings(Map<Long, BigInteger[]> byStep, int player) {
    return byStep.getOrDefault(steps[player], new BigInteger[0]);
  }

  /** Whether coalitions win, by their cell. */
  private boolean[] winning() {
    boolean[] wins = new boolean[cells];
    long[] sums = new long[strides.length];
    for (int cell = 0; cell < cells; cell++) {
      long rest = cell;
      int size = cell % (players + 1);
      for (int k = strides.length - 1; k >= 0; k--) {
        sums[k] = strides[k] == 0 ? size * game.weights().get(k).getFirst() : rest / strides[k];
        rest = strides[k] == 0 ? rest : rest % strides[k];
      }
      wins[cell] = game.rule().wins(sums);
    }
    return wins;
  }

  /** How many coalitions have the sums and the size of each cell. */
  private BigInteger[] coalitions() {
    BigInteger[] counts = new BigInteger[cells];
    Arrays.fill(counts, BigInteger.ZERO);
    counts[0] = BigInteger.ONE;
    for (long step : steps) {
      for (int cell = cells - 1; cell >= step; cell--) {
        BigInteger before = counts[cell - (int) step];
        counts[cell] = before.signum() == 0 ? counts[cell] : counts[cell].add(before);
      }
    }
    return counts;
  }

  /** Coalitions without a player of this step that lose, and win with it, by their size. */
  private BigInteger[] swings(BigInteger[] all, boolean[] wins, int step) {
    BigInteger[] without = all.clone();
    BigInteger[] swings = new BigInteger[players];
    Arrays.fill(swings, BigInteger.ZERO);
    for (int cell = 0; cell + step < cells; cell++) {
      BigInteger here = without[cell];
      if (here.signum() != 0) {
        without[cell + step] = without[cell + step].subtract(here);
        if (!wins[cell] && wins[cell + step]) {
          int size = cell % (players + 1);
          swings[size] = swings[size].add(here);
        }
      }
    }
    return swings;
  }

  /** Σ over sizes s of s!·(n−1−s)!/n! for each swing. */
  private BigFraction shapleyShubik(BigInteger[] swings) {
    BigFraction sum = BigFraction.ZERO;
    // C(n−1, s), because s!·(n−1−s)!/n! = 1/(n·C(n−1, s)).
    BigInteger choices = BigInteger.ONE;
    for (int s = 0; s < players; s++) {
      sum = sum.add(BigFraction.of(swings[s], choices.multiply(BigInteger.valueOf(players))));
      choices =
          choices.multiply(BigInteger.valueOf(players - 1L - s)).divide(BigInteger.valueOf(s + 1L));
    }
    return sum;
  }
}
