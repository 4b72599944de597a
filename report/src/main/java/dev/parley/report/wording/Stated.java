package dev.parley.report.wording;

import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A number as the case states it: {@code 35 to 55}. */
public final class Stated {
  private Stated() {}

  /** The number in the words of the case format. */
  public static String text(Uncertain number) {
    return switch (number) {
      case Uncertain.Exact(BigDecimal value) -> plain(value);
      case Uncertain.Range(BigDecimal low, BigDecimal high) -> plain(low) + " to " + plain(high);
      case Uncertain.Pert(BigDecimal least, BigDecimal mode, BigDecimal greatest) ->
          plain(least) + " to " + plain(mode) + " to " + plain(greatest);
      case Uncertain.Uniform(BigDecimal least, BigDecimal greatest) ->
          "uniform " + plain(least) + " to " + plain(greatest);
      case Uncertain.Mix mix ->
          mix.parts().stream()
              .map(p -> plain(p.percent()) + "% " + text(p.number()))
              .collect(Collectors.joining(" | ", "mix ", ""));
      case Uncertain.Unknown() -> "unknown";
      case Uncertain.Phrase phrase -> phrase.likelihood().words().getFirst();
      case Uncertain.SameAs(String path) -> "same as " + path;
    };
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
