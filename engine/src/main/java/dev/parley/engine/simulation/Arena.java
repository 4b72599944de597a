package dev.parley.engine.simulation;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Block;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table of simulated talks: the packages that can be offered and what each negotiator gains by
 * them. Offers are numbered in index order; gains are doubles on a scale on which 0 is a party's
 * walk-away and 1 its best offer.
 */
public final class Arena {
  private static final long MOST_PACKAGES = 1 << 20;

  private final Space space;
  private final int[] voters;
  private final long[] packages;
  private final double[][] gains;
  private final double[] scales;
  private final int[][] ranking;
  private final int[][] digits;

  /** Per issue the rank of each option on the issue's scale; empty where it has none. */
  private final int[][] ranks;

  /** Divisible by the number of steps of every scale, so that distances are exact. */
  private final long whole;

  private Arena(Case negotiation, Space space, int[] voters, long[] packages) {
    this.space = space;
    ranks =
        IntStream.range(0, space.shape().issues())
            .mapToObj(i -> scale(negotiation, space, i))
            .toArray(int[][]::new);
    // No more than the number of packages.
    whole =
        Arrays.stream(ranks).mapToLong(r -> Math.max(1, r.length - 1)).reduce(1, (a, b) -> a * b);
    this.voters = voters;
    this.packages = packages;
    gains = new double[voters.length][packages.length];
    scales = new double[voters.length];
    ranking = new int[voters.length][];
    digits = new int[packages.length][];
    for (int o = 0; o < packages.length; o++) {
      digits[o] = space.shape().digits(packages[o]);
    }
    for (int p = 0; p < voters.length; p++) {
      fill(p);
    }
  }

  /**
   * Lays the table for the cardinal parties that consent unconditionally: every feasible package
   * but today's at which no consent but theirs is missing may be offered.
   *
   * @throws CannotCompute with fewer than two such parties, more than 2²⁰ packages, or nothing that
   *     everybody prefers to no deal at its best
   */
  public static Arena of(Case negotiation, Space space) {
    int[] voters = negotiators(space);
    if (voters.length < 2) {
      throw new CannotCompute(
          "talks need two parties that consent unconditionally and whose points mean distances",
          List.of("consent"),
          "give the parties values, or make their consents unconditional");
    }
    if (!fits(space)) {
      throw new CannotCompute(
          "the case has more than 1,048,576 packages, and in alternating offers every strategy ranks"
              + " all of them",
          List.of("issues"),
          "--mediator, which looks at one package at a time");
    }
    long[] packages = offerable(space, others(space, voters));
    if (packages.length == 0) {
      throw new CannotCompute(
          "no package could be offered: the rules or other consents leave none",
          List.of("issues"),
          "parley deals says who blocks");
    }
    return new Arena(negotiation, space, voters, packages);
  }

  static int[] negotiators(Space space) {
    return space.consents().stream()
        .filter(c -> c.unconditional() && c.party())
        .mapToInt(c -> c.voter().getAsInt())
        .filter(v -> space.voters().get(v).cardinal())
        .sorted()
        .toArray();
  }

  /** The consents of those who are not at the table, as bits. */
  static long others(Space space, int[] voters) {
    long own = 0;
    for (int v : voters) {
      own |= 1L << v;
    }
    long others = 0;
    for (int c = 0; c < space.consents().size(); c++) {
      Space.ConsentView consent = space.consents().get(c);
      boolean present = consent.party() && (own >>> consent.voter().getAsInt() & 1) != 0;
      others |= present ? 0 : 1L << c;
    }
    return others;
  }

  private static long[] offerable(Space space, long blockers) {
    List<Collector> parts = Scan.run(space, 1, () -> new Collector(blockers));
    return parts.stream().flatMapToLong(c -> c.found.stream().mapToLong(i -> i)).toArray();
  }

  private static int[] scale(Case negotiation, Space space, int position) {
    Issue issue = negotiation.issue(space.shape().issue(position)).orElseThrow();
    return issue.ordered()
        ? IntStream.range(0, space.shape().radix(position))
            .map(o -> issue.ascending().indexOf(space.shape().option(position, o)))
            .toArray()
        : new int[0];
  }

  private static final class Collector implements Scan.Visitor {
    private final long blockers;
    private final List<Long> found = new ArrayList<>();

    Collector(long blockers) {
      this.blockers = blockers;
    }

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        if (block.feasible(p) && !block.today(p) && (block.blocking(p) & blockers) == 0) {
          found.add(block.index(p));
        }
      }
    }
  }

  private void fill(int party) {
    Voter voter = space.voters().get(voters[party]);
    double walkAway = voter.walkAway().doubleValue();
    double best = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < packages.length; o++) {
      gains[party][o] = space.utility(voters[party], packages[o]).doubleValue() - walkAway;
      best = Math.max(best, gains[party][o]);
    }
    scales[party] = best > 0 ? best : 1;
    for (int o = 0; o < packages.length; o++) {
      gains[party][o] /= scales[party];
    }
    double[] own = gains[party];
    ranking[party] =
        IntStream.range(0, packages.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer o) -> own[o]))
            .mapToInt(o -> o)
            .toArray();
  }

  Space space() {
    return space;
  }

  public int parties() {
    return voters.length;
  }

  /** Id of a negotiator. */
  public String party(int party) {
    return space.voters().get(voters[party]).party();
  }

  /** Position of a negotiator among the space's voters. */
  int voter(int party) {
    return voters[party];
  }

  /** Number of packages that can be offered. */
  public int offers() {
    return packages.length;
  }

  /** Number of the offer of a package that can be offered. */
  int offer(Choice deal) {
    int found = Arrays.binarySearch(packages, space.shape().index(deal));
    if (found < 0) {
      throw new IllegalStateException(deal + " cannot be offered");
    }
    return found;
  }

  /** Whether the packages of a space are few enough to rank them all. */
  static boolean fits(Space space) {
    return space.shape().packages().compareTo(BigInteger.valueOf(MOST_PACKAGES)) <= 0;
  }

  /** Index of an offer's package. */
  long index(int offer) {
    return packages[offer];
  }

  double gain(int party, int offer) {
    return gains[party][offer];
  }

  /** The same in points over the walk-away. */
  double points(int party, int offer) {
    return gains[party][offer] * scales[party];
  }

  int ranked(int party, int position) {
    return ranking[party][position];
  }

  int best(int party) {
    int top = ranking[party][packages.length - 1];
    return ranking[party][firstAtLeast(party, gains[party][top])];
  }

  /** First position in the ranking whose gain is at least so much. */
  int firstAtLeast(int party, double least) {
    int from = 0;
    int to = packages.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (gains[party][ranking[party][middle]] >= least) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** First position in the ranking whose gain is more than so much. */
  int firstAbove(int party, double most) {
    return firstAtLeast(party, Math.nextUp(most));
  }

  /** Number of issues. */
  public int issues() {
    return space.shape().issues();
  }

  /** Number of options of an issue. */
  public int options(int issue) {
    return space.shape().radix(issue);
  }

  /** The option that an offer has on an issue, by its position in the case. */
  public int option(int offer, int issue) {
    return digits[offer][issue];
  }

  /**
   * How far apart two options of an issue are: steps on its scale, of which the whole scale has as
   * many for every issue; the whole scale between any two options of an issue without one.
   */
  long apart(int issue, int option, int other) {
    int[] rank = ranks[issue];
    return option == other
        ? 0
        : rank.length == 0
            ? whole
            : whole / (rank.length - 1) * Math.abs(rank[option] - rank[other]);
  }

  /** On how many issues two offers differ. */
  public int distance(int offer, int other) {
    return (int)
        IntStream.range(0, issues()).filter(i -> digits[offer][i] != digits[other][i]).count();
  }

  @Override
  public String toString() {
    return "Arena" + Arrays.toString(voters) + " with " + packages.length + " offers";
  }
}
