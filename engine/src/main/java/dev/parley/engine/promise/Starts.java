package dev.parley.engine.promise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fixed points of departure: the same for every run, spread over the cube of credibilities. */
final class Starts {
  private static final int SPREAD = 64;

  /** 1/φ, whose multiples modulo 1 fill an interval evenly. */
  private static final double GOLDEN = 0.6180339887498949;

  private final int size;

  Starts(int size) {
    this.size = size;
  }

  /** Nobody, everybody, the replies to both, all but one, one alone, halves, and a spread. */
  List<double[]> all(BestReplies replies) {
    List<double[]> starts = new ArrayList<>();
    for (double level : new double[] {0, 1, 0.5}) {
      double[] flat = new double[size];
      Arrays.fill(flat, level);
      starts.add(flat);
      double[] reply = new double[size];
      replies.reply(flat, reply);
      starts.add(reply);
    }
    for (int j = 0; j < size; j++) {
      double[] alone = new double[size];
      alone[j] = 1;
      starts.add(alone);
      double[] without = new double[size];
      Arrays.fill(without, 1);
      without[j] = 0;
      starts.add(without);
    }
    for (int n = 1; n <= SPREAD; n++) {
      double[] spread = new double[size];
      for (int j = 0; j < size; j++) {
        double turn = n * (j + 1) * GOLDEN + StrictMath.sqrt(j + 2) * n;
        spread[j] = turn - Math.floor(turn);
      }
      starts.add(spread);
    }
    return starts;
  }
}
