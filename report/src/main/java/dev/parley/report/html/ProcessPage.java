package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.engine.Finding;
import dev.parley.engine.process.Course;
import dev.parley.engine.process.Course.StepReading;
import dev.parley.model.course.Step;
import dev.parley.report.graph.StepSvg;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.json.Json;
import dev.parley.report.wording.CourseText;
import dev.parley.report.wording.Evidence;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Processes of a case: where each stands, its steps as a graph, who can stop it, and when. */
final class ProcessPage {
  private final Links links;

  ProcessPage(Links links) {
    this.links = links;
  }

  DomContent answer(List<Finding<Course>> findings) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        p(links.negotiation().title()
                + links.negotiation().asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""))
            .withClass("overline"));
    boolean one = findings.size() == 1;
    parts.add(h1(one ? findings.getFirst().result().process().title() : "How does it travel?"));
    for (Finding<Course> finding : findings) {
      Course course = finding.result();
      CourseText words = words(course);
      if (!one) {
        parts.add(
            p(a(course.process().title()).withHref("#steps-" + course.process().id()))
                .withClass("overline"));
      }
      parts.add(
          p(strong(words.verdict()).withClass("verdict"), text(" " + words.sentence()))
              .withClass("lead"));
    }
    return div(each(parts, x -> x));
  }

  Part write(Course course) {
    CourseText words = words(course);
    List<DomContent> content = new ArrayList<>();
    list("Where it stands", words.standing(), content);
    content.add(h3("The steps"));
    content.add(
        figure(
                div(new StepSvg(course, words).draw())
                    .withClass("scroll drawing")
                    .withTabindex(0)
                    .attr("role", "group")
                    .attr("aria-label", "Drawing of the steps of " + course.process().title()),
                figcaption(
                    "A line leads from what must come first; where one of several will do, it is"
                        + " dashed. "
                        + (course.critical().isEmpty()
                            ? "No path arrives, so none is marked; a heavy border marks a step"
                                + " that is stopped."
                            : "Heavy lines and borders: the critical path, which the arrival waits"
                                + " for.")
                        + " Placed by the Eclipse Layout Kernel."))
            .withClass("chart"));
    content.add(table(course, words));
    course
        .ensemble()
        .ifPresent(e -> {
          content.add(h3("How often each step is reached"));
          content.add(
              Charts.picture(
                  "reached:" + course.process().id(),
                  "Share of the draws in which each step is completed",
                  figcaption(
                      "Share of the draws in which a step is completed; steps that are done are"
                          + " left out.")));
        });
    list("Who can stop it", words.stoppers(), content);
    list("When", words.dates(), content);
    return new Part("steps-" + course.process().id(), course.process().title(), content);
  }

  private DomContent table(Course course, CourseText words) {
    boolean drawn = course.ensemble().isPresent();
    List<String> heads = new ArrayList<>(List.of("step", "state", "done"));
    if (drawn) {
      heads.addAll(List.of("reached", "critical"));
    }
    heads.add("because");
    List<List<DomContent>> rows = new ArrayList<>();
    for (StepReading reading : course.steps()) {
      Step step = course.process().step(reading.step()).orElseThrow();
      List<DomContent> row = new ArrayList<>();
      row.add(th(step.title()).attr("scope", "row"));
      row.add(td(CourseText.state(reading) + CourseText.undo(reading)));
      row.add(td(words.done(reading)));
      course
          .ensemble()
          .ifPresent(e -> {
            row.add(Links.number(CourseText.reached(reading, e)));
            row.add(Links.number(CourseText.critical(reading, e)));
          });
      row.add(because(step));
      rows.add(row);
    }
    return Charts.grid(heads, rows);
  }

  private DomContent because(Step step) {
    List<DomContent> parts = new ArrayList<>();
    step.sources().forEach(s -> parts.add(text(links.evidence().source(s))));
    step.grounds().statements().forEach(s -> parts.add(links.cite(s)));
    List<DomContent> joined = new ArrayList<>();
    for (DomContent part : parts) {
      if (!joined.isEmpty()) {
        joined.add(text("; "));
      }
      joined.add(part);
    }
    return td(each(joined, x -> x)).withClass("because");
  }

  private static void list(String heading, List<String> items, List<DomContent> content) {
    if (!items.isEmpty()) {
      content.add(h3(heading));
      content.add(ul(each(items, i -> li(i))));
    }
  }

  private CourseText words(Course course) {
    return new CourseText(course, links.negotiation());
  }

  /** The numbers of the pictures. */
  static String data(List<Finding<Course>> findings) {
    return Json.text(json ->
        json.object(() ->
            json.name("processes")
                .fields(findings, f -> f.result().process().id(), f -> reached(f.result(), json))));
  }

  private static void reached(Course course, Json json) {
    json.array(
        course.steps().stream().filter(s -> s.state() != Course.State.DONE).toList(),
        s ->
            json.object(() -> {
              json.name("name").string(course.process().step(s.step()).orElseThrow().title());
              json.name("share")
                  .share(
                      course
                          .ensemble()
                          .flatMap(e -> e.step(s.step()))
                          .map(e -> e.reached().value())
                          .orElse(0.0));
            }));
  }
}
