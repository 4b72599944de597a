package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.engine.explain.Explanation.Subject;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The rows of a ledger. */
public final class RowText {
  /** Said instead of a table without rows. */
  public static final String NO_DIFFERENCE = "No difference: the package chosen has all of that.";

  private final Words words;
  private final Evidence evidence;

  /** Names things and cites statements as given. */
  public RowText(Words words, Evidence evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  /** What a ledger compares with, as in "against its demand". */
  public String baseline(String party, Ledger ledger) {
    return switch (ledger.baseline()) {
      case NO_DEAL -> "no deal";
      case DEMAND ->
          evidence.demands(party)
              ? "its demand"
              : "its best feasible package (the case quotes no demand)";
      case TODAY -> "today";
    };
  }

  /** {@code gives}, {@code gets} or {@code even}; nothing for the walk-away. */
  public static String verb(Row row) {
    if (row.subject() instanceof Subject.OfWalkAway) {
      return "";
    }
    int sign = row.points().signum();
    return sign < 0 ? "gives" : sign > 0 ? "gets" : "even";
  }

  /** The change, or the part of a package where rows are contributions. */
  public String what(Subject subject, BigFraction points, boolean contributions) {
    return switch (subject) {
      case Subject.OfIssue(String issue, Optional<String> from, String to) ->
          words.issue(issue)
              + ": "
              + from.map(f -> words.change(issue, f, to)).orElseGet(() -> words.option(issue, to));
      case Subject.OfTerm term ->
          "if " + term.condition().text() + ": " + holds(term, contributions);
      case Subject.OfWalkAway(Optional<String> note) ->
          walkAway(points, contributions) + note.map(n -> " (" + n + ")").orElse("");
    };
  }

  private static String holds(Subject.OfTerm term, boolean contributions) {
    if (contributions) {
      return term.to() ? "holds" : "does not hold";
    }
    return term.to() ? "holds now" : "holds no longer";
  }

  private static String walkAway(BigFraction points, boolean contributions) {
    if (contributions) {
      return "no deal is worth";
    }
    int sign = points.signum();
    return sign > 0
        ? "no deal is worse than that by"
        : sign < 0 ? "no deal is better than that by" : "no deal is as good as that";
  }
}
