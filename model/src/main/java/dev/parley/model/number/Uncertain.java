package dev.parley.model.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A number as stated in a case: exact, a distribution, or a reference to another number. */
public sealed interface Uncertain {

  /** A number without doubt. */
  record Exact(BigDecimal value) implements Uncertain {}

  /** {@code a to b}: the 5th and 95th percentile of a normal, truncated to the domain. */
  record Range(BigDecimal p5, BigDecimal p95) implements Uncertain {}

  /** {@code a to m to b}: the PERT distribution with hard ends. */
  record Pert(BigDecimal least, BigDecimal mode, BigDecimal greatest) implements Uncertain {}

  /** {@code uniform a to b}. */
  record Uniform(BigDecimal least, BigDecimal greatest) implements Uncertain {}

  /** {@code mix 70% 1 to 2 | 30% 5}: the parts' percentages sum to 100. */
  record Mix(List<Part> parts) implements Uncertain {
    public Mix {
      parts = List.copyOf(parts);
    }

    /** One component; its number is never a mix, a reference or unknown. */
    public record Part(BigDecimal percent, Uncertain number) {}
  }

  /** {@code unknown}: uniform on the (bounded) domain. */
  record Unknown() implements Uncertain {}

  /** An ICD 203 phrase: uniform on its range. */
  record Phrase(Likelihood likelihood) implements Uncertain {}

  /** {@code same-as beta.alliance.weight}: always the value of the parameter at {@code path}. */
  record SameAs(String path) implements Uncertain {}

  /** {@code credible(NAME)}: 100 × the chance that the promise deters, to six decimals. */
  record Credible(String guarantee) implements Uncertain {}

  /** The number in the words of the case format, such as {@code 35 to 55}. */
  default String text() {
    return switch (this) {
      case Exact(BigDecimal value) -> plain(value);
      case Range(BigDecimal low, BigDecimal high) -> plain(low) + " to " + plain(high);
      case Pert(BigDecimal least, BigDecimal mode, BigDecimal greatest) ->
          plain(least) + " to " + plain(mode) + " to " + plain(greatest);
      case Uniform(BigDecimal least, BigDecimal greatest) ->
          "uniform " + plain(least) + " to " + plain(greatest);
      case Mix mix ->
          mix.parts().stream()
              .map(p -> plain(p.percent()) + "% " + p.number().text())
              .collect(Collectors.joining(" | ", "mix ", ""));
      case Unknown() -> "unknown";
      case Phrase phrase -> phrase.likelihood().words().getFirst();
      case SameAs(String path) -> "same-as " + path;
      case Credible(String guarantee) -> "credible(" + guarantee + ")";
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
