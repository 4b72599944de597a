package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.explain.Verdict;
import dev.parley.model.number.Likelihood;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    String all = others.isEmpty() ? same : same + " " + phrases.say("draws.otherwise", others);
    return likelihood(draws.verdicts().getOrDefault(verdict, 0), draws.n())
        .map(l -> all + " " + words(verdict, l, phrases))
        .orElse(all);
  }

  private static String words(Verdict verdict, Likelihood likelihood, Phrases phrases) {
    return phrases.say(
        "draws.words",
        VerdictText.name(verdict, phrases),
        phrases.say("likelihood." + likelihood.name()),
        phrases.local(likelihood.from().movePointRight(2).toPlainString()),
        phrases.local(likelihood.to().movePointRight(2).toPlainString() + "\u00a0%"));
  }

  /** The word for a share; beyond the outermost ranges ICD 203 has none. */
  private static Optional<Likelihood> likelihood(int count, int n) {
    BigDecimal share =
        BigDecimal.valueOf(count).divide(BigDecimal.valueOf(n), MathContext.DECIMAL64);
    return Arrays.stream(Likelihood.values())
        .filter(l -> share.compareTo(l.from()) >= 0 && share.compareTo(l.to()) <= 0)
        .findFirst();
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
