package dev.parley.engine.space;

/**
 * One package before its consenters.
 *
 * @param accepting bit v is set where voter v says yes
 * @param othersSayYes whether every vote that is not a voter's own counts as a yes
 */
record Ballot(int high, int low, long accepting, boolean othersSayYes) {
  boolean accepts(int voter) {
    return (accepting >>> voter & 1) != 0;
  }

  boolean holds(Condition condition) {
    return condition.holds(high, low);
  }
}
