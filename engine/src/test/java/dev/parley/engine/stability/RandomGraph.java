package dev.parley.engine.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * One random model twice: as the engine takes it, and for the definitions. Two to five movers;
 * ties, one-way steps, rules, shared issues, issues that nobody controls, movers without
 * preferences.
 *
 * @param option whether it is in option form
 */
record RandomGraph(GraphModel model, NaiveGraph naive, boolean option) {
  private static final int MOST_CODES = 36;

  static RandomGraph of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.nextInt(3) == 0 ? graph(random) : option(random);
  }

  /** The same moves and ranks with every arc listed. */
  GraphModel listed() {
    return new GraphModel(model.movers(), arcs(naive));
  }

  private static RandomGraph graph(SplittableRandom random) {
    int movers = 2 + random.nextInt(4);
    int states = 2 + random.nextInt(8);
    double density = 0.1 + 0.4 * random.nextDouble();
    List<List<Set<Integer>>> moves = new ArrayList<>();
    for (int m = 0; m < movers; m++) {
      moves.add(NaiveGraph.moves(states, (_, _) -> random.nextDouble() < density));
    }
    NaiveGraph naive = new NaiveGraph(states, moves, ranks(movers, states, random), List.of());
    return new RandomGraph(new GraphModel(movers(naive), arcs(naive)), naive, false);
  }

  private static RandomGraph option(SplittableRandom random) {
    int movers = 2 + random.nextInt(4);
    int issues = movers == 2 ? 2 + random.nextInt(4) : 3 + random.nextInt(3);
    int[] options = new int[issues];
    int[][] levels = new int[issues][];
    List<OptionMoves.Axis> axes = new ArrayList<>();
    boolean restricted = random.nextBoolean();
    int codes = 1;
    for (int a = 0; a < issues; a++) {
      options[a] = random.nextInt(4) == 0 ? 3 : 2;
      // The definitions take long on large models.
      options[a] = codes * options[a] > MOST_CODES ? 1 : options[a];
      codes *= options[a];
      levels[a] = new int[options[a]];
      if (restricted && random.nextInt(2) == 0) {
        Arrays.setAll(levels[a], _ -> random.nextInt(3));
      }
      axes.add(new OptionMoves.Axis(options[a], oneWay(levels[a])));
    }
    List<List<Integer>> controls = new ArrayList<>();
    for (int m = 0; m < movers; m++) {
      controls.add(new ArrayList<>());
    }
    for (int a = 0; a < issues; a++) {
      int kind = random.nextInt(10);
      if (kind > 0) {
        controls.get(a < movers ? a : random.nextInt(movers)).add(a);
      }
      if (kind == 1) {
        int second = random.nextInt(movers);
        if (!controls.get(second).contains(a)) {
          controls.get(second).add(a);
        }
      }
    }
    double share = random.nextBoolean() ? 1 : 0.5 + 0.5 * random.nextDouble();
    BitSet feasible = new BitSet();
    for (int code = 0; code < codes; code++) {
      feasible.set(code, random.nextDouble() < share);
    }
    feasible.set(random.nextInt(codes));
    List<List<Integer>> digits = digits(options, feasible::get);
    List<List<Set<Integer>>> moves = new ArrayList<>();
    for (List<Integer> control : controls) {
      moves.add(
          NaiveGraph.moves(
              digits.size(), (s, t) -> leads(digits.get(s), digits.get(t), control, levels)));
    }
    NaiveGraph naive =
        new NaiveGraph(
            digits.size(), moves, ranks(movers, digits.size(), random), List.copyOf(digits));
    OptionMoves engine = new OptionMoves(axes, StateIndex.of(codes, feasible), controls, List.of());
    return new RandomGraph(new GraphModel(movers(naive), engine), naive, true);
  }

  /** All packages with a code that passes, last issue fastest. */
  static List<List<Integer>> digits(int[] options, IntPredicate feasible) {
    List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
    for (int count : options) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> start : all) {
        for (int d = 0; d < count; d++) {
          List<Integer> next = new ArrayList<>(start);
          next.add(d);
          longer.add(next);
        }
      }
      all = longer;
    }
    List<List<Integer>> states = new ArrayList<>();
    for (int code = 0; code < all.size(); code++) {
      if (feasible.test(code)) {
        states.add(all.get(code));
      }
    }
    return states;
  }

  /** A step up cannot be taken back. */
  private static List<OptionMoves.OneWay> oneWay(int[] levels) {
    List<OptionMoves.OneWay> steps = new ArrayList<>();
    for (int from = 0; from < levels.length; from++) {
      for (int to = 0; to < levels.length; to++) {
        if (levels[from] < levels[to]) {
          steps.add(new OptionMoves.OneWay(from, to));
        }
      }
    }
    return steps;
  }

  private static boolean leads(
      List<Integer> from, List<Integer> to, List<Integer> control, int[][] levels) {
    for (int a = 0; a < levels.length; a++) {
      boolean changed = !from.get(a).equals(to.get(a));
      if (changed && (!control.contains(a) || levels[a][to.get(a)] < levels[a][from.get(a)])) {
        return false;
      }
    }
    return true;
  }

  private static List<int[]> ranks(int movers, int states, SplittableRandom random) {
    List<int[]> ranks = new ArrayList<>();
    for (int m = 0; m < movers; m++) {
      int distinct = 1 + random.nextInt(2 * states);
      ranks.add(random.ints(states, 0, distinct).toArray());
    }
    if (random.nextInt(5) == 0) {
      ranks.set(random.nextInt(movers), new int[0]);
    }
    return ranks;
  }

  static List<Mover> movers(NaiveGraph naive) {
    List<Mover> movers = new ArrayList<>();
    for (int m = 0; m < naive.movers(); m++) {
      long[] utilities = Arrays.stream(naive.ranks().get(m)).asLongStream().toArray();
      movers.add(
          naive.judges(m)
              ? Mover.of("m" + m, Ranks.of(utilities))
              : Mover.withoutPreferences("m" + m));
    }
    return movers;
  }

  static ArcMoves arcs(NaiveGraph naive) {
    List<List<ArcMoves.Arc>> arcs = new ArrayList<>();
    for (List<Set<Integer>> moves : naive.moves()) {
      List<ArcMoves.Arc> own = new ArrayList<>();
      for (int s = 0; s < moves.size(); s++) {
        for (int t : moves.get(s)) {
          own.add(new ArcMoves.Arc(s, t));
        }
      }
      arcs.add(own);
    }
    return new ArcMoves(naive.states(), arcs);
  }
}
