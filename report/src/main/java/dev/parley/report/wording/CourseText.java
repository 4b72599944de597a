package dev.parley.report.wording;

import dev.parley.engine.process.Course;
import dev.parley.engine.process.Course.Ensemble;
import dev.parley.engine.process.Course.State;
import dev.parley.engine.process.Course.StepReading;
import dev.parley.engine.process.Course.StepShares;
import dev.parley.engine.process.Course.Withheld;
import dev.parley.model.Case;
import dev.parley.model.course.Step;
import dev.parley.model.evidence.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a process may travel, in sentences. */
public final class CourseText {
  private static final int MOST_SETS = 6;

  private final Words words;
  private final Evidence evidence;
  private final Course course;

  public CourseText(Course course, Case negotiation) {
    words = new Words(negotiation);
    evidence = new Evidence(negotiation);
    this.course = course;
  }

  /** One word for where it stands. */
  public String verdict() {
    return course.arrived() ? "ARRIVED." : course.arrives() ? "OPEN." : "STANDS STILL.";
  }

  public String sentence() {
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

  /** One sentence per step that stands, or later would stand, in the way. */
  public List<String> standing() {
    List<String> items = new ArrayList<>();
    if (course.arrived()) {
      return items;
    }
    for (String id : course.standsAt()) {
      Step step = step(id);
      items.add(step.title() + refused(step) + sources(step) + "." + obstacle(reading(id)));
    }
    course.blockedAt().stream()
        .filter(id -> !course.standsAt().contains(id))
        .forEach(id ->
            items.add(
                "Later: " + step(id).title() + sources(step(id)) + "." + obstacle(reading(id))));
    return items;
  }

  private String refused(Step step) {
    return step.history().refused().map(d -> ", not granted in " + Evidence.date(d)).orElse("");
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

  public static String state(StepReading reading) {
    return switch (reading.state()) {
      case DONE -> "done";
      case OPEN -> reading.possible() ? "open" : "stopped";
      case WAITING -> reading.possible() ? "waits" : "waits, would be stopped";
    };
  }

  public static String undo(StepReading reading) {
    return switch (reading.undo()) {
      case POSSIBLE -> "";
      case IMPOSSIBLE -> ", cannot be undone";
      case ONE_WAY -> ", one-way";
    };
  }

  /** When a step was, or would be, over. */
  public String done(StepReading reading) {
    Optional<PartialDate> known = step(reading.step()).history().done();
    if (known.isPresent()) {
      return Evidence.date(known.get());
    }
    return reading.finish().map(d -> "about " + date(d)).orElse("not reached");
  }

  /** The same, and who says so where it was. */
  public String doneBySource(StepReading reading) {
    return done(reading) + (reading.state() == State.DONE ? sources(step(reading.step())) : "");
  }

  /** In how many draws a step is completed; empty where it is done. */
  public static String reached(StepReading reading, Ensemble ensemble) {
    return shares(reading, ensemble).map(s -> Figures.percent(s.reached())).orElse("");
  }

  /** In how many arriving draws the arrival waits for a step; empty where there are none. */
  public static String critical(StepReading reading, Ensemble ensemble) {
    return shares(reading, ensemble)
        .map(StepShares::critical)
        .filter(s -> !s.empty())
        .map(Figures::percent)
        .orElse("");
  }

  private static Optional<StepShares> shares(StepReading reading, Ensemble ensemble) {
    return reading.state() == State.DONE ? Optional.empty() : ensemble.step(reading.step());
  }

  /** Per step, who can stop it. */
  public List<String> stoppers() {
    return course.steps().stream()
        .filter(r -> !r.stoppers().isEmpty())
        .map(this::stoppers)
        .toList();
  }

  private String stoppers(StepReading reading) {
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
    text += reading.stoppersComplete() ? "" : ", and more sets than are listed";
    return text + sources(step(reading.step())) + ".";
  }

  /** What the arrival waits for, and when. */
  public List<String> dates() {
    List<String> items = new ArrayList<>();
    if (course.arrived() || (course.critical().isEmpty() && course.lastHold().isEmpty())) {
      return items;
    }
    if (!course.critical().isEmpty()) {
      items.add(
          "The arrival waits for: "
              + course.critical().stream()
                  .map(id -> step(id).title())
                  .collect(Collectors.joining(" → "))
              + ".");
    }
    course.ensemble().ifPresent(e -> ensemble(e, items));
    for (Map.Entry<String, LocalDate> hold : course.lastHold().entrySet()) {
      items.add(
          "%s has nothing left to hold back alone after about %s."
              .formatted(words.who(hold.getKey()), date(hold.getValue())));
    }
    return items;
  }

  private static void ensemble(Ensemble ensemble, List<String> items) {
    ensemble
        .completion()
        .ifPresent(q ->
            items.add(
                "Of the draws that arrive, half have arrived by %s, 5 %% by %s, 95 %% by %s."
                    .formatted(date(q.p50()), date(q.p5()), date(q.p95()))));
    ensemble
        .by()
        .ifPresent(b ->
            items.add(
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

  public static String date(LocalDate date) {
    return Evidence.date(
        new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
  }
}
