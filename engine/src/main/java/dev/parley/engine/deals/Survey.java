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

  DraftAnalysis.Read read(Draft draft);

  /** What a reading leaves out. */
  List<String> warnings(DraftReading reading);

  /** The first Nash package in index order. */
  Optional<Choice> firstNash();

  /** How each part was computed; asked last. */
  Plan plan();
}
