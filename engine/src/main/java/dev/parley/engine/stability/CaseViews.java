package dev.parley.engine.stability;

import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.engine.stability.Hypergame.View;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the parties of a case believe of each other, as ranks over its states. */
final class CaseViews {
  private CaseViews() {}

  /** The views of movers on movers, in the case's order; others change nothing. */
  static List<View> of(Case negotiation, GraphModel model, List<String> movers, int threads) {
    List<View> views = new ArrayList<>();
    for (dev.parley.model.View view : negotiation.views()) {
      int viewer = movers.indexOf(view.party());
      if (viewer >= 0 && model.mover(viewer).ranks().isPresent()) {
        Case believed = believed(negotiation, view.others());
        Space space = new SpaceCompiler(believed).central();
        GraphModel seen = CaseGraph.of(believed, movers, space, threads).model();
        for (Preferences other : view.others()) {
          int of = movers.indexOf(other.party());
          if (of >= 0) {
            views.add(new View(viewer, of, seen.ranks(of)));
          }
        }
      }
    }
    return views;
  }

  /**
   * The case as its viewer sees it. Views have no walk-away, and ranks need none; so that there is
   * something to compile, an issue that says nothing about today gets its first option.
   */
  private static Case believed(Case real, List<Preferences> others) {
    List<Preferences> preferences = new ArrayList<>(others);
    real.preferences().stream()
        .filter(p -> others.stream().noneMatch(o -> o.party().equals(p.party())))
        .forEach(preferences::add);
    return new Case(
        real.id(),
        real.title(),
        real.asOf(),
        real.question(),
        real.parties(),
        real.issues().stream().map(CaseViews::settled).toList(),
        real.rules(),
        real.bodies(),
        real.consents(),
        preferences,
        real.sources(),
        real.statements(),
        real.events(),
        real.drafts(),
        real.guarantees(),
        real.processes(),
        real.talks(),
        real.graph(),
        List.of(),
        real.analysts(),
        real.note());
  }

  private static Issue settled(Issue issue) {
    return new Issue(
        issue.id(),
        issue.title(),
        issue.options(),
        issue.ascending(),
        issue.levels(),
        issue.unit(),
        Optional.of(issue.now().orElse(issue.options().getFirst().id())),
        issue.control(),
        issue.oneWay(),
        issue.grounds());
  }
}
