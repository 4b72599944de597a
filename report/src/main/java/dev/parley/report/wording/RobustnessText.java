package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.explain.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often the verdict holds over the draws, with the whole distribution. */
public final class RobustnessText {
  private RobustnessText() {}

  public static String line(Explanation result) {
    return result
        .robustness()
        .map(r -> line(result.verdict(), r))
        .orElse("Not tested over draws: how far the verdict hangs on the numbers is open.");
  }

  private static String line(Verdict verdict, Robustness draws) {
    String same =
        "The same verdict in %s of %s draws (95\u00a0%% interval %s to %s\u00a0%%, seed\u00a0%s)."
            .formatted(
                percent(draws, verdict),
                Figures.count(draws.n()),
                Figures.decimal(draws.low() * 100),
                Figures.decimal(draws.high() * 100),
                draws.seed());
    String others =
        byFrequency(draws).stream()
            .filter(v -> v != verdict)
            .map(v -> v.label() + " " + percent(draws, v))
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? same : same + " Otherwise: " + others + ".";
  }

  public static String percent(Robustness draws, Verdict verdict) {
    return Figures.percent((double) draws.verdicts().getOrDefault(verdict, 0) / draws.n());
  }

  /** The verdicts that occur, most frequent first; ties in the order in which they are tested. */
  public static List<Verdict> byFrequency(Robustness draws) {
    return draws.verdicts().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<Verdict, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
