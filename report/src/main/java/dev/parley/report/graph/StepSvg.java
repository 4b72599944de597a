package dev.parley.report.graph;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import dev.parley.engine.process.Course;
import dev.parley.engine.process.Course.StepReading;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Step;
import dev.parley.report.graph.GraphLayout.Box;
import dev.parley.report.graph.GraphLayout.Line;
import dev.parley.report.graph.GraphLayout.Point;
import dev.parley.report.wording.CourseText;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps of a process as SVG: boxes with what is known of each, lines from what must come first,
 * dashed where one of several will do, heavy along the critical path, down to the goal.
 */
public final class StepSvg {
  private static final double WIDTH = 204;
  private static final double LETTER = 8.8;
  private static final double ROW = 17;
  private static final double MARGIN = 10;
  private static final int MOST_ROWS = 4;

  private final Course course;
  private final CourseText text;
  private final List<Step> steps;
  private final List<Line> lines = new ArrayList<>();
  private final List<Boolean> either = new ArrayList<>();

  /** Where to find the names of things is up to {@code text}. */
  public StepSvg(Course course, CourseText text) {
    this.course = course;
    this.text = text;
    steps = course.process().steps();
    for (int s = 0; s < steps.size(); s++) {
      connect(steps.get(s).after(), s, false);
    }
    connect(course.process().goal(), steps.size(), false);
  }

  private void connect(Prerequisite after, int to, boolean alternative) {
    switch (after) {
      case Prerequisite.After(String id) -> {
        Line line = new Line(position(id), to);
        if (!lines.contains(line)) {
          lines.add(line);
          either.add(alternative);
        }
      }
      case Prerequisite.All(List<Prerequisite> parts) ->
          parts.forEach(p -> connect(p, to, alternative));
      case Prerequisite.Any(List<Prerequisite> parts) ->
          parts.forEach(p -> connect(p, to, parts.size() > 1));
    }
  }

  private int position(String id) {
    return steps.indexOf(course.process().step(id).orElseThrow());
  }

  /** The drawing, with a name for those who do not see it. */
  public DomContent draw() {
    List<Box> boxes = new ArrayList<>();
    for (int s = 0; s <= steps.size(); s++) {
      boxes.add(new Box(s, WIDTH, height(s)));
    }
    GraphLayout layout = GraphLayout.of(boxes, lines);
    List<DomContent> parts = new ArrayList<>();
    parts.add(tag("defs").with(arrow("line", ""), arrow("path", "critical")));
    for (int l = 0; l < lines.size(); l++) {
      parts.add(line(l, layout.lines().get(l)));
    }
    boxes.forEach(b -> parts.add(box(b, layout)));
    double width = layout.width() + 2 * MARGIN;
    double height = layout.height() + 2 * MARGIN;
    return tag("svg")
        .attr("viewBox", "%s %s %s %s".formatted(px(-MARGIN), px(-MARGIN), px(width), px(height)))
        .attr("width", px(width))
        .attr("height", px(height))
        .attr("role", "img")
        .attr(
            "aria-label",
            course.process().title()
                + ": steps as boxes, lines from what must come first; the table below lists them")
        .attr("class", "graph steps")
        .with(each(parts, p -> p));
  }

  /** Whether a line lies on the critical path: it joins two steps that follow each other on it. */
  private boolean critical(Line line) {
    List<String> path = course.critical();
    int at = line.from() < steps.size() ? path.indexOf(steps.get(line.from()).id()) : -1;
    boolean last = line.to() == steps.size();
    return at >= 0
        && (last
            ? at == path.size() - 1
            : at + 1 < path.size() && path.get(at + 1).equals(steps.get(line.to()).id()));
  }

  private DomContent arrow(String id, String style) {
    return tag("marker")
        .attr("id", marker(id))
        .attr("viewBox", "0 0 8 8")
        .attr("refX", "7.5")
        .attr("refY", "4")
        .attr("markerWidth", "9")
        .attr("markerHeight", "9")
        .attr("markerUnits", "userSpaceOnUse")
        .attr("orient", "auto")
        .with(tag("path").attr("d", "M0 0.5 8 4 0 7.5z").attr("class", ("head " + style).strip()));
  }

  private String marker(String id) {
    return course.process().id() + "-" + id;
  }

  private DomContent line(int number, List<Point> points) {
    String path =
        points.stream()
            .map(p -> px(p.x()) + " " + px(p.y()))
            .collect(Collectors.joining(" L", "M", ""));
    boolean critical = critical(lines.get(number));
    ContainerTag<?> line =
        tag("path")
            .attr("d", path)
            .attr(
                "class",
                "line" + (either.get(number) ? " either" : "") + (critical ? " critical" : ""))
            .attr("marker-end", "url(#" + marker(critical ? "path" : "line") + ")");
    return line;
  }

  private DomContent box(Box box, GraphLayout layout) {
    Point centre = layout.nodes().getOrDefault(box.id(), new Point(0, 0));
    double left = centre.x() - box.width() / 2;
    double top = centre.y() - box.height() / 2;
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        tag("rect")
            .attr("x", px(left))
            .attr("y", px(top))
            .attr("width", px(box.width()))
            .attr("height", px(box.height()))
            .attr("rx", "5")
            .attr("class", "step" + style(box.id())));
    double y = top + ROW;
    for (String row : title(box.id())) {
      parts.add(text(row, centre.x(), y, "title"));
      y += ROW;
    }
    if (box.id() < steps.size()) {
      parts.add(text(state(reading(box.id())), centre.x(), y, "state"));
    }
    return tag("g").with(each(parts, p -> p));
  }

  private String style(int box) {
    if (box == steps.size()) {
      return " goal";
    }
    Set<String> blocked = Set.copyOf(course.blockedAt());
    String id = steps.get(box).id();
    return switch (reading(box).state()) {
      case DONE -> " done";
      case OPEN, WAITING ->
          blocked.contains(id) ? " stopped" : course.critical().contains(id) ? " critical" : "";
    };
  }

  private String state(StepReading reading) {
    String state = CourseText.state(reading);
    return reading.state() == Course.State.DONE
        ? "done, " + text.done(reading)
        : reading.finish().isPresent() ? state + ", " + text.done(reading) : state;
  }

  private StepReading reading(int step) {
    return course.steps().get(step);
  }

  private double height(int box) {
    return ROW * (title(box).size() + (box < steps.size() ? 1 : 0)) + 12;
  }

  /** The title in rows that fit into the box. */
  private List<String> title(int box) {
    String title = box < steps.size() ? steps.get(box).title() : "The goal is reached";
    int most = (int) (WIDTH / LETTER);
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String word : title.split(" +", -1)) {
      if (!row.isEmpty() && row.length() + 1 + word.length() > most) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    rows.add(row.toString());
    return rows.size() <= MOST_ROWS
        ? rows
        : List.of(rows.get(0), rows.get(1), rows.get(2), rows.get(3) + " …");
  }

  private static DomContent text(String words, double x, double y, String style) {
    return tag("text").attr("x", px(x)).attr("y", px(y)).attr("class", style).withText(words);
  }

  private static String px(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
