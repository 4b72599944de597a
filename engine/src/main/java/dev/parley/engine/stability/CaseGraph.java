package dev.parley.engine.stability;

import dev.parley.engine.Workers;
import dev.parley.engine.space.Space;
import dev.parley.engine.stability.ArcMoves.Arc;
import dev.parley.engine.stability.OptionMoves.Axis;
import dev.parley.engine.stability.OptionMoves.Joint;
import dev.parley.engine.stability.OptionMoves.OneWay;
import dev.parley.model.Case;
import dev.parley.model.Graph;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A scenario of a case as a graph model: in option form, or with the moves that its graph lists.
 *
 * @param states the feasible packages in index order
 * @param today empty where the case does not say, or its rules exclude it
 */
record CaseGraph(States.Packages states, GraphModel model, OptionalInt today) {

  /** The parties that can change some issue alone, in the case's order. */
  static List<String> movers(Case negotiation) {
    return named(negotiation, c -> !c.jointly());
  }

  /** The same, with those that can only change issues together with others. */
  static List<String> moversAndPartners(Case negotiation) {
    return named(negotiation, _ -> true);
  }

  private static List<String> named(Case negotiation, Predicate<Issue.Control> kind) {
    if (negotiation.graph().isPresent()) {
      return negotiation.graph().get().parties().stream().map(Graph.Moves::party).toList();
    }
    return negotiation.parties().stream()
        .map(Party::id)
        .filter(p ->
            negotiation.issues().stream()
                .map(Issue::control)
                .anyMatch(c -> kind.test(c) && c.parties().contains(p)))
        .toList();
  }

  /** Scans the packages once and ranks them for every mover with preferences. */
  static CaseGraph of(Case negotiation, List<String> movers, Space space, int threads) {
    List<String> judges =
        movers.stream().filter(m -> negotiation.preferences(m).isPresent()).toList();
    StateTables tables =
        StateTables.of(space, judges.stream().mapToInt(space::voter).toArray(), threads);
    StateIndex index = tables.index();
    List<Callable<Ranks>> sorts =
        IntStream.range(0, judges.size())
            .<Callable<Ranks>>mapToObj(v -> () -> tables.ranks(v, index))
            .toList();
    List<Ranks> ranks = Workers.run(threads, sorts);
    List<Mover> named =
        movers.stream()
            .map(m -> {
              int judge = judges.indexOf(m);
              return judge < 0 ? Mover.withoutPreferences(m) : Mover.of(m, ranks.get(judge));
            })
            .toList();
    OptionalInt today = space.now() < 0 ? OptionalInt.empty() : index.state(space.now());
    return new CaseGraph(
        new States.Packages(space.shape(), index),
        new GraphModel(named, moves(negotiation, movers, index)),
        today);
  }

  private static Moves moves(Case negotiation, List<String> movers, StateIndex index) {
    return negotiation
        .graph()
        .<Moves>map(g -> arcs(g, negotiation.issue(g.issue()).orElseThrow(), index))
        .orElseGet(() -> optionMoves(negotiation, movers, index));
  }

  /** The states are the options of one issue; moves from or to infeasible ones are left out. */
  private static ArcMoves arcs(Graph graph, Issue issue, StateIndex index) {
    List<List<Arc>> arcs = new ArrayList<>();
    for (Graph.Moves moves : graph.parties()) {
      List<Arc> own = new ArrayList<>();
      for (Graph.Step step : moves.steps()) {
        int from = index.stateOrNone(issue.indexOf(step.from()));
        int to = index.stateOrNone(issue.indexOf(step.to()));
        if (from >= 0 && to >= 0) {
          own.add(new Arc(from, to));
        }
      }
      arcs.add(own);
    }
    return new ArcMoves(index.size(), arcs);
  }

  private static OptionMoves optionMoves(Case negotiation, List<String> movers, StateIndex index) {
    List<Issue> issues = negotiation.issues();
    List<List<Integer>> controls = new ArrayList<>();
    for (String mover : movers) {
      controls.add(
          IntStream.range(0, issues.size())
              .filter(i -> {
                Issue.Control control = issues.get(i).control();
                return !control.jointly() && control.parties().contains(mover);
              })
              .boxed()
              .toList());
    }
    List<Joint> joints = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      Issue.Control control = issues.get(i).control();
      if (control.jointly() && movers.containsAll(control.parties())) {
        joints.add(new Joint(i, control.parties().stream().map(movers::indexOf).toList()));
      }
    }
    return new OptionMoves(issues.stream().map(CaseGraph::axis).toList(), index, controls, joints);
  }

  private static Axis axis(Issue issue) {
    return new Axis(
        issue.options().size(),
        issue.oneWay().stream()
            .map(s -> new OneWay(issue.indexOf(s.from()), issue.indexOf(s.to())))
            .toList());
  }
}
