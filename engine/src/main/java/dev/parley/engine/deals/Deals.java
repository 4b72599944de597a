package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Plan;
import dev.parley.engine.Share;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be signed.
 *
 * @param packages all packages, feasible or not
 * @param statusQuoAcceptable whether each party with preferences accepts today's package; empty
 *     where {@code now} is incomplete
 * @param pareto among the signable packages
 * @param paretoFeasible among the feasible ones, today's included
 * @param bargainers the parties that the points compare: unconditional consent, cardinal
 * @param points the bargaining solutions; empty with fewer than two bargainers or nothing signable
 * @param gap present where nothing is signable and a package other than today's is feasible
 * @param drafts in the case's order
 * @param plan how each part was computed; the counts of a sampled part are estimates
 * @param trades at each draft; without drafts at today's package, else at the first Nash package
 */
public record Deals(
    BigInteger packages,
    BigInteger feasible,
    BigInteger signable,
    Map<String, Boolean> statusQuoAcceptable,
    List<ConsentShare> consents,
    List<Swing> swings,
    List<BodyPower> power,
    Front pareto,
    Front paretoFeasible,
    List<String> bargainers,
    List<Point> points,
    Optional<Gap> gap,
    List<DraftReading> drafts,
    List<Trades> trades,
    Plan plan) {
  public Deals {
    statusQuoAcceptable = Collections.unmodifiableMap(new LinkedHashMap<>(statusQuoAcceptable));
    consents = List.copyOf(consents);
    bargainers = List.copyOf(bargainers);
    points = List.copyOf(points);
    swings = List.copyOf(swings);
    power = List.copyOf(power);
    drafts = List.copyOf(drafts);
    trades = List.copyOf(trades);
  }

  /**
   * How one consenter answers.
   *
   * @param given the packages at which consent is given, of the feasible ones that require it
   * @param soleBlocker the feasible packages, today's included, at which this consent alone is
   *     missing
   */
  public record ConsentShare(String by, Share given, Share soleBlocker) {}

  /**
   * The packages that no other dominates for all voters; or, where they are too many, packages such
   * that each of the former is hardly better than one of them for any voter.
   *
   * @param size number of packages; with a cover of those that it found
   * @param points number of distinct utility points; with a cover of those that it lists
   * @param first the first packages in index order
   * @param cover present where the set is not complete: by how many points any package may be
   *     better than the nearest one of the set, for any voter
   */
  public record Front(BigInteger size, long points, List<Evaluated> first, Optional<Double> cover) {
    public Front {
      first = List.copyOf(first);
    }

    /** The complete set. */
    public Front(BigInteger size, long points, List<Evaluated> first) {
      this(size, points, first, Optional.empty());
    }
  }

  /**
   * One bargaining solution.
   *
   * @param ties number of packages of the Pareto set that attain it; with a gap of those found
   * @param margin distance to the next distinct value over the signable packages
   * @param packages the first of the ties in index order; utilities of all cardinal parties
   * @param gap present where the value is not proven to be the best: how far the best may be above
   *     it, on the scale of the margin
   */
  public record Point(
      Solution solution,
      BigInteger ties,
      Optional<Double> margin,
      List<Evaluated> packages,
      Optional<Double> gap) {
    public Point {
      packages = List.copyOf(packages);
    }

    /** A point that is proven to be the best. */
    public Point(
        Solution solution, BigInteger ties, Optional<Double> margin, List<Evaluated> packages) {
      this(solution, ties, margin, packages, Optional.empty());
    }
  }

  /** The bargaining solutions, by their textbook names. */
  public enum Solution {
    NASH("nash"),
    KALAI_SMORODINSKY("kalai-smorodinsky"),
    EGALITARIAN("egalitarian"),
    UTILITARIAN("utilitarian");

    private final String id;

    Solution(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
