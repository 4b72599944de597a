package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Thins out partial packages: of those of one state within one cell of a grid, the one with the
 * largest sum of points stays and stands for the others. It is less than a cell's width worse than
 * any of them, for every voter, and so is whatever completes it; over several issues the widths add
 * up. Time grows with the partial packages.
 */
final class Cells {
  /** Points; where the search for a width begins. */
  private static final double FINEST = 1.0 / 64;

  private static final double STEP = 1.25;

  private final Search.Thinning thinning;
  private final int width;
  private final long[] spent;
  private double finest = FINEST;

  Cells(Search.Thinning thinning, int width) {
    this.thinning = thinning;
    this.width = width;
    spent = new long[width];
  }

  long spent(int axis) {
    return spent[axis];
  }

  long[] spent() {
    return spent.clone();
  }

  /**
   * The parts as they are where few enough, or on the finest grid that leaves few enough.
   *
   * @throws CannotCompute if that would cost too many points
   */
  List<Filtered> thinned(List<Filtered> parts) {
    long size = parts.stream().mapToLong(Filtered::size).sum();
    if (size <= thinning.rows()) {
      return parts;
    }
    for (double points = finest; ; points *= STEP) {
      Workers.stopIfCancelled();
      long[] sides = sides(points);
      refuseTooCoarse(sides, size);
      List<int[]> staying = staying(parts, sides);
      if (staying.stream().mapToLong(s -> s.length).sum() <= thinning.rows()) {
        for (int a = 0; a < width; a++) {
          spent[a] += sides[a] - 1;
        }
        finest = Math.max(FINEST, points / STEP / STEP / STEP);
        List<Filtered> thinned = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
          thinned.add(only(parts.get(p), staying.get(p)));
        }
        return thinned;
      }
    }
  }

  private long[] sides(double points) {
    return thinning.units().stream().mapToLong(u -> Math.max(1, (long) (points * u))).toArray();
  }

  private void refuseTooCoarse(long[] sides, long size) {
    boolean coarse = thinning.units().stream().allMatch(u -> u == 0);
    for (int a = 0; a < width; a++) {
      double unit = thinning.units().get(a);
      coarse |= unit > 0 && spent[a] + sides[a] - 1 > thinning.worst() * unit;
    }
    if (coarse) {
      throw new CannotCompute(
          "%d partial packages matter at once, and even a Pareto set within %s points would need more than %d"
              .formatted(size, Double.toString(thinning.worst()), thinning.rows()),
          List.of("issues"),
          "leave out parties whose consent is not needed, settle some issues in advance, or "
              + Room.FEWER);
    }
  }

  /** Per part, the positions of the points that stay, in their order. */
  private List<int[]> staying(List<Filtered> parts, long[] sides) {
    List<int[]> staying = new ArrayList<>();
    for (Filtered part : parts) {
      Map<Cell, Integer> best = new HashMap<>();
      for (int p = 0; p < part.size(); p++) {
        int position = p;
        long[] cell = new long[width];
        for (int a = 0; a < width; a++) {
          cell[a] = Math.floorDiv(part.rows()[p * width + a], sides[a]);
        }
        best.merge(
            new Cell(cell),
            p,
            (before, _) -> sum(part, position) > sum(part, before) ? position : before);
      }
      staying.add(best.values().stream().mapToInt(p -> p).sorted().toArray());
    }
    return staying;
  }

  private double sum(Filtered part, int position) {
    double sum = 0;
    for (int a = 0; a < width; a++) {
      double unit = thinning.units().get(a);
      sum += unit > 0 ? part.rows()[position * width + a] / unit : 0;
    }
    return sum;
  }

  private Filtered only(Filtered part, int[] staying) {
    boolean tracked = part.sources().length > 0;
    long[] rows = new long[staying.length * width];
    int[] offsets = new int[staying.length];
    int[] sources = new int[part.sources().length];
    int[] digits = new int[sources.length];
    int edges = 0;
    for (int k = 0; k < staying.length; k++) {
      System.arraycopy(part.rows(), staying[k] * width, rows, k * width, width);
      offsets[k] = edges;
      int from = part.offsets()[staying[k]];
      boolean last = staying[k] + 1 == part.size();
      int to = last ? part.sources().length : part.offsets()[staying[k] + 1];
      for (int e = from; tracked && e < to; e++) {
        sources[edges] = part.sources()[e];
        digits[edges] = part.digits()[e];
        edges++;
      }
    }
    return new Filtered(
        part.state(),
        rows,
        staying.length,
        part.weights(),
        offsets,
        Arrays.copyOf(sources, edges),
        Arrays.copyOf(digits, edges));
  }

  private static final class Cell {
    private final long[] numbers;

    Cell(long[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Cell cell && Arrays.equals(numbers, cell.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }
}
