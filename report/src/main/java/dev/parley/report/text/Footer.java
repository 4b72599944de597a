package dev.parley.report.text;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.report.Origin;
import dev.parley.report.wording.Figures;

/** What every finding closes with: warnings, method, and how to get the same result again. */
final class Footer {
  private static final int DIGEST_SHOWN = 12;

  private Footer() {}

  static void write(Page page, Finding<?> finding, Origin origin) {
    if (!finding.warnings().isEmpty()) {
      page.heading("Assumptions and warnings");
      finding.warnings().forEach(w -> page.item(1, w));
    }
    page.heading("Method and reproduction");
    page.paragraph(1, method(finding.method()));
    page.paragraph(1, "The same result again, for the case with digest " + digest(origin) + ":");
    page.command(2, origin.command());
    page.paragraph(1, "More: --json, parley help " + finding.verb());
  }

  private static String method(Finding.Method method) {
    String citations = String.join("; ", method.citations());
    return method.name() + (citations.isEmpty() ? "" : " (" + citations + ")") + ".";
  }

  private static String digest(Origin origin) {
    String digest = origin.digest();
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }

  /** The closing words of a line of counts. */
  static String exactness(Exactness exactness) {
    return switch (exactness) {
      case Exactness.Exact() -> "; exact";
      case Exactness.Grid() -> "; utilities rounded to a grid";
      case Exactness.Bounded(double factor) -> "; proven to within a factor of " + factor;
      case Exactness.Sampled(int n, long _, double low, double high) ->
          "; the shares are estimates from %s packages drawn evenly, signable are %s to %s (95%% interval)"
              .formatted(Figures.count(n), Figures.percent(low), Figures.percent(high));
    };
  }
}
