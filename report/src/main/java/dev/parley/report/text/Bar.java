package dev.parley.report.text;

import java.util.List;
import java.util.OptionalDouble;

/** Chances as bars of letters, with a mark, and small histograms. */
final class Bar {
  private static final String LEVELS = " ▁▂▃▄▅▆▇█";

  private Bar() {}

  /** {@code ████|██····}: filled up to the share, the mark where it stands. */
  static String of(double share, OptionalDouble mark, int width) {
    StringBuilder bar = new StringBuilder();
    int filled = (int) Math.round(share * width);
    int marked =
        mark.isPresent() ? (int) Math.min(width - 1.0, Math.rint(mark.getAsDouble() * width)) : -1;
    for (int i = 0; i < width; i++) {
      bar.append(i == marked ? '|' : i < filled ? '█' : '·');
    }
    return bar.toString();
  }

  /** One letter a bin, the fullest one full; an empty bin is a dot. */
  static String density(List<Integer> histogram) {
    int most = histogram.stream().mapToInt(Integer::intValue).max().orElse(0);
    StringBuilder bar = new StringBuilder();
    for (int n : histogram) {
      int level = n == 0 || most == 0 ? 0 : Math.max(1, (int) Math.round(8.0 * n / most));
      bar.append(level == 0 ? '·' : LEVELS.charAt(level));
    }
    return bar.toString();
  }
}
