package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.process.Course;
import dev.parley.engine.process.Course.Ensemble;
import dev.parley.engine.process.Course.State;
import dev.parley.engine.process.Course.StepReading;
import dev.parley.engine.process.Course.Withheld;
import dev.parley.model.Case;
import dev.parley.model.course.Step;
import dev.parley.model.evidence.PartialDate;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How one process may travel. */
final class ProcessText {
  private static final int MOST_SETS = 6;

  private final Page page;
  private final Words words;
  private final Evidence evidence;
  private final Finding<Course> finding;
  private final Course course;

  ProcessText(Page page, Finding<Course> finding, Case negotiation) {
    this.page = page;
    words = new Words(negotiation);
    evidence = new Evidence(negotiation);
    this.finding = finding;
    course = finding.result();
  }

  void write(Origin origin) {
    page.heading(course.process().title() + ", as of " + date(course.today()));
    page.blank();
    page.lead(verdict(), sentence());
    standing();
    steps();
    stoppers();
    dates();
    Footer.write(page, finding, origin);
  }

  private String verdict() {
    return course.arrived() ? "ARRIVED." : course.arrives() ? "OPEN." : "STANDS STILL.";
  }

  private String sentence() {
    if (course.arrived()) {
      return "The goal of this process has been reached.";
    }
    String goal =
        course
            .completion()
            .map(d -> "In this model's central scenario it arrives about " + date(d) + ".")
            .orElse("In this model's central scenario it does not arrive.");
    return goal
        + course
            .ensemble()
            .map(e ->
                " It arrives in %s of %s draws (%s to %s, seed %d)."
                    .formatted(
                        Figures.percent(e.arrives()),
                        Figures.count(e.n()),
                        Figures.percent(e.low()),
                        Figures.percent(e.high()),
                        e.seed()))
            .orElse("");
  }

  private void standing() {
    if (course.arrived()) {
      return;
    }
    page.heading("Where it stands");
    for (String id : course.standsAt()) {
      Step step = step(id);
      page.item(1, step.title() + refused(step) + "." + obstacle(reading(id)));
    }
    course.blockedAt().stream()
        .filter(id -> !course.standsAt().contains(id))
        .forEach(id -> page.item(1, "Later: " + step(id).title() + "." + obstacle(reading(id))));
  }

  private String refused(Step step) {
    return step.history()
        .refused()
        .map(d -> ", not granted in " + Evidence.date(d) + sources(step))
        .orElse("");
  }

  private String sources(Step step) {
    List<String> told = new ArrayList<>(step.sources().stream().map(evidence::source).toList());
    step.grounds().statements().forEach(s -> told.add(evidence.citation(s)));
    return told.isEmpty() ? "" : " (" + String.join("; ", told) + ")";
  }

  private String obstacle(StepReading reading) {
    if (reading.possible()) {
      return " It can be taken in the central scenario.";
    }
    if (reading.withheld().isEmpty()) {
      return " It is more likely than not to fail, by the chance that the case gives it.";
    }
    return " Consent is missing in the central scenario: "
        + reading.withheld().stream().map(this::withheld).collect(Collectors.joining("; "))
        + ".";
  }

  private String withheld(Withheld withheld) {
    return words.who(withheld.by())
        + (withheld.members().isEmpty()
            ? ""
            : " (not yes: " + String.join(", ", words.who(withheld.members())) + ")");
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
      row.add(step(reading.step()).title());
      row.add(state(reading) + undo(reading));
      row.add(done(reading));
      course
          .ensemble()
          .map(e -> e.steps().get(reading.step()))
          .ifPresent(s -> {
            boolean open = reading.state() != State.DONE;
            row.add(open ? Figures.percent(s.reached()) : "");
            row.add(open && !s.critical().empty() ? Figures.percent(s.critical()) : "");
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

  private static String state(StepReading reading) {
    return switch (reading.state()) {
      case DONE -> "done";
      case OPEN -> reading.possible() ? "open" : "stopped";
      case WAITING -> reading.possible() ? "waits" : "waits, would be stopped";
    };
  }

  private static String undo(StepReading reading) {
    return switch (reading.undo()) {
      case POSSIBLE -> "";
      case IMPOSSIBLE -> ", cannot be undone";
      case ONE_WAY -> ", one-way";
    };
  }

  private String done(StepReading reading) {
    Optional<PartialDate> known = step(reading.step()).history().done();
    if (known.isPresent()) {
      return Evidence.date(known.get());
    }
    return reading.finish().map(d -> "about " + date(d)).orElse("not reached");
  }

  private void stoppers() {
    if (course.steps().stream().allMatch(s -> s.stoppers().isEmpty())) {
      return;
    }
    page.heading("Who can stop it, in this model");
    for (StepReading reading : course.steps()) {
      if (reading.stoppers().isEmpty()) {
        continue;
      }
      List<String> alone =
          reading.stoppers().stream()
              .filter(s -> s.size() == 1)
              .map(s -> words.who(s.getFirst()))
              .toList();
      List<List<String>> together = reading.stoppers().stream().filter(s -> s.size() > 1).toList();
      String text = step(reading.step()).title() + ": ";
      text += alone.isEmpty() ? "" : Words.list(alone, "or") + " alone";
      text += alone.isEmpty() || together.isEmpty() ? "" : "; ";
      text +=
          together.stream()
              .limit(MOST_SETS)
              .map(s -> String.join(" + ", words.who(s)))
              .collect(Collectors.joining("; "));
      int more = together.size() - MOST_SETS;
      text += more > 0 ? "; and %d more sets".formatted(more) : "";
      text += reading.stoppersComplete() ? "." : " (there are more sets than are listed).";
      page.item(1, text);
    }
  }

  private void dates() {
    if (course.arrived()) {
      return;
    }
    if (course.critical().isEmpty() && course.lastHold().isEmpty()) {
      return;
    }
    page.heading("When");
    if (!course.critical().isEmpty()) {
      page.item(
          1,
          "The arrival waits for: "
              + course.critical().stream()
                  .map(id -> step(id).title())
                  .collect(Collectors.joining(" → "))
              + ".");
    }
    course.ensemble().ifPresent(this::ensemble);
    for (Map.Entry<String, LocalDate> hold : course.lastHold().entrySet()) {
      page.item(
          1,
          "%s has nothing left to hold back alone after about %s."
              .formatted(words.who(hold.getKey()), date(hold.getValue())));
    }
  }

  private void ensemble(Ensemble ensemble) {
    ensemble
        .completion()
        .ifPresent(q ->
            page.item(
                1,
                "Of the draws that arrive, half have arrived by %s, 5 %% by %s, 95 %% by %s."
                    .formatted(date(q.p50()), date(q.p5()), date(q.p95()))));
    ensemble
        .by()
        .ifPresent(b ->
            page.item(
                1,
                "By %s it has arrived in %s of all draws (%s to %s)."
                    .formatted(
                        date(b.date()),
                        Figures.percent(b.share()),
                        Figures.percent(b.low()),
                        Figures.percent(b.high()))));
  }

  private StepReading reading(String id) {
    return course.steps().stream().filter(s -> s.step().equals(id)).findFirst().orElseThrow();
  }

  private Step step(String id) {
    return course.process().step(id).orElseThrow();
  }

  private static String date(LocalDate date) {
    return Evidence.date(
        new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }
}
