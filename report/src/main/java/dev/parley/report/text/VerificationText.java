package dev.parley.report.text;

import dev.parley.report.wording.Words;
import dev.parley.verify.Mismatch;
import dev.parley.verify.Verification;
import dev.parley.verify.Verification.Check;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a report holds: what does not, what was checked, and what was not. */
final class VerificationText {
  /** Longer values say no more. */
  private static final int MOST = 120;

  /** Mismatches that are shown of one check. */
  private static final int FIRST = 5;

  private final Page page;
  private final Verification found;

  VerificationText(Page page, Verification found) {
    this.page = page;
    this.found = found;
  }

  void write(String report, String name) {
    page.heading("Does " + report + " hold for " + name + "?");
    page.blank();
    List<Check> failed = found.checks().stream().filter(c -> !c.holds()).toList();
    String count = Words.number(found.checks().size(), "check", "checks");
    if (failed.isEmpty()) {
      page.lead(
          "It holds.", count + " with code that shares nothing with the engines but the model.");
    } else {
      page.lead("It does not hold.", failed.size() + " of " + count + " failed.");
    }
    changes();
    failed.forEach(c -> failure(c, report));
    holding();
    if (!found.unchecked().isEmpty()) {
      page.heading("Not checked");
      found.unchecked().forEach(u -> page.item(1, u.what() + ": " + u.why()));
    }
  }

  private void changes() {
    if (found.changes().isEmpty()) {
      return;
    }
    page.heading("The case is not the one that the report was made of");
    found.changes().forEach(c -> page.item(1, c));
    page.paragraph(1, "Everything else was checked against the case as it is now.");
  }

  private void failure(Check check, String report) {
    page.heading("Does not hold: " + check.name());
    check.mismatches().stream().limit(FIRST).forEach(m -> page.item(1, words(m, report)));
    int more = check.mismatches().size() - FIRST;
    if (more > 0) {
      page.item(1, more + " more; --json lists them");
    }
  }

  private static String words(Mismatch mismatch, String report) {
    return mismatch.path()
        + ": expected "
        + brief(mismatch.expected())
        + ", found "
        + brief(mismatch.found())
        + " ("
        + report
        + ":"
        + mismatch.place().line()
        + ":"
        + mismatch.place().column()
        + ")";
  }

  private static String brief(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }

  private void holding() {
    String names =
        found.checks().stream()
            .filter(Check::holds)
            .map(Check::name)
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      page.heading("Holds");
      page.paragraph(1, names + ".");
    }
  }
}
