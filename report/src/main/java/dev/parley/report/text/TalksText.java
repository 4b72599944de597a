package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.talks.TalksReading.DraftStage;
import dev.parley.engine.talks.TalksReading.Move;
import dev.parley.engine.talks.TalksReading.Position;
import dev.parley.engine.talks.TalksReading.Stance;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.evidence.PartialDate;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.TalksWords;
import dev.parley.report.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who stands where, who moved, and whether the drafts come together. */
final class TalksText {
  private final Page page;
  private final Words words;
  private final Evidence evidence;
  private final TalksWords text;
  private final Finding<TalksReading> finding;
  private final TalksReading talks;
  private final Case negotiation;

  TalksText(Page page, Finding<TalksReading> finding, Case negotiation) {
    this.page = page;
    words = new Words(negotiation);
    evidence = new Evidence(negotiation);
    text = new TalksWords(negotiation);
    this.finding = finding;
    this.negotiation = negotiation;
    talks = finding.result();
  }

  void write(Origin origin) {
    page.heading(negotiation.title() + ": the talks, as of " + date(talks.asOf()));
    sessions();
    positions();
    moves();
    drafts();
    Footer.write(page, finding, origin);
  }

  private void sessions() {
    page.heading("Sessions");
    if (talks.sessions().isEmpty()) {
      page.paragraph(1, "The case records none up to that day.");
    }
    talks.sessions().forEach(x -> page.item(1, text.session(x)));
  }

  private void positions() {
    page.heading("Positions: each party's last word on each issue");
    if (talks.positions().isEmpty()) {
      page.paragraph(1, "No demand, concession or rejection is recorded up to that day.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      talks.positions().stream()
          .filter(p -> p.issue().equals(issue.id()))
          .forEach(p -> rows.addAll(rows(p)));
    }
    page.table(
        1,
        List.of(Column.TEXT, Column.TEXT, Column.TEXT, Column.EVIDENCE),
        List.of("issue", "party", "position", Page.BECAUSE),
        rows);
    text.contradictions(talks).forEach(c -> page.item(1, c));
    silent();
  }

  private void silent() {
    List<String> open =
        negotiation.issues().stream()
            .map(Issue::id)
            .filter(i -> talks.positions().stream().noneMatch(p -> p.issue().equals(i)))
            .map(words::issue)
            .toList();
    if (!open.isEmpty()) {
      page.paragraph(1, "Nobody has taken a position on " + Words.list(open, "or") + ".");
    }
  }

  private List<List<String>> rows(Position position) {
    List<List<String>> rows = new ArrayList<>();
    for (Stance stance : position.stances()) {
      boolean first = rows.isEmpty();
      rows.add(
          List.of(
              first ? words.issue(position.issue()) : "",
              first ? words.who(position.party()) : "",
              text.said(position.issue(), stance),
              evidence.citation(stance.statement())));
    }
    return rows;
  }

  private void moves() {
    page.heading(
        talks
            .since()
            .map(d -> "Who moved since " + date(d))
            .orElse("Who moved, from each position to the next"));
    if (talks.moves().isEmpty()) {
      page.paragraph(1, "Nobody, as far as the statements of this case go.");
    }
    for (Move move : talks.moves()) {
      String moved =
          "%s on %s: %s → %s."
              .formatted(
                  words.who(move.party()),
                  words.issue(move.issue()),
                  text.joined(move.issue(), move.from()),
                  text.joined(move.issue(), move.to()));
      String points = text.points(move);
      page.item(1, moved + (points.isEmpty() ? "" : " Points on each own scale: " + points + "."));
    }
  }

  private void drafts() {
    if (talks.drafts().isEmpty()) {
      return;
    }
    page.heading("Drafts");
    for (DraftStage stage : talks.drafts()) {
      int issues = negotiation.issues().size();
      String line =
          "%s: settles %d of %s, %d of them by an agreed point."
              .formatted(
                  text.draft(stage),
                  stage.settled().size(),
                  Words.number(issues, "issue", "issues"),
                  stage.agreed().size());
      line +=
          stage.open().isEmpty()
              ? ""
              : " Open: "
                  + stage.open().stream().map(words::issue).collect(Collectors.joining(", "))
                  + ".";
      line +=
          stage
              .pointsChanged()
              .map(n ->
                  " Against the draft before: %s changed%s."
                      .formatted(
                          Words.number(n, "point", "points"),
                          stage.issuesChanged().isEmpty()
                              ? ""
                              : " ("
                                  + stage.issuesChanged().stream()
                                      .map(words::issue)
                                      .collect(Collectors.joining(", "))
                                  + ")"))
              .orElse("");
      page.item(1, line);
      if (!stage.worth().isEmpty()) {
        page.paragraph(
            2,
            "Worth, the rest as today: "
                + stage.worth().entrySet().stream()
                    .map(e -> words.who(e.getKey()) + " " + TalksWords.range(e.getValue()))
                    .collect(Collectors.joining("; "))
                + ".");
      }
    }
  }

  private static String date(LocalDate date) {
    return Evidence.date(
        new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }
}
