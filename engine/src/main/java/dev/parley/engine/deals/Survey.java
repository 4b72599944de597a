package dev.parley.engine.deals;

import dev.parley.engine.Plan;
import dev.parley.engine.space.Choice;
import dev.parley.model.Draft;
import java.util.List;
import java.util.Optional;

/** What has to be known of all packages at once, whichever way it is found out. */
interface Survey {
  Counts counts();

  /** Among the signable packages, or among the feasible ones. */
  Deals.Front pareto(boolean signable);

  List<Deals.Point> points();

  /** The bargainers whose points are not 0 to 100 over the feasible packages. */
  List<String> outsideFullRange();

  Optional<Gap> gap();

  /** Empty where that is out of reach, which a warning then says. */
  Optional<DraftAnalysis.Read> read(Draft draft);

  /** What readings leave out, and what else is not known; asked after the rest. */
  List<String> warnings();

  /** The first Nash package in index order. */
  Optional<Choice> firstNash();

  /** How each part was computed; asked last. */
  Plan plan();
}
