package dev.parley.bench;

import dev.parley.engine.Workers;
import dev.parley.engine.stability.GraphModel;
import dev.parley.engine.stability.Mover;
import dev.parley.engine.stability.OptionMoves;
import dev.parley.engine.stability.OptionMoves.Axis;
import dev.parley.engine.stability.Ranks;
import dev.parley.engine.stability.StateIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * Graph models of any size, the same ones in every run: issues of two options, dealt out to three
 * parties in turn, utilities drawn so that about half of the states tie with another.
 *
 * @param restricted every third issue is one-way, and three rules exclude a third of the packages
 * @param restless in every state somebody improves: the first two parties play matching pennies
 *     with their first issues, which counts before all else for both
 */
record GeneratedGraph(int issues, boolean restricted, boolean restless) {
  private static final int PARTIES = 3;
  private static final int ISSUES_IN_A_ROW = 2;

  /** Random utilities: the worst case for memory, as no state is near another in rank. */
  long[] utilities(int party, int states) {
    SplittableRandom random = new SplittableRandom(2025 + party);
    long[] utilities = random.longs(states, 0, states).toArray();
    for (int code = 0; code < states && restless && party < 2; code++) {
      int first = (code >>> (issues - 1)) & 1;
      int second = (code >>> (issues - 1 - ISSUES_IN_A_ROW)) & 1;
      utilities[code] += (first ^ second) == party ? states : 0;
    }
    return utilities;
  }

  OptionMoves moves() {
    List<Axis> axes = new ArrayList<>();
    List<List<Integer>> controls = new ArrayList<>();
    for (int p = 0; p < PARTIES; p++) {
      controls.add(new ArrayList<>());
    }
    for (int i = 0; i < issues; i++) {
      boolean oneWay = restricted && i % 3 == 0;
      axes.add(oneWay ? new Axis(2, List.of(new OptionMoves.OneWay(0, 1))) : Axis.free(2));
      controls.get((i / ISSUES_IN_A_ROW) % PARTIES).add(i);
    }
    return new OptionMoves(axes, index(), controls, List.of());
  }

  private StateIndex index() {
    if (!restricted) {
      return StateIndex.all(1 << issues);
    }
    BitSet feasible = new BitSet(1 << issues);
    for (int code = 0; code < 1 << issues; code++) {
      // Each rule forbids three options of different parties to be taken together.
      feasible.set(
          code, (code & 0b10101) != 0b10101 && (code & 0b1001010) != 0b1001010 && code % 8 != 7);
    }
    return StateIndex.of(1 << issues, feasible);
  }

  /** Sorts the utilities into ranks. */
  static GraphModel model(OptionMoves moves, List<long[]> utilities, int threads) {
    List<Callable<Ranks>> sorts =
        utilities.stream().<Callable<Ranks>>map(own -> () -> Ranks.of(own)).toList();
    List<Mover> movers = new ArrayList<>();
    for (Ranks ranks : Workers.run(threads, sorts)) {
      movers.add(Mover.of("p" + movers.size(), ranks));
    }
    return new GraphModel(movers, moves);
  }
}
