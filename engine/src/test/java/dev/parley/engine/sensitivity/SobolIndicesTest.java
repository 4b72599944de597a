package dev.parley.engine.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Closed forms of two functions of the unit cube that the literature tests estimators with. */
class SobolIndicesTest {
  private static final int POINTS = 1 << 14;
  private static final double[] G = {0, 1, 4.5, 9, 99};

  /** Ishigami and Homma 1990, with the constants 7 and 0.1. */
  private static double ishigami(double[] u) {
    double x1 = Math.PI * (2 * u[0] - 1);
    double x2 = Math.PI * (2 * u[1] - 1);
    double x3 = Math.PI * (2 * u[2] - 1);
    return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
  }

  /** Sobol's g-function. */
  private static double g(double[] u) {
    double product = 1;
    for (int i = 0; i < G.length; i++) {
      product *= (Math.abs(4 * u[i] - 2) + G[i]) / (1 + G[i]);
    }
    return product;
  }

  private static Indices indices(
      ToDoubleFunction<double[]> function, int dimensions, int from, int size, int points) {
    Cube cube = new Cube(dimensions, 1);
    double[] a = values(points, i -> function.applyAsDouble(cube.point(i)));
    double[] b = values(points, i -> function.applyAsDouble(cube.other(i)));
    double[] ab = values(points, i -> function.applyAsDouble(cube.mixed(i, from, size)));
    return new SobolIndices(a, b).of(ab);
  }

  private static double[] values(int points, java.util.function.IntToDoubleFunction at) {
    return IntStream.range(0, points).mapToDouble(at).toArray();
  }

  @Test
  void ishigamisIndicesAreThoseOfTheClosedForm() {
    double v1 = 0.5 * Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2);
    double v2 = 49 / 8.0;
    double v13 = 0.01 * Math.pow(Math.PI, 8) * (1 / 18.0 - 1 / 50.0);
    double v = v1 + v2 + v13;
    double[] first = {v1 / v, v2 / v, 0};
    double[] total = {(v1 + v13) / v, v2 / v, v13 / v};
    for (int i = 0; i < 3; i++) {
      Indices found = indices(SobolIndicesTest::ishigami, 3, i, 1, POINTS);
      assertThat(found.first().value()).isCloseTo(first[i], within(0.01));
      assertThat(found.total().value()).isCloseTo(total[i], within(0.01));
    }
  }

  @Test
  void theIndicesOfTheGFunctionAreThoseOfTheClosedForm() {
    double product = 1;
    double[] parts = new double[G.length];
    for (int i = 0; i < G.length; i++) {
      parts[i] = 1 / (3 * Math.pow(1 + G[i], 2));
      product *= 1 + parts[i];
    }
    for (int i = 0; i < G.length; i++) {
      Indices found = indices(SobolIndicesTest::g, G.length, i, 1, POINTS);
      assertThat(found.first().value()).isCloseTo(parts[i] / (product - 1), within(0.01));
      assertThat(found.total().value())
          .isCloseTo(parts[i] * product / (1 + parts[i]) / (product - 1), within(0.01));
    }
  }

  /** Together they explain what they explain alone and what they explain as a pair. */
  @Test
  void aGroupOfInputsHasIndicesOfItsOwn() {
    double v = 1;
    for (double a : G) {
      v *= 1 + 1 / (3 * (1 + a) * (1 + a));
    }
    double pair = (1 + 1 / 3.0) * (1 + 1 / 12.0) - 1;
    assertThat(indices(SobolIndicesTest::g, G.length, 0, 2, POINTS).first().value())
        .isCloseTo(pair / (v - 1), within(0.01));
  }

  @Test
  void theIntervalsHoldTheTruthAboutAsOftenAsTheySay() {
    double truth = 0.5 * Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2);
    truth /= truth + 49 / 8.0 + 0.01 * Math.pow(Math.PI, 8) * (1 / 18.0 - 1 / 50.0);
    int held = 0;
    for (int seed = 0; seed < 100; seed++) {
      Cube cube = new Cube(3, seed);
      double[] a = values(1024, i -> ishigami(cube.point(i)));
      double[] b = values(1024, i -> ishigami(cube.other(i)));
      double[] ab = values(1024, i -> ishigami(cube.mixed(i, 0, 1)));
      Estimate first = new SobolIndices(a, b).of(ab).first();
      held += first.low() <= truth && truth <= first.high() ? 1 : 0;
    }
    assertThat(held).isBetween(88, 100);
  }

  @Test
  void aFunctionThatNeverVariesHasNoIndices() {
    assertThat(new SobolIndices(new double[32], new double[32]).varies()).isFalse();
  }
}
