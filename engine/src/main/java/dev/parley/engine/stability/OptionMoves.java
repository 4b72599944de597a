package dev.parley.engine.stability;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Moves in option form: a mover changes any of the issues that it controls at once, to a feasible
 * package. Nothing is stored per move, so that memory does not grow with their number.
 */
public final class OptionMoves implements Moves {
  private final List<Axis> axes;
  private final StateIndex index;
  private final int[][] controls;
  private final List<Joint> joints;
  private final int[] strides;

  /**
   * Moves of a case.
   *
   * @param axes the issues, the last one fastest
   * @param controls per mover the positions of the issues that it can change alone
   * @param joints issues that several movers can only change together
   */
  public OptionMoves(
      List<Axis> axes, StateIndex index, List<List<Integer>> controls, List<Joint> joints) {
    this.axes = List.copyOf(axes);
    this.index = index;
    this.controls =
        controls.stream()
            .map(c -> c.stream().mapToInt(Integer::intValue).sorted().toArray())
            .toArray(int[][]::new);
    this.joints = List.copyOf(joints);
    strides = new int[axes.size()];
    int stride = 1;
    for (int a = axes.size() - 1; a >= 0; a--) {
      strides[a] = stride;
      stride = Math.multiplyExact(stride, axes.get(a).options());
    }
    if (stride != index.codes()) {
      throw new IllegalArgumentException(stride + " packages, " + index.codes() + " codes");
    }
  }

  /**
   * An issue as seen by movers.
   *
   * @param options how many there are
   * @param oneWay steps that cannot be taken back, not even by a detour
   */
  public record Axis(int options, List<OneWay> oneWay) {
    public Axis {
      oneWay = List.copyOf(oneWay);
      for (OneWay step : oneWay) {
        for (int detour = 0; detour < options; detour++) {
          if (allows(oneWay, step.to(), detour) && allows(oneWay, detour, step.from())) {
            throw new IllegalArgumentException("option " + detour + " leads back from " + step);
          }
        }
      }
    }

    public static Axis free(int options) {
      return new Axis(options, List.of());
    }

    /** Whether a change of option is allowed; staying always is. */
    public boolean allows(int from, int to) {
      return allows(oneWay, from, to);
    }

    boolean free() {
      return oneWay.isEmpty();
    }

    private static boolean allows(List<OneWay> oneWay, int from, int to) {
      return !oneWay.contains(new OneWay(to, from));
    }
  }

  /** A step from one option to another that forbids the step back. */
  public record OneWay(int from, int to) {}

  /** An issue that the movers named can only change together. */
  public record Joint(int axis, List<Integer> movers) {
    public Joint {
      movers = List.copyOf(movers);
    }
  }

  @Override
  public int states() {
    return index.size();
  }

  @Override
  public int movers() {
    return controls.length;
  }

  public List<Axis> axes() {
    return axes;
  }

  public StateIndex index() {
    return index;
  }

  public List<Joint> joints() {
    return joints;
  }

  /** Whether a mover can change an issue alone. */
  public boolean controls(int mover, int axis) {
    return Arrays.binarySearch(controls[mover], axis) >= 0;
  }

  /** The option that an issue has in a state. */
  public int digit(int state, int axis) {
    return digitOfCode(index.code(state), axis);
  }

  int digitOfCode(int code, int axis) {
    return code / strides[axis] % axes.get(axis).options();
  }

  int stride(int axis) {
    return strides[axis];
  }

  @Override
  public void forEachFrom(int mover, int state, IntConsumer target) {
    visit(index.code(state), controls[mover], true, target);
  }

  @Override
  public void forEachInto(int mover, int state, IntConsumer origin) {
    visit(index.code(state), controls[mover], false, origin);
  }

  /** Visits the states that differ from one on some of the axes, as far as steps are allowed. */
  void visit(int code, int[] changed, boolean forwards, IntConsumer visitor) {
    visit(code, code, changed, changed.length, forwards, visitor);
  }

  private void visit(
      int start, int code, int[] changed, int left, boolean forwards, IntConsumer visitor) {
    if (left == 0) {
      int state = index.stateOrNone(code);
      if (code != start && state >= 0) {
        visitor.accept(state);
      }
      return;
    }
    int axis = changed[left - 1];
    int here = digitOfCode(start, axis);
    for (int d = 0; d < axes.get(axis).options(); d++) {
      if (forwards ? axes.get(axis).allows(here, d) : axes.get(axis).allows(d, here)) {
        visit(start, code + (d - here) * strides[axis], changed, left - 1, forwards, visitor);
      }
    }
  }

  @Override
  public boolean leads(int mover, int from, int to) {
    if (from == to) {
      return false;
    }
    for (int a = 0; a < axes.size(); a++) {
      int before = digit(from, a);
      int after = digit(to, a);
      if (before != after && !(controls(mover, a) && axes.get(a).allows(before, after))) {
        return false;
      }
    }
    return true;
  }
}
