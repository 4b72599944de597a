package dev.parley.format;

import dev.parley.model.number.Uncertain;
import java.util.stream.Collectors;

/** Writes an uncertain number as a case file does. */
final class UncertainText {
  private UncertainText() {}

  static String of(Uncertain number) {
    return switch (number) {
      case Uncertain.Exact e -> Decimals.plain(e.value());
      case Uncertain.Range r -> Decimals.plain(r.p5()) + " to " + Decimals.plain(r.p95());
      case Uncertain.Pert p ->
          Decimals.plain(p.least())
              + " to "
              + Decimals.plain(p.mode())
              + " to "
              + Decimals.plain(p.greatest());
      case Uncertain.Uniform u ->
          "uniform " + Decimals.plain(u.least()) + " to " + Decimals.plain(u.greatest());
      case Uncertain.Mix m ->
          m.parts().stream()
              .map(p -> Decimals.plain(p.percent()) + "% " + of(p.number()))
              .collect(Collectors.joining(" | ", "mix ", ""));
      case Uncertain.Unknown _ -> "unknown";
      case Uncertain.Phrase p -> p.likelihood().words().getFirst();
      case Uncertain.SameAs s -> "same-as " + s.path();
    };
  }
}
