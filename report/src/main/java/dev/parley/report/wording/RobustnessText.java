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

  public static String line(Explanation result, Phrases phrases) {
    return result
        .robustness()
        .map(r -> line(result.verdict(), r, phrases))
        .orElseGet(() -> phrases.say("draws.none"));
  }

  private static String line(Verdict verdict, Robustness draws, Phrases phrases) {
    String same =
        phrases.say(
            "draws.same",
            percent(draws, verdict, phrases),
            phrases.count(draws.n()),
            phrases.decimal(draws.low() * 100),
            phrases.decimal(draws.high() * 100),
            Long.toString(draws.seed()));
    String others =
        byFrequency(draws).stream()
            .filter(v -> v != verdict)
            .map(v ->
                phrases.say(
                    "draws.verdict", VerdictText.name(v, phrases), percent(draws, v, phrases)))
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? same : same + " " + phrases.say("draws.otherwise", others);
  }

  public static String percent(Robustness draws, Verdict verdict, Phrases phrases) {
    return phrases.percent((double) draws.verdicts().getOrDefault(verdict, 0) / draws.n());
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
