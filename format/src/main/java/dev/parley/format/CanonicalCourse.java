package dev.parley.format;

import dev.parley.model.course.Duration;
import dev.parley.model.course.Process;
import dev.parley.model.course.Session;
import dev.parley.model.course.Step;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes processes and talks canonically. */
final class CanonicalCourse {
  private final CanonicalJson json;

  CanonicalCourse(CanonicalJson json) {
    this.json = json;
  }

  void process(Process process) {
    json.object(
        process.id(),
        () -> {
          json.grounds(process.grounds());
          json.text("title", process.title());
          json.text("goal", process.goal().text());
          json.object("steps", () -> process.steps().forEach(s -> step(process, s)));
        });
  }

  private void step(Process process, Step step) {
    String path = "process." + process.id() + ".steps." + step.id();
    json.object(
        step.id(),
        () ->
            json.keyed(
                path,
                step.chance().map(c -> owner(c.drawKey())).orElse(path),
                () -> content(step)));
  }

  /** The draw key of the step whose vote has the given one. */
  private static String owner(String voteKey) {
    return voteKey.substring(0, voteKey.length() - ".vote".length());
  }

  private void content(Step step) {
    json.grounds(step.grounds());
    json.text("title", step.title());
    if (!step.after().text().isEmpty()) {
      json.text("after", step.after().text());
    }
    json.texts("by", step.by());
    json.texts(
        "consent",
        step.consents().stream().map(c -> (c.each() ? "each of " : "") + c.by()).toList());
    step.chance().ifPresent(c -> json.number("chance", c.probability()));
    step.takes().ifPresent(t -> json.number("takes", t.amount(), " " + unit(t)));
    if (!step.leadsTo().options().isEmpty()) {
      json.text(
          "leads-to",
          step.leadsTo().options().entrySet().stream()
              .map(e -> e.getKey() + " = " + e.getValue())
              .collect(Collectors.joining(" and ")));
    }
    if (!step.reversible()) {
      json.text("undo", "impossible");
    }
    json.text("started", step.history().started());
    json.text("refused", step.history().refused());
    json.text("done", step.history().done());
    json.texts("sources", step.sources());
  }

  private static String unit(Duration duration) {
    return duration.unit().name().toLowerCase(Locale.ROOT);
  }

  void session(Session session) {
    json.object(
        session.id(),
        () -> {
          json.grounds(session.grounds());
          json.text("title", session.title());
          json.text("date", session.date().toString());
          json.text("place", session.place());
          json.text("host", session.host());
          json.text("lasted", session.lasted());
          json.texts("present", session.present());
          json.texts("tabled", session.tabled());
          json.texts("statements", session.statements());
          json.texts("sources", session.sources());
        });
  }
}
