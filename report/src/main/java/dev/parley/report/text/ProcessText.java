package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.process.Course;
import dev.parley.engine.process.Course.StepReading;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.CourseText;
import java.util.ArrayList;
import java.util.List;

/** How one process may travel. */
final class ProcessText {
  private final Page page;
  private final CourseText text;
  private final Finding<Course> finding;
  private final Course course;

  ProcessText(Page page, Finding<Course> finding, Case negotiation) {
    this.page = page;
    this.finding = finding;
    course = finding.result();
    text = new CourseText(course, negotiation);
  }

  void write(Origin origin) {
    page.heading(course.process().title() + ", as of " + CourseText.date(course.today()));
    page.blank();
    page.lead(text.verdict(), text.sentence());
    if (!course.arrived()) {
      page.heading("Where it stands");
      text.standing().forEach(i -> page.item(1, i));
    }
    steps();
    list("Who can stop it, in this model", text.stoppers());
    list("When", text.dates());
    Footer.write(page, finding, origin);
  }

  private void list(String heading, List<String> items) {
    if (!items.isEmpty()) {
      page.heading(heading);
      items.forEach(i -> page.item(1, i));
    }
  }

  private void steps() {
    page.heading("Steps");
    boolean drawn = course.ensemble().isPresent();
    List<Column> columns =
        drawn
            ? List.of(Column.TEXT, Column.TEXT, Column.TEXT, Column.NUMBER, Column.NUMBER)
            : List.of(Column.TEXT, Column.TEXT, Column.TEXT);
    List<String> head =
        drawn
            ? List.of("step", "state", "done", "reached", "critical")
            : List.of("step", "state", "done");
    List<List<String>> rows = new ArrayList<>();
    for (StepReading reading : course.steps()) {
      List<String> row = new ArrayList<>();
      row.add(course.process().step(reading.step()).orElseThrow().title());
      row.add(CourseText.state(reading) + CourseText.undo(reading));
      row.add(text.doneBySource(reading));
      course
          .ensemble()
          .ifPresent(e -> {
            row.add(CourseText.reached(reading, e));
            row.add(CourseText.critical(reading, e));
          });
      rows.add(row);
    }
    page.table(1, columns, head, rows);
    if (drawn) {
      page.paragraph(
          1,
          "Reached: share of the draws in which the step is completed. Critical: of the draws that"
              + " arrive, those in which the arrival waits for this step.");
    }
  }
}
