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

  /** The same with the word of ICD 203 and the runner-up only. */
  public static String brief(Explanation result, Phrases phrases) {
    return result
        .robustness()
        .map(r -> brief(result.verdict(), r, phrases))
        .orElseGet(() -> phrases.say("draws.none"));
  }

  private static String brief(Verdict verdict, Robustness draws, Phrases phrases) {
    int own = draws.verdicts().getOrDefault(verdict, 0);
    String likely =
        likelihood(own, draws.n())
            .map(l -> phrases.say("brief.likelihood", likely(l, phrases)))
            .orElse("");
    StringBuilder text = new StringBuilder(same("brief.same", verdict, draws, phrases, likely));
    List<Verdict> others = byFrequency(draws).stream().filter(v -> v != verdict).toList();
    if (!others.isEmpty()) {
      Verdict next = others.getFirst();
      int rest = draws.n() - own - draws.verdicts().getOrDefault(next, 0);
      String otherwise =
          phrases.say(
              "draws.verdict", VerdictText.name(next, phrases), percent(draws, next, phrases));
      if (rest > 0) {
        otherwise += ", " + phrases.say("brief.rest", phrases.percent((double) rest / draws.n()));
      }
      text.append(' ').append(phrases.say("draws.otherwise", otherwise));
    }
    return text.toString();
  }

  private static String same(
      String key, Verdict verdict, Robustness draws, Phrases phrases, String last) {
    return phrases.say(
        key,
        percent(draws, verdict, phrases),
        phrases.count(draws.n()),
        phrases.decimal(draws.low() * 100),
        phrases.decimal(draws.high() * 100),
        last);
  }

  private static String line(Verdict verdict, Robustness draws, Phrases phrases) {
    String same = same("draws.same", verdict, draws, phrases, Long.toString(draws.seed()));
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
        "draws.words", VerdictText.name(verdict, phrases), likely(likelihood, phrases));
  }

  /** {@code likely (55 to 80 %)}. */
  private static String likely(Likelihood likelihood, Phrases phrases) {
    return phrases.say(
        "draws.likelihood",
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
