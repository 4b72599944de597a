package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.engine.explain.Explanation.Subject;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The rows of a ledger. */
public final class RowText {
  private final Words words;
  private final Phrases phrases;
  private final Evidence evidence;

  /** Names things and cites statements as given. */
  public RowText(Words words, Evidence evidence) {
    this.words = words;
    this.phrases = words.phrases();
    this.evidence = evidence;
  }

  /** What a ledger compares with, as in "against its demand". */
  public String baseline(String party, Ledger ledger) {
    return switch (ledger.baseline()) {
      case NO_DEAL -> phrases.say("ledger.no-deal");
      case DEMAND -> phrases.say(evidence.demands(party) ? "ledger.demand" : "ledger.no-demand");
      case TODAY -> phrases.say("ledger.today");
    };
  }

  /** {@code gives}, {@code gets} or {@code even}; nothing for the walk-away. */
  public String verb(Row row) {
    if (row.subject() instanceof Subject.OfWalkAway) {
      return "";
    }
    int sign = row.points().signum();
    return phrases.say(sign < 0 ? "ledger.gives" : sign > 0 ? "ledger.gets" : "ledger.even");
  }

  /** The change, or the part of a package where rows are contributions. */
  public String what(Subject subject, BigFraction points, boolean contributions) {
    return switch (subject) {
      case Subject.OfIssue(String issue, Optional<String> from, String to) ->
          phrases.say(
              "issue-option",
              words.issue(issue),
              from.map(f -> words.change(issue, f, to)).orElseGet(() -> words.option(issue, to)));
      case Subject.OfTerm term ->
          phrases.say(
              "ledger.if", term.condition().text(), phrases.say(holds(term, contributions)));
      case Subject.OfWalkAway(Optional<String> note) -> {
        String worth = phrases.say(walkAway(points, contributions));
        yield note.map(n -> phrases.say("ledger.note", worth, n)).orElse(worth);
      }
    };
  }

  /** The part of the package that a row is about, without what the baseline has there. */
  public String reached(Row row, boolean contributions) {
    return row.subject() instanceof Subject.OfIssue(String issue, _, String to)
        ? words.reached(issue, to)
        : what(row.subject(), row.points(), contributions);
  }

  private static String holds(Subject.OfTerm term, boolean contributions) {
    if (contributions) {
      return term.to() ? "ledger.holds" : "ledger.holds-not";
    }
    return term.to() ? "ledger.holds-now" : "ledger.holds-no-longer";
  }

  private static String walkAway(BigFraction points, boolean contributions) {
    if (contributions) {
      return "ledger.worth";
    }
    int sign = points.signum();
    return sign > 0 ? "ledger.worse" : sign < 0 ? "ledger.better" : "ledger.as-good";
  }
}
