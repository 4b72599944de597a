package dev.parley.engine.space;

import java.util.function.Predicate;

/**
 * One package before its consenters.
 *
 * @param holding which conditions hold there
 * @param accepting bit v is set where voter v says yes
 * @param othersSayYes whether every vote that is not a voter's own counts as a yes
 */
record Ballot(Predicate<Condition> holding, long accepting, boolean othersSayYes) {
  boolean accepts(int voter) {
    return (accepting >>> voter & 1) != 0;
  }

  boolean holds(Condition condition) {
    return holding.test(condition);
  }

  Ballot with(long accepted, boolean everybodyElse) {
    return new Ballot(holding, accepted, everybodyElse);
  }
}
