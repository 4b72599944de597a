package dev.parley.report.text;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.report.Origin;
import dev.parley.report.wording.ExactnessText;

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
    page.paragraph(1, "More: --json, parley help " + command(finding.verb()));
  }

  /** The verb of the command line under which a finding is made. */
  private static String command(String verb) {
    return switch (verb) {
      case "simulation", "tournament" -> "talks";
      default -> verb;
    };
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
    return ExactnessText.closing(exactness);
  }
}
