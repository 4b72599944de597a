package dev.parley.report.json;

import dev.parley.engine.process.Course;
import dev.parley.engine.process.Course.Ensemble;
import dev.parley.engine.process.Course.Quantiles;
import dev.parley.engine.process.Course.StepReading;
import dev.parley.engine.process.Course.StepShares;
import dev.parley.model.course.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code result} of {@code process}. */
final class CourseJson {
  private final Json json;

  CourseJson(Json json) {
    this.json = json;
  }

  void write(Course course) {
    json.object(() -> {
      json.name("process").string(course.process().id());
      json.name("title").string(course.process().title());
      json.name("goal").string(course.process().goal().text());
      json.name("today").string(course.today().toString());
      json.name("arrived").bool(course.arrived());
      json.name("arrives").bool(course.arrives());
      json.name("standsAt").strings(course.standsAt());
      json.name("blockedAt").strings(course.blockedAt());
      json.name("completion").optional(course.completion(), d -> json.string(d.toString()));
      json.name("critical").strings(course.critical());
      json.name("lastHold")
          .fields(
              course.lastHold().entrySet(),
              Map.Entry::getKey,
              e -> json.string(e.getValue().toString()));
      json.name("steps").fields(course.steps(), StepReading::step, s -> step(course, s));
      json.name("ensemble").optional(course.ensemble(), this::ensemble);
    });
  }

  private void step(Course course, StepReading reading) {
    Step step = course.process().step(reading.step()).orElseThrow();
    json.object(() -> {
      json.name("title").string(step.title());
      json.name("state").string(word(reading.state()));
      json.name("refused").optional(reading.refused(), d -> json.string(d.toString()));
      json.name("possible").bool(reading.possible());
      json.name("withheld")
          .array(
              reading.withheld(),
              w ->
                  json.object(() -> {
                    json.name("by").string(w.by());
                    json.name("members").strings(w.members());
                  }));
      json.name("stoppers").array(reading.stoppers(), json::strings);
      json.name("stoppersComplete").bool(reading.stoppersComplete());
      json.name("finish").optional(reading.finish(), d -> json.string(d.toString()));
      json.name("undo").string(word(reading.undo()));
      json.name("sources").strings(step.sources());
      json.name("because").strings(step.grounds().statements());
    });
  }

  private void ensemble(Ensemble ensemble) {
    json.object(() -> {
      json.name("n").integer(ensemble.n());
      json.name("seed").integer(ensemble.seed());
      json.name("arrives").share(ensemble.arrives());
      json.name("interval").array(List.of(ensemble.low(), ensemble.high()), json::share);
      json.name("completion").optional(ensemble.completion(), this::quantiles);
      json.name("by")
          .optional(
              ensemble.by(),
              b ->
                  json.object(() -> {
                    json.name("date").string(b.date().toString());
                    json.name("share").share(b.share());
                    json.name("interval").array(List.of(b.low(), b.high()), json::share);
                  }));
      json.name("steps")
          .fields(ensemble.steps().entrySet(), Map.Entry::getKey, e -> shares(e.getValue()));
    });
  }

  private void shares(StepShares shares) {
    json.object(() -> {
      json.name("succeeds").share(shares.succeeds());
      json.name("reached").share(shares.reached());
      json.name("critical").share(shares.critical());
      json.name("finish").optional(shares.finish(), this::quantiles);
    });
  }

  private void quantiles(Quantiles quantiles) {
    json.object(() -> {
      json.name("p5").string(quantiles.p5().toString());
      json.name("p50").string(quantiles.p50().toString());
      json.name("p95").string(quantiles.p95().toString());
    });
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
