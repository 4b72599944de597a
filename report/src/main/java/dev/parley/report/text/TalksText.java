package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.talks.TalksReading.Contradiction;
import dev.parley.engine.talks.TalksReading.DraftStage;
import dev.parley.engine.talks.TalksReading.Move;
import dev.parley.engine.talks.TalksReading.Position;
import dev.parley.engine.talks.TalksReading.Stance;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Issue;
import dev.parley.model.course.Session;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.evidence.Statement;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who stands where, who moved, and whether the drafts come together. */
final class TalksText {
  private final Page page;
  private final Words words;
  private final Evidence evidence;
  private final Finding<TalksReading> finding;
  private final TalksReading talks;
  private final Case negotiation;

  TalksText(Page page, Finding<TalksReading> finding, Case negotiation) {
    this.page = page;
    words = new Words(negotiation);
    evidence = new Evidence(negotiation);
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
    for (Session session : talks.sessions()) {
      List<String> parts = new ArrayList<>();
      parts.add(Evidence.date(session.date()) + ": " + session.title());
      session.place().ifPresent(p -> parts.add("in " + p));
      session.host().ifPresent(h -> parts.add("hosted by " + h));
      session.lasted().ifPresent(parts::add);
      String text = String.join(", ", parts) + ".";
      if (!session.present().isEmpty()) {
        text +=
            " Present: "
                + session.present().stream()
                    .map(evidence::speaker)
                    .collect(Collectors.joining(", "))
                + ".";
      }
      if (!session.tabled().isEmpty()) {
        text +=
            " Tabled: "
                + session.tabled().stream()
                    .map(d -> negotiation.draft(d).map(Draft::title).orElse(d))
                    .collect(Collectors.joining("; "))
                + ".";
      }
      page.item(1, text);
    }
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
    for (Position position : talks.positions()) {
      for (Contradiction c : position.contradictions()) {
        page.item(
            1,
            "Contradiction on %s: %s and %s leave no option in common."
                .formatted(
                    words.issue(position.issue()),
                    evidence.citation(c.statement()),
                    evidence.citation(c.other())));
      }
    }
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
              said(position.issue(), stance),
              evidence.citation(stance.statement())));
    }
    return rows;
  }

  private String said(String issue, Stance stance) {
    Statement statement = negotiation.statement(stance.statement()).orElseThrow();
    String verb = statement.kind().name().toLowerCase(Locale.ROOT) + "s ";
    String what =
        statement.kind() == Statement.Kind.REJECT
            ? statement.about().map(words::concession).orElse("")
            : options(issue, stance);
    return verb + what + statement.condition().map(c -> ", if " + words.concession(c)).orElse("");
  }

  private String options(String issue, Stance stance) {
    return Words.list(stance.options().stream().map(o -> words.option(issue, o)).toList(), "or");
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
      String text =
          "%s on %s: %s → %s"
              .formatted(
                  words.who(move.party()),
                  words.issue(move.issue()),
                  joined(move.issue(), move.from()),
                  joined(move.issue(), move.to()));
      String points =
          move.points().entrySet().stream()
              .map(e -> words.who(e.getKey()) + " " + Figures.signed(e.getValue()))
              .collect(Collectors.joining(", "));
      page.item(
          1, text + "." + (points.isEmpty() ? "" : " Points on each own scale: " + points + "."));
    }
  }

  private String joined(String issue, List<Stance> stances) {
    return stances.stream()
        .map(s -> options(issue, s))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private void drafts() {
    if (talks.drafts().isEmpty()) {
      return;
    }
    page.heading("Drafts");
    for (DraftStage stage : talks.drafts()) {
      String title = negotiation.draft(stage.draft()).map(Draft::title).orElse(stage.draft());
      int issues = negotiation.issues().size();
      String text =
          "%s%s: settles %d of %s, %d of them by an agreed point."
              .formatted(
                  title,
                  stage.date().map(d -> ", " + Evidence.date(d)).orElse(""),
                  stage.settled().size(),
                  Words.number(issues, "issue", "issues"),
                  stage.agreed().size());
      text +=
          stage.open().isEmpty()
              ? ""
              : " Open: "
                  + stage.open().stream().map(words::issue).collect(Collectors.joining(", "))
                  + ".";
      text +=
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
      page.item(1, text);
      if (!stage.worth().isEmpty()) {
        page.paragraph(
            2,
            "Worth, the rest as today: "
                + stage.worth().entrySet().stream()
                    .map(e -> words.who(e.getKey()) + " " + range(e.getValue()))
                    .collect(Collectors.joining("; "))
                + ".");
      }
    }
  }

  private static String range(TalksReading.Worth worth) {
    String least = Figures.points(worth.least());
    return worth.least().equals(worth.most())
        ? least
        : least + " to " + Figures.points(worth.most());
  }

  private static String date(LocalDate date) {
    return Evidence.date(
        new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }
}
