package dev.parley.report.text;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.report.Origin;
import dev.parley.report.wording.ExactnessText;
import dev.parley.report.wording.Phrases;

/** What every finding closes with: warnings, method, and how to get the same result again. */
final class Footer {
  private static final int DIGEST_SHOWN = 12;

  private Footer() {}

  static void write(Page page, Finding<?> finding, Origin origin) {
    write(page, finding, origin, Phrases.ENGLISH);
  }

  static void write(Page page, Finding<?> finding, Origin origin, Phrases phrases) {
    if (!finding.warnings().isEmpty()) {
      page.heading(phrases.say("footer.warnings"));
      finding.warnings().forEach(w -> page.item(1, phrases.translated(w)));
    }
    page.heading(phrases.say("footer.method"));
    page.paragraph(1, method(finding.method(), phrases));
    page.paragraph(1, phrases.say("footer.again", digest(origin)));
    page.command(2, origin.command());
    page.paragraph(1, phrases.say("footer.more", command(finding.verb())));
  }

  /** The verb of the command line under which a finding is made. */
  private static String command(String verb) {
    return switch (verb) {
      case "simulation", "tournament" -> "talks";
      default -> verb;
    };
  }

  private static String method(Finding.Method method, Phrases phrases) {
    String citations = String.join(phrases.say("separator"), method.citations());
    return phrases.translated(method.name())
        + (citations.isEmpty() ? "" : " (" + citations + ")")
        + ".";
  }

  /** The first letters of the digest. */
  static String digest(Origin origin) {
    String digest = origin.digest();
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }

  /** The closing words of a line of counts. */
  static String exactness(Exactness exactness) {
    return ExactnessText.closing(exactness, Phrases.ENGLISH);
  }
}
