package dev.parley.engine.space;

import java.util.Arrays;
import java.util.List;

/**
 * Consecutive packages that share the first half of their digits, with everything a visitor may ask
 * of them. The arrays are reused from block to block.
 */
public final class Block {
  private final Space space;
  private final long[][] utilityLow;
  private final long[][] utilityHigh;
  private final boolean[] feasible;
  private final List<Column> rules;
  private final List<Column> conditions;
  private final Outcomes outcomes;
  private final long[] patterns;
  private final long[] required;
  private final long[] blocking;
  private long base;
  private int high;

  Block(Space space) {
    this.space = space;
    int size = space.shape().lowCodes();
    utilityLow = new long[space.voters().size()][size];
    utilityHigh = new long[space.voters().size()][space.wide() ? size : 0];
    feasible = new boolean[size];
    rules = space.rules().stream().map(r -> new Column(r, size)).toList();
    outcomes = new Outcomes(space);
    conditions = outcomes.conditions().stream().map(c -> new Column(c, size)).toList();
    patterns = new long[size];
    required = new long[size];
    blocking = new long[size];
  }

  public int size() {
    return feasible.length;
  }

  /** Index of the package at a position. */
  public long index(int position) {
    return base + position;
  }

  public boolean feasible(int position) {
    return feasible[position];
  }

  public boolean today(int position) {
    return base + position == space.now();
  }

  /** Whether a voter says yes at a package. */
  public boolean accepts(int voter, int position) {
    return space.voters().get(voter).accepts(high(voter, position), low(voter, position));
  }

  /** Consents required at a feasible package, as bits. */
  public long required(int position) {
    return required[position];
  }

  /** Consents required and not given at a feasible package, as bits. */
  public long blocking(int position) {
    return blocking[position];
  }

  /**
   * Voters whose yes alone, wherever they vote, would make a feasible package signable, as bits.
   */
  public long swinging(int position) {
    return blocking[position] == 0 || today(position)
        ? 0
        : outcomes.swinging(patterns[position], high, position);
  }

  /** What decides the consents at a package. */
  public Pattern pattern(int position) {
    return outcomes.pattern(patterns[position], index(position));
  }

  public boolean signable(int position) {
    return feasible[position] && blocking[position] == 0 && !today(position);
  }

  public boolean holds(Condition condition, int position) {
    return condition.holds(high, position);
  }

  /** The low limb of a voter's utility; the whole of it in a narrow space. */
  public long low(int voter, int position) {
    return utilityLow[voter][position];
  }

  /** The high limb of a voter's utility; 0 in a narrow space. */
  public long high(int voter, int position) {
    return space.wide() ? utilityHigh[voter][position] : 0;
  }

  void fill(int highCode) {
    high = highCode;
    base = (long) highCode * size();
    fillFeasible();
    fillPatterns();
    for (int p = 0; p < feasible.length; p++) {
      if (feasible[p]) {
        int slot = outcomes.slot(patterns[p], high, p);
        required[p] = outcomes.required(slot);
        blocking[p] = outcomes.blocking(slot);
      }
    }
  }

  private void fillFeasible() {
    Arrays.fill(feasible, true);
    for (Column rule : rules) {
      rule.move(high);
      rule.narrow(feasible);
    }
  }

  private void fillPatterns() {
    Arrays.fill(patterns, 0);
    for (int v = 0; v < utilityLow.length; v++) {
      Voter voter = space.voters().get(v);
      voter.fill(high, utilityLow[v], utilityHigh[v]);
      if ((space.influential() >>> v & 1) != 0) {
        voter.markAcceptance(1L << v, utilityLow[v], utilityHigh[v], patterns);
      }
    }
    for (int c = 0; c < conditions.size(); c++) {
      conditions.get(c).move(high);
      conditions.get(c).mark(1L << (utilityLow.length + c), patterns);
    }
  }
}
