package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.ul;

import dev.parley.engine.stability.Stability;
import dev.parley.report.graph.GraphSvg;
import dev.parley.report.graph.TransitionGraph;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.StateWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** States and moves as a picture, with the table behind it. */
final class GraphSection {
  private final Words words;

  GraphSection(Links links) {
    words = links.words();
  }

  Part write(Stability result) {
    TransitionGraph graph = TransitionGraph.of(result);
    List<DomContent> content = new ArrayList<>();
    if (graph.states().isEmpty()) {
      content.add(p("There is no state to draw from: no equilibrium, no deal, no state of today."));
      return new Part("graph", "States and moves", content);
    }
    StateWords states = new StateWords(words, result.states());
    GraphSvg svg = new GraphSvg(result, words, graph);
    content.add(
        p(
            graph.whole()
                ? "Every state is a circle with its number, an equilibrium has two; arrows are what"
                    + " one party can do alone, heavy where it gains."
                : "Of %s states, those that the answer speaks of: what could be done about the deal"
                        .formatted(Figures.count(result.states().size()))
                    + " and how it would be answered, and the ways from today. An equilibrium has"
                    + " two circles; an arrow is heavy where its mover gains."));
    content.add(
        figure(
                div(svg.draw())
                    .withClass("scroll drawing")
                    .withTabindex(0)
                    .attr("role", "group")
                    .attr("aria-label", "Drawing of states and moves"),
                ul(each(svg.legend(), x -> x)).withClass("legend"),
                figcaption(
                    "Placed by the Eclipse Layout Kernel."
                        + (indifferent(graph)
                            ? " Two arrow heads on a thin line: a move and its way back, neither a"
                                + " gain."
                            : "")))
            .withClass("chart"));
    content.add(
        Charts.dataTable(
            "The states as a table", List.of("state", "what it is"), rows(graph, states)));
    content.add(
        Charts.dataTable(
            "The moves as a table", List.of("party", "from", "to", "gains"), moves(result, graph)));
    return new Part("graph", "States and moves", content);
  }

  private static boolean indifferent(TransitionGraph graph) {
    return graph.edges().stream().anyMatch(e -> e.back() && !e.improvement());
  }

  private static List<List<DomContent>> rows(TransitionGraph graph, StateWords states) {
    List<List<DomContent>> rows = new ArrayList<>();
    graph.states().forEach(s -> rows.add(List.of(td(StateWords.number(s)), td(states.state(s)))));
    return rows;
  }

  private List<List<DomContent>> moves(Stability result, TransitionGraph graph) {
    List<List<DomContent>> rows = new ArrayList<>();
    for (TransitionGraph.Edge edge : graph.edges()) {
      String who = words.who(result.model().mover(edge.mover()).id());
      rows.add(
          List.of(
              td(who),
              td(StateWords.number(edge.from())),
              td(StateWords.number(edge.to()) + (edge.back() ? ", and back" : "")),
              td(edge.improvement() ? "yes" : "no")));
    }
    return rows;
  }
}
