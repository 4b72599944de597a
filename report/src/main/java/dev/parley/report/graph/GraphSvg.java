package dev.parley.report.graph;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Stability;
import dev.parley.report.graph.GraphLayout.Point;
import dev.parley.report.graph.TransitionGraph.Edge;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The transition graph as SVG in the report's colours: one colour and dash per mover, improvements
 * heavier, equilibria with a second circle.
 */
public final class GraphSvg {
  /** Movers beyond this number share colours, and dashes tell them apart. */
  private static final int STYLES = 6;

  private static final double MARGIN = 24;

  private final Stability result;
  private final Words words;
  private final StateWords states;
  private final TransitionGraph graph;

  public GraphSvg(Stability result, Words words, TransitionGraph graph) {
    this.result = result;
    this.words = words;
    this.graph = graph;
    states = new StateWords(words, result.states());
  }

  /** The drawing, with a title for those who do not see it. */
  public DomContent draw() {
    GraphLayout layout = GraphLayout.of(graph);
    double width = layout.width() + 2 * MARGIN;
    double height = layout.height() + 2 * MARGIN;
    List<DomContent> parts = new ArrayList<>();
    parts.add(tag("defs").with(each(movers(), this::arrow)));
    for (int e = 0; e < graph.edges().size(); e++) {
      parts.add(line(graph.edges().get(e), layout.lines().get(e)));
    }
    graph.states().forEach(s -> parts.add(node(s, layout)));
    return tag("svg")
        .attr("viewBox", "%s %s %s %s".formatted(px(-MARGIN), px(-MARGIN), px(width), px(height)))
        .attr("width", px(width))
        .attr("height", px(height))
        .attr("role", "img")
        .attr("aria-label", "States as circles and moves as arrows; the table below lists both")
        .attr("class", "graph")
        .with(each(parts, p -> p));
  }

  /** The movers whose moves are drawn. */
  private List<Integer> movers() {
    return graph.edges().stream().map(Edge::mover).distinct().sorted().toList();
  }

  /** A line's colour and dash, for the drawing and its legend. */
  private static String style(int mover) {
    return "mover-" + mover % STYLES;
  }

  private DomContent arrow(int mover) {
    return tag("marker")
        .attr("id", "arrow-" + mover)
        .attr("viewBox", "0 0 8 8")
        .attr("refX", "7.5")
        .attr("refY", "4")
        .attr("markerWidth", "9")
        .attr("markerHeight", "9")
        .attr("markerUnits", "userSpaceOnUse")
        .attr("orient", "auto-start-reverse")
        .with(tag("path").attr("d", "M0 0.5 8 4 0 7.5z").attr("class", style(mover) + " head"));
  }

  private DomContent line(Edge edge, List<Point> points) {
    String path =
        points.stream()
            .map(p -> px(p.x()) + " " + px(p.y()))
            .collect(Collectors.joining(" L", "M", ""));
    String who = words.who(result.model().mover(edge.mover()).id());
    String text =
        "%s: %s → %s%s"
            .formatted(
                who,
                StateWords.number(edge.from()),
                StateWords.number(edge.to()),
                edge.improvement() ? ", an improvement" : "");
    boolean bothHeads = edge.back() && !edge.improvement();
    ContainerTag<?> line =
        tag("path")
            .attr("d", path)
            .attr("class", style(edge.mover()) + (edge.improvement() ? " better" : ""))
            .attr("marker-end", "url(#arrow-" + edge.mover() + ")");
    if (bothHeads) {
      line.attr("marker-start", "url(#arrow-" + edge.mover() + ")");
    }
    return line.with(tag("title").withText(text));
  }

  private DomContent node(int state, GraphLayout layout) {
    Point at = layout.nodes().getOrDefault(state, new Point(0, 0));
    boolean held = result.equilibria().values().stream().anyMatch(e -> e.contains(state));
    boolean deal = result.holding().map(Holding::shown).equals(Optional.of(state));
    boolean today = result.evolution().map(Evolution::start).equals(Optional.of(state));
    List<DomContent> parts = new ArrayList<>();
    parts.add(tag("title").withText(StateWords.number(state) + ": " + states.state(state)));
    parts.add(circle(at, GraphLayout.RADIUS - 0.5, deal ? "node deal" : "node"));
    if (held) {
      parts.add(circle(at, GraphLayout.RADIUS - 4, "node inner" + (deal ? " deal" : "")));
    }
    parts.add(text(StateWords.number(state), at.x(), at.y() + 4.5, "number"));
    if (today || deal) {
      String name = today && deal ? "today, deal" : today ? "today" : "deal";
      parts.add(text(name, at.x(), at.y() - GraphLayout.RADIUS - 5, "name"));
    }
    return tag("g").with(each(parts, p -> p));
  }

  private static DomContent circle(Point at, double radius, String style) {
    return tag("circle")
        .attr("cx", px(at.x()))
        .attr("cy", px(at.y()))
        .attr("r", px(radius))
        .attr("class", style);
  }

  private static DomContent text(String words, double x, double y, String style) {
    return tag("text").attr("x", px(x)).attr("y", px(y)).attr("class", style).withText(words);
  }

  /** What the lines and circles mean. */
  public List<DomContent> legend() {
    List<DomContent> entries = new ArrayList<>();
    for (int mover : movers()) {
      entries.add(
          entry(
              "M1 6H27",
              style(mover) + " better",
              words.who(result.model().mover(mover).id()) + ", an improvement"));
    }
    graph.edges().stream()
        .filter(e -> !e.improvement())
        .findFirst()
        .ifPresent(e -> entries.add(entry("M1 6H27", style(e.mover()), "thin: no gain")));
    return entries;
  }

  private static DomContent entry(String path, String style, String text) {
    return tag("li")
        .with(
            tag("svg")
                .attr("viewBox", "0 0 28 12")
                .attr("width", "28")
                .attr("height", "12")
                .attr("aria-hidden", "true")
                .attr("class", "graph")
                .with(tag("path").attr("d", path).attr("class", style)),
            tag("span").withText(" " + text));
  }

  private static String px(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
