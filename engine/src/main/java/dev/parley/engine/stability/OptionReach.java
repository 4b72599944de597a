package dev.parley.engine.stability;

import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Reachability in option form, over all codes, infeasible ones included. */
final class OptionReach implements Reach {
  /*
   * What a mover reaches is a product over its issues, so that extremes over it are reductions along
   * axes. What several reach together is one too where all packages are feasible; otherwise, and
   * where moves must be improvements, it takes an ordered search. Two moves of a mover in a row are
   * never more than one move, because one-way steps have no detours; so the search need not remember
   * who moved last.
   */
  private final GraphModel model;
  private final OptionMoves moves;
  private final int codes;
  private final List<Cells> cells = new ArrayList<>();

  OptionReach(GraphModel model, OptionMoves moves) {
    this.model = model;
    this.moves = moves;
    codes = moves.index().codes();
  }

  @Override
  public void prepare(int threads) {
    List<Callable<Cells>> sorts =
        IntStream.range(0, moves.movers()).<Callable<Cells>>mapToObj(m -> () -> sorted(m)).toList();
    cells.addAll(Workers.run(threads, sorts));
  }

  private Cells sorted(int m) {
    Optional<Ranks> ranks = model.mover(m).ranks();
    return new Cells(
        moves,
        m,
        ranks.map(this::spread).orElseGet(this::indifferent),
        ranks.map(Ranks::count).orElse(1));
  }

  @Override
  public int[] spread(Ranks ranks) {
    int[] spread = new int[codes];
    for (int code = 0; code < codes; code++) {
      int state = moves.index().stateOrNone(code);
      spread[code] = state < 0 ? NOTHING : ranks.of(state);
    }
    return spread;
  }

  private int[] indifferent() {
    int[] flat = new int[codes];
    for (int code = 0; code < codes; code++) {
      flat[code] = moves.index().stateOrNone(code) < 0 ? NOTHING : 0;
    }
    return flat;
  }

  @Override
  public int[] greatest(int mover, int[] values) {
    int[] reduced = values.clone();
    AxisReduction.along(moves, axis -> moves.controls(mover, axis))
        .forEach(r -> r.greatest(reduced));
    for (int code = 0; code < codes && !moves.index().complete(); code++) {
      reduced[code] = moves.index().stateOrNone(code) < 0 ? NOTHING : reduced[code];
    }
    return reduced;
  }

  @Override
  public int[] least(long movers, boolean improving, int[] values, int bound) {
    if (improving || !moves.index().complete()) {
      return search(movers, improving, false).least(values, bound);
    }
    int[] reduced = values.clone();
    AxisReduction.along(
            moves,
            axis ->
                IntStream.range(0, moves.movers())
                    .anyMatch(m -> (movers >>> m & 1) != 0 && moves.controls(m, axis)))
        .forEach(r -> r.least(reduced));
    return reduced;
  }

  private CellSearch search(long movers, boolean improving, boolean forwards) {
    return new CellSearch(cells, moving(movers, improving), improving, forwards, codes);
  }

  @Override
  public Routes routesTo(long movers, boolean improving, IntPredicate target) {
    CellSearch.Ways ways =
        search(movers, improving, false)
            .ways(code -> {
              int state = moves.index().stateOrNone(code);
              return state >= 0 && target.test(state);
            });
    return new Traced(ways, false);
  }

  @Override
  public Routes routesFrom(int start, boolean improving) {
    int source = moves.index().code(start);
    long everybody = (1L << moves.movers()) - 1;
    return new Traced(search(everybody, improving, true).ways(code -> code == source), true);
  }

  @Override
  public Walk walk(boolean forwards, BitSet met) {
    List<Cells> judging = Arrays.stream(model.judges()).mapToObj(cells::get).toList();
    return new CellWalk(moves.index(), judging, forwards, met);
  }

  /** Ways in terms of states and movers. */
  private final class Traced implements Routes {
    private final CellSearch.Ways ways;
    private final boolean forwards;

    Traced(CellSearch.Ways ways, boolean forwards) {
      this.ways = ways;
      this.forwards = forwards;
    }

    @Override
    public boolean reaches(int state) {
      return ways.reached(moves.index().code(state));
    }

    @Override
    public int length(int state) {
      int steps = 0;
      for (int c = moves.index().code(state); !ways.source(c); c = ways.neighbour(c)) {
        steps++;
      }
      return steps;
    }

    @Override
    public Optional<List<Step>> of(int state) {
      if (!reaches(state)) {
        return Optional.empty();
      }
      List<Step> steps = new ArrayList<>();
      int code = moves.index().code(state);
      while (!ways.source(code)) {
        int next = ways.neighbour(code);
        int to = moves.index().stateOrNone(forwards ? code : next);
        steps.add(new Step(model.mover(ways.mover(code)).id(), to));
        code = next;
      }
      return Optional.of(forwards ? steps.reversed() : steps);
    }
  }

  private int[] moving(long movers, boolean improving) {
    int[] moving = new int[Long.bitCount(movers)];
    int count = 0;
    for (int m = 0; m < moves.movers(); m++) {
      boolean included = (movers >>> m & 1) != 0;
      if (included && !(improving && model.mover(m).ranks().isEmpty())) {
        moving[count++] = m;
      }
    }
    return Arrays.copyOf(moving, count);
  }

  @Override
  public StateSet stable(int[] values, int[] atMost) {
    StateIndex index = moves.index();
    return StateSet.where(index.size(), s -> values[index.code(s)] <= atMost[index.code(s)]);
  }
}
