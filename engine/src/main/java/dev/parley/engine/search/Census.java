package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How many feasible packages have each pattern: who accepts, and which conditions hold. All counts
 * about consents follow from it. Exact by meeting in the middle (Horowitz and Sahni 1974): the
 * first issues are settled from the front, the others from every state in between, and the pairs at
 * which voters accept are counted by {@link DominanceCount}, for every set of voters; inclusion and
 * exclusion turn these into the number of packages per set of accepting voters.
 */
public final class Census {
  /** Points on one side beyond which counting would take minutes. */
  private static final long MOST_POINTS = 12_000_000;

  /** Comparisons of a point with a block of 512 others: about ten seconds of two cores. */
  private static final double MOST_WORK = 2e9;

  private static final int WEIGHT_BITS = 62;

  /** Voters whose answers vary; all sets of them are counted. */
  private static final int MOST_VOTERS = 10;

  private final Explorer explorer;
  private final List<Condition> rules;
  private final List<Condition> split;
  private final List<Integer> voters = new ArrayList<>();
  private long always;
  private double pairs;
  private final Map<Entry.Kind, BigInteger> found = new LinkedHashMap<>();

  private Census(Explorer explorer, List<Condition> rules, List<Condition> split) {
    this.explorer = explorer;
    this.rules = rules;
    this.split = split;
  }

  /** A number of packages that are alike in what decides consents and in the split. */
  public record Entry(Pattern pattern, long split, BigInteger packages) {
    record Kind(long accepting, long holding) {}
  }

  /**
   * Counts all feasible packages, today's included.
   *
   * @param rules further conditions that must hold
   * @param split further conditions whose truth tells packages apart
   * @return empty where that would take too long
   */
  public static Optional<List<Entry>> of(
      Explorer explorer, List<Condition> rules, List<Condition> split) {
    return measured(explorer, rules, split) instanceof Counted counted
        ? Optional.of(counted.entries())
        : Optional.empty();
  }

  /** The same, with what it took, or why it would take too long. */
  public static Attempt measured(Explorer explorer, List<Condition> rules, List<Condition> split) {
    Census census = new Census(explorer, rules, split);
    Optional<TooLong> obstacle = census.obstacle();
    if (obstacle.isEmpty()) {
      return new Counted(census.entries(), census.pairs);
    }
    return explorer.space().shape().scannable()
        ? new Counted(
            ScanCensus.of(explorer, rules, split),
            explorer.space().shape().packages().doubleValue())
        : obstacle.get();
  }

  /** What came of counting. */
  public sealed interface Attempt {}

  /**
   * A census.
   *
   * @param pairs of halves that were counted, as estimated beforehand; packages where all were
   *     visited
   */
  public record Counted(List<Entry> entries, double pairs) implements Attempt {
    public Counted {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Nothing was counted.
   *
   * @param advice what would help, where there was no room for it
   */
  public record TooLong(String why, Optional<String> advice) implements Attempt {}

  private Optional<TooLong> obstacle() {
    try {
      return count()
          .map(w -> "an exact count of consents would take too long: " + w)
          .map(w -> new TooLong(w, Optional.empty()));
    } catch (CannotCompute e) {
      Workers.stopIfCancelled();
      return Optional.of(
          new TooLong(
              "there is no room to count consents exactly: " + e.getMessage(),
              Optional.of(e.advice())));
    }
  }

  private List<Entry> entries() {
    int consents = explorer.space().consentConditions().size();
    List<Entry> entries = new ArrayList<>();
    found.forEach((kind, packages) -> {
      if (packages.signum() > 0) {
        BigInteger holding = BigInteger.valueOf(kind.holding() & consentBits());
        entries.add(
            new Entry(
                new Pattern(kind.accepting(), holding), kind.holding() >>> consents, packages));
      }
    });
    return entries;
  }

  /** Counts, or says why not. */
  private Optional<String> count() {
    if (!fitsWeights()) {
      return Optional.of("there are more than 2^62 feasible packages");
    }
    explorer.influential().forEach(this::sort);
    if (voters.size() > MOST_VOTERS) {
      return Optional.of(
          "the answers of %d voters vary, more than %d".formatted(voters.size(), MOST_VOTERS));
    }
    Merge front = merge(voters.stream().map(this::atThreshold).toList());
    List<Slice> slices = front.start();
    int level = 0;
    while (level < front.layout().size() && points(slices) < rest(front, slices, level)) {
      slices = front.run(slices, level, level + 1);
      level++;
      if (points(slices) > MOST_POINTS) {
        return Optional.of(tooMany((double) points(slices)));
      }
    }
    double rest = rest(front, slices, level);
    if (rest > 4 * MOST_POINTS) {
      return Optional.of(tooMany(rest));
    }
    if (DominanceCount.work((double) points(slices), rest, voters.size()) > MOST_WORK) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%,d partial packages of the first issues would have to be compared with %,.0f of the"
                  + " others for %d voters",
              points(slices),
              rest,
              voters.size()));
    }
    pairs = points(slices) * rest;
    meet(front, slices, level);
    return Optional.empty();
  }

  private static String tooMany(double points) {
    return String.format(
        Locale.ROOT,
        "%,.0f partial packages on one side, with what conditions between the halves leave open, are"
            + " too many",
        points);
  }

  /** Weights are whole numbers of up to 63 bits; few packages may be left of very many. */
  private boolean fitsWeights() {
    if (explorer.space().shape().packages().bitLength() <= WEIGHT_BITS) {
      return true;
    }
    Explorer.Found all = explorer.undominated(Explorer.Query.feasible(List.of()).where(rules));
    return all.packages(all.points()).bitLength() <= WEIGHT_BITS;
  }

  /** Sets voters apart whose answer is always the same. */
  private void sort(int voter) {
    Measure utility = explorer.utility(voter);
    long most = 0;
    long least = 0;
    for (int i = 0; i < explorer.space().shape().issues(); i++) {
      most += utility.most(i);
      least += utility.least(i);
    }
    for (Measure.Term term : utility.terms()) {
      most += Math.max(0, term.amount());
      least += Math.min(0, term.amount());
    }
    if (least >= explorer.threshold(voter)) {
      always |= 1L << voter;
    } else if (most >= explorer.threshold(voter)) {
      voters.add(voter);
    }
  }

  private Axis atThreshold(int voter) {
    return Axis.threshold(explorer.utility(voter), explorer.threshold(voter));
  }

  private Merge merge(List<Axis> axes) {
    List<Condition> watched = new ArrayList<>(explorer.space().consentConditions());
    watched.addAll(split);
    List<Condition> must = new ArrayList<>(explorer.space().rules());
    must.addAll(rules);
    Search search =
        new Search(must, watched, axes, Optional.empty(), Keeping.COUNTED, Search.EVERYTHING);
    return new Merge(
        explorer.space().shape(),
        search,
        explorer.layouts().of(explorer.space(), search),
        explorer.threads());
  }

  private static long points(List<Slice> slices) {
    return slices.stream().mapToLong(Slice::size).sum();
  }

  /** Packages of the levels that are left, once per state that they depend on. */
  private static double rest(Merge merge, List<Slice> slices, int level) {
    double size = slices.stream().map(Census::open).distinct().count();
    for (int l = level; l < merge.layout().size(); l++) {
      size *= merge.layout().radix(l);
    }
    return size;
  }

  /** What is still open in a state; the rest is decided and adds nothing any more. */
  private static Diagrams.Key open(Slice slice) {
    int[] open = slice.state().clone();
    for (int c = 0; c < open.length; c++) {
      open[c] = Diagrams.terminal(open[c]) ? Diagrams.FALSE : open[c];
    }
    return new Diagrams.Key(open);
  }

  private void meet(Merge front, List<Slice> slices, int level) {
    Map<Diagrams.Key, List<Slice>> alike = new LinkedHashMap<>();
    slices.forEach(s -> alike.computeIfAbsent(open(s), _ -> new ArrayList<>()).add(s));
    for (Map.Entry<Diagrams.Key, List<Slice>> group : alike.entrySet()) {
      List<Slice> lefts = group.getValue();
      Merge back = merge(needed(lefts));
      Slice start =
          new Slice(
              group.getKey().parts(), new long[voters.size()], new long[0], 1, new long[] {1}, 0);
      List<Slice> ends = back.run(List.of(start), level, back.layout().size());

      for (Slice end : ends) {
        long[] holding =
            lefts.stream().mapToLong(l -> front.watched(l) | back.watched(end)).toArray();
        pairs(lefts, end, holding);
      }
    }
  }

  /** The voters' axes for the second part, where only what the first part needs tells apart. */
  private List<Axis> needed(List<Slice> lefts) {
    List<Axis> axes = new ArrayList<>();
    for (int a = 0; a < voters.size(); a++) {
      long threshold = explorer.threshold(voters.get(a));
      long from = Long.MAX_VALUE;
      long to = Long.MIN_VALUE;
      for (Slice left : lefts) {
        long[] rows = left.rows();
        for (int p = a; p < left.size() * voters.size(); p += voters.size()) {
          long need = threshold - rows[p];
          from = Math.min(from, need);
          to = Math.max(to, need);
        }
      }
      axes.add(new Axis(explorer.utility(voters.get(a)), false, Axis.NONE, from, to));
    }
    return axes;
  }

  private void pairs(List<Slice> lefts, Slice right, long[] holding) {
    long[][] just =
        new DominanceCount(needs(lefts, holding), offers(right), explorer.threads()).atLeast();
    for (int g = 0; g < just.length; g++) {
      // From "these voters at least" to "just these voters" (Möbius inversion).
      for (int a = 0; a < voters.size(); a++) {
        for (int set = 0; set < just[g].length; set++) {
          if ((set >>> a & 1) == 0) {
            just[g][set] -= just[g][set | 1 << a];
          }
        }
      }
      for (int set = 0; set < just[g].length; set++) {
        add(set, holding[g], just[g][set]);
      }
    }
  }

  private DominanceCount.Needs needs(List<Slice> lefts, long[] holding) {
    int dimensions = voters.size();
    int size = Math.toIntExact(points(lefts));
    long[][] numbers = new long[dimensions][size];
    long[] weights = new long[size];
    int[] groups = new int[size];
    int next = 0;
    for (int g = 0; g < lefts.size(); g++) {
      Slice left = lefts.get(g);
      for (int a = 0; a < dimensions; a++) {
        boolean matters = matters(a, holding[g]);
        long threshold = explorer.threshold(voters.get(a));
        long[] rows = left.rows();
        long[] own = numbers[a];
        for (int p = 0; p < left.size(); p++) {
          own[next + p] = matters ? threshold - rows[p * dimensions + a] : DominanceCount.NEVER;
        }
      }
      System.arraycopy(left.weights(), 0, weights, next, left.size());
      Arrays.fill(groups, next, next + left.size(), g);
      next += left.size();
    }
    return new DominanceCount.Needs(numbers, weights, groups, lefts.size());
  }

  /** Whether a voter's answer can change the consents where some conditions hold. */
  private boolean matters(int dimension, long holding) {
    long consents = holding & consentBits();
    for (int set = 0; set < 1 << voters.size(); set++) {
      if ((set >>> dimension & 1) == 0
          && !explorer
              .outcome(accepting(set), consents)
              .equals(explorer.outcome(accepting(set | 1 << dimension), consents))) {
        return true;
      }
    }
    return false;
  }

  private long consentBits() {
    return (1L << explorer.space().consentConditions().size()) - 1;
  }

  /** The voters that say yes, where some of those that vary do, as bits. */
  private long accepting(int set) {
    long accepting = always;
    for (int a = 0; a < voters.size(); a++) {
      accepting |= (set >>> a & 1) != 0 ? 1L << voters.get(a) : 0;
    }
    return accepting;
  }

  private DominanceCount.Offers offers(Slice right) {
    int dimensions = voters.size();
    long[][] numbers = new long[dimensions][right.size()];
    for (int p = 0; p < right.size(); p++) {
      for (int a = 0; a < dimensions; a++) {
        numbers[a][p] = right.rows()[p * dimensions + a];
      }
    }
    return new DominanceCount.Offers(numbers, right.weights());
  }

  private void add(int set, long holding, long packages) {
    if (packages != 0) {
      found.merge(
          new Entry.Kind(accepting(set), holding), BigInteger.valueOf(packages), BigInteger::add);
    }
  }
}
