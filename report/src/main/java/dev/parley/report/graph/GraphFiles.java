package dev.parley.report.graph;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.Standing;
import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.States;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.report.graph.Arcs.Arc;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A stability finding as files of other programs; states are numbered from 1 in all of them. */
public final class GraphFiles {
  /** More moves than any program that draws graphs is of use for. */
  public static final int MOST_MOVES = 200_000;

  private static final List<String> COLOURS =
      List.of("#1f5f8b", "#a8461f", "#22705a", "#6b4e91", "#5d5a54", "#8a6d00");
  private static final List<String> DASHES = List.of("solid", "dashed", "dotted");

  private final Stability result;
  private final Words words;
  private final StateWords states;
  private final List<String> issues;
  private final List<FurtherColumn> further;

  public GraphFiles(Stability result, Case negotiation) {
    this.result = result;
    words = new Words(negotiation);
    states = new StateWords(words, result.states());
    issues = negotiation.issues().stream().map(Issue::id).toList();
    further = FurtherColumn.of(result.further());
  }

  /** Whether the graph has more moves than {@link #MOST_MOVES}. */
  public boolean tooLarge() {
    return Arcs.of(result, MOST_MOVES).size() > MOST_MOVES;
  }

  /**
   * One line per state: its options, where it is an equilibrium, for whom it is stable, and the
   * same for the further concepts that were asked for.
   */
  public String csv() {
    StringBuilder text = new StringBuilder();
    List<String> head = new ArrayList<>(List.of("state"));
    head.addAll(result.states() instanceof States.Packages ? issues : List.of("name"));
    List<Concept> concepts = List.copyOf(result.equilibria().keySet());
    concepts.forEach(c -> head.add("equilibrium " + c.id()));
    for (Standing standing : result.standings()) {
      standing.stable().keySet().forEach(c -> head.add(standing.party() + " " + c.id()));
    }
    further.forEach(c -> head.add(c.name()));
    line(text, head);
    for (int state = 0; state < result.states().size(); state++) {
      List<String> cells = new ArrayList<>(List.of(StateWords.number(state)));
      cells.addAll(options(state));
      for (Map.Entry<Concept, StateSet> e : result.equilibria().entrySet()) {
        cells.add(e.getValue().contains(state) ? "1" : "0");
      }
      for (Standing standing : result.standings()) {
        for (Map.Entry<Concept, StateSet> e : standing.stable().entrySet()) {
          cells.add(e.getValue().contains(state) ? "1" : "0");
        }
      }
      for (FurtherColumn column : further) {
        cells.add(column.states().contains(state) ? "1" : "0");
      }
      line(text, cells);
    }
    return text.toString();
  }

  private List<String> options(int state) {
    return switch (result.states()) {
      case States.Named named -> List.of(named.ids().get(state));
      case States.Packages packages -> List.copyOf(packages.deal(state).options().values());
    };
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(GraphFiles::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** As RFC 4180 wants it. */
  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  /** For Graphviz: colour and dash per mover, improvements heavier, equilibria with two borders. */
  public String dot() {
    StringBuilder text = new StringBuilder("digraph stability {\n");
    text.append("  rankdir=LR; node [shape=ellipse, fontname=\"sans-serif\"];\n");
    for (int state = 0; state < result.states().size(); state++) {
      List<String> held = equilibrium(state);
      text.append("  s")
          .append(StateWords.number(state))
          .append(" [label=")
          .append(dotted(StateWords.number(state) + "\n" + states.state(state)))
          .append(held.isEmpty() ? "" : ", peripheries=2")
          .append(comment(held, state))
          .append("];\n");
    }
    for (Arc arc : Arcs.of(result, MOST_MOVES)) {
      text.append("  s")
          .append(StateWords.number(arc.from()))
          .append(" -> s")
          .append(StateWords.number(arc.to()))
          .append(" [color=\"")
          .append(COLOURS.get(arc.mover() % COLOURS.size()))
          .append("\", style=")
          .append(DASHES.get(arc.mover() % DASHES.size()))
          .append(", penwidth=")
          .append(arc.improvement() ? "2.5" : "0.8")
          .append(", tooltip=")
          .append(dotted(words.who(result.model().mover(arc.mover()).id())))
          .append("];\n");
    }
    return text.append("}\n").toString();
  }

  /** What holds in a state: Graphviz keeps comments and draws none. */
  private String comment(List<String> equilibrium, int state) {
    List<String> holds = new ArrayList<>();
    equilibrium.forEach(c -> holds.add("equilibrium " + c));
    further.stream()
        .filter(c -> c.states().contains(state))
        .map(FurtherColumn::name)
        .forEach(holds::add);
    return holds.isEmpty() ? "" : ", comment=" + dotted(String.join(", ", holds));
  }

  private static String dotted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private List<String> equilibrium(int state) {
    return result.equilibria().entrySet().stream()
        .filter(e -> e.getValue().contains(state))
        .map(e -> e.getKey().id())
        .toList();
  }

  /**
   * With the state's text, equilibria and what the further concepts say, and per move the mover and
   * whether it improves.
   */
  public String graphml() {
    StringBuilder text = new StringBuilder();
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    key(text, "label", "node", "string");
    key(text, "equilibrium", "node", "string");
    key(text, "today", "node", "boolean");
    for (int column = 0; column < further.size(); column++) {
      key(text, further(column), "node", further.get(column).name(), "boolean");
    }
    key(text, "mover", "edge", "string");
    key(text, "improvement", "edge", "boolean");
    text.append("  <graph id=\"stability\" edgedefault=\"directed\">\n");
    Optional<Integer> today = result.evolution().map(e -> e.start());
    for (int state = 0; state < result.states().size(); state++) {
      text.append("    <node id=\"s").append(StateWords.number(state)).append("\">");
      data(text, "label", states.state(state));
      data(text, "equilibrium", String.join(" ", equilibrium(state)));
      data(text, "today", Boolean.toString(today.equals(Optional.of(state))));
      for (int column = 0; column < further.size(); column++) {
        boolean holds = further.get(column).states().contains(state);
        data(text, further(column), Boolean.toString(holds));
      }
      text.append("</node>\n");
    }
    for (Arc arc : Arcs.of(result, MOST_MOVES)) {
      text.append("    <edge source=\"s").append(StateWords.number(arc.from()));
      text.append("\" target=\"s").append(StateWords.number(arc.to())).append("\">");
      data(text, "mover", result.model().mover(arc.mover()).id());
      data(text, "improvement", Boolean.toString(arc.improvement()));
      text.append("</edge>\n");
    }
    return text.append("  </graph>\n</graphml>\n").toString();
  }

  private static String further(int column) {
    return "further" + column;
  }

  private static void key(StringBuilder text, String id, String of, String type) {
    key(text, id, of, id, type);
  }

  private static void key(StringBuilder text, String id, String of, String name, String type) {
    text.append(
        "  <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n"
            .formatted(id, of, escaped(name), type));
  }

  private static void data(StringBuilder text, String key, String value) {
    text.append("<data key=\"").append(key).append("\">");
    text.append(escaped(value)).append("</data>");
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
