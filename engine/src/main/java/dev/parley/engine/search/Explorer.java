package dev.parley.engine.search;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.search.Search.Keeping;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds packages of one space without visiting them all: those that no other beats on some
 * measures, among the feasible or the signable ones, split by the truth of further conditions. May
 * be asked from several threads.
 */
public final class Explorer {
  private static final int MOST_CONDITIONS = 60;

  private final Space space;
  private final int threads;
  private final Layouts layouts;

  /** Per voter its utility. */
  private final List<Measure> utilities;

  private final Map<Pattern, Space.Outcome> outcomes = new ConcurrentHashMap<>();

  /**
   * Prepares a space.
   *
   * @throws CannotCompute if its numbers need more than 61 bits, or too many conditions decide the
   *     consents
   */
  public Explorer(Space space, int threads, Layouts layouts) {
    this.space = space;
    this.threads = threads;
    this.layouts = layouts;
    utilities = space.voters().stream().map(v -> Measure.of(v, space.shape())).toList();
    if (space.consentConditions().size() > MOST_CONDITIONS) {
      throw new CannotCompute(
          space.consentConditions().size()
              + " conditions decide who must consent and how members vote, too many for a case of"
              + " this size",
          List.of("consent"),
          "leave out members or conditions that decide nothing");
    }
  }

  /**
   * What the first scenario of a case finds out and the others use: conditions along the orders of
   * the issues that suit them, and which packages were best.
   */
  public static final class Layouts {
    /** Conditions that are made for one question are not worth keeping beyond this. */
    private static final int MOST_KNOWN = 64;

    private final Map<Set<Condition>, Diagrams> known = new ConcurrentHashMap<>();

    private final Map<List<Condition>, Leaders> leaders = new ConcurrentHashMap<>();

    private Leaders leaders(List<Condition> rules) {
      return leaders.computeIfAbsent(rules, _ -> new Leaders());
    }

    Diagrams of(Space space, Search search) {
      return of(space, search.conditions());
    }

    Diagrams of(Space space, Set<Condition> conditions) {
      return known.size() < MOST_KNOWN
          ? known.computeIfAbsent(conditions, c -> diagrams(space, c))
          : Optional.ofNullable(known.get(conditions)).orElseGet(() -> diagrams(space, conditions));
    }

    private static Diagrams diagrams(Space space, Set<Condition> conditions) {
      return Diagrams.of(Layout.of(space.shape(), conditions), conditions);
    }
  }

  /**
   * What is looked for.
   *
   * @param goals measures, more is better
   * @param signable whether only signable packages count; otherwise all feasible ones do
   * @param rules further conditions that must hold
   * @param split further conditions whose truth tells packages apart
   * @param others further axes, with what they may end at
   * @param today whether today's package counts among the feasible ones
   */
  public record Query(
      List<Measure> goals,
      boolean signable,
      List<Condition> rules,
      List<Condition> split,
      List<Bound> others,
      boolean today) {
    public Query {
      goals = List.copyOf(goals);
      rules = List.copyOf(rules);
      split = List.copyOf(split);
      others = List.copyOf(others);
    }

    public static Query signable(List<Measure> goals) {
      return new Query(goals, true, List.of(), List.of(), List.of(), false);
    }

    public static Query feasible(List<Measure> goals) {
      return new Query(goals, false, List.of(), List.of(), List.of(), true);
    }

    public Query where(List<Condition> alsoHold) {
      return new Query(goals, signable, alsoHold, split, others, today);
    }

    public Query splitBy(Condition... conditions) {
      return new Query(goals, signable, rules, List.of(conditions), others, today);
    }

    public Query with(List<Bound> bounds) {
      return new Query(goals, signable, rules, split, bounds, today);
    }

    public Query withoutToday() {
      return new Query(goals, signable, rules, split, others, false);
    }
  }

  /** A measure that must not end below a number. */
  public record Bound(Measure measure, long least) {}

  /**
   * A point that was found.
   *
   * @param split the truth of the conditions told apart, as bits
   */
  public record Point(List<Long> numbers, long split, Ends ends) {
    public Point {
      numbers = List.copyOf(numbers);
    }
  }

  /** The packages at a point. */
  public static final class Ends {
    private final int[] nodes;

    Ends(int[] nodes) {
      this.nodes = nodes;
    }
  }

  /** The undominated points, with their packages. */
  public static final class Found {
    private final List<Point> points;
    private final Trail trail;

    Found(List<Point> points, Trail trail) {
      this.points = List.copyOf(points);
      this.trail = trail;
    }

    /** From high to low by the first goal, then the next ones. */
    public List<Point> points() {
      return points;
    }

    /** Number of packages at some points. */
    public BigInteger packages(List<Point> some) {
      return trail.count(nodes(some));
    }

    /** Their first packages in index order. */
    public List<Choice> first(List<Point> some, int most) {
      return trail.first(nodes(some), most);
    }

    private static int[] nodes(List<Point> some) {
      return some.stream().flatMapToInt(p -> IntStream.of(p.ends().nodes)).toArray();
    }
  }

  public Space space() {
    return space;
  }

  public int threads() {
    return threads;
  }

  /** A voter's utility on its own scale. */
  public Measure utility(int voter) {
    return utilities.get(voter);
  }

  /**
   * The points that no other beats, with all packages at them.
   *
   * @throws CannotCompute if too many partial packages matter at once
   */
  public Found undominated(Query query) {
    return run(query, Keeping.TRACKED, Search.EVERYTHING);
  }

  /** All packages, whether or not others beat them; for few packages. */
  public Found all(Query query) {
    return run(
        new Query(
            List.of(),
            query.signable(),
            query.rules(),
            query.split(),
            query.others(),
            query.today()),
        Keeping.TRACKED,
        Search.EVERYTHING);
  }

  /** The points that no other beats, without packages; faster. */
  public List<Point> values(Query query) {
    return run(query, Keeping.VALUES, Search.EVERYTHING).points();
  }

  /**
   * The points that at most one step of a chain beats: what is second best under any goal that
   * rises in every measure is among them.
   *
   * @param worthwhile whether numbers that high are of interest
   */
  public List<Point> secondBest(Query query, Predicate<long[]> worthwhile) {
    return run(query, Keeping.SECOND, worthwhile::test).points();
  }

  /**
   * Shares of the goal's spread that are left below the ceiling, from the first try to the last.
   */
  private static final double SHALLOW = 0.01;

  private static final double DEEPER = 1.6;
  private static final double DEEPEST = 0.11;

  /**
   * The greatest number of one measure, among the signable packages that satisfy some conditions;
   * the same measure in all scenarios that share layouts, but for its numbers. Branch and bound:
   * where a package is known, only what may be better is kept; else first what may come near the
   * ceiling of a relaxation, then more, at last everything.
   */
  public Optional<Long> greatest(Measure goal, List<Condition> rules) {
    OptionalLong lead = lead(goal, rules);
    if (lead.isPresent()) {
      return greatest(goal, rules, lead.getAsLong());
    }
    Descent descent = new Descent(this, goal, rules, List.of(), layouts.leaders(rules));
    Relaxation relaxation = descent.relaxation();
    Optional<Long> found = Optional.empty();
    double depth = SHALLOW;
    while (found.isEmpty() && depth < DEEPEST) {
      double least = relaxation.ceiling() - depth * relaxation.spread();
      if (least <= floor(goal, descent.query())) {
        break;
      }
      found = best(descent.query(), Optional.of(descent.ground(least)));
      depth *= DEEPER;
    }
    return found.or(() -> best(descent.query(), Optional.empty()));
  }

  /** The same, if it is a number or more. */
  public Optional<Long> greatest(Measure goal, List<Condition> rules, long atLeast) {
    Descent descent = new Descent(this, goal, rules, List.of(), layouts.leaders(rules));
    return descent.relaxation().reaches(atLeast)
        ? best(descent.query(atLeast), Optional.of(descent.ground((double) atLeast)))
        : Optional.empty();
  }

  /**
   * What {@link #greatest(Measure, List)} is not below, because some package that was best in
   * another scenario reaches it; empty where none of these is signable.
   */
  public OptionalLong lead(Measure goal, List<Condition> rules) {
    return layouts.leaders(rules).lead(space, goal);
  }

  /** The greatest number above a ground; its package is remembered for other scenarios. */
  private Optional<Long> best(Query query, Optional<Ground> ground) {
    Found found = run(query, Keeping.WITNESSED, Search.EVERYTHING, ground);
    found.first(found.points(), 1).forEach(layouts.leaders(query.rules())::add);
    return found.points().stream().map(p -> p.numbers().getFirst()).findFirst();
  }

  /** A weighted sum of measures that no package of interest is below, up to rounding. */
  record Ground(Map<Measure, Double> weights, double least) {
    Search.Floor floor(List<Axis> axes) {
      return new Search.Floor(
          axes.stream().map(a -> weights.getOrDefault(a.measure(), 0.0)).toList(), least);
    }
  }

  /**
   * The points of the packages above a ground that no other beats, or only one step of a chain.
   *
   * @param rows how many partial packages may be kept after one issue
   * @throws CannotCompute if more matter
   */
  Found within(Query query, Keeping keeping, Search.Cut cut, Ground ground, int rows) {
    return finished(
        query,
        keeping,
        ending(query, keeping, cut, Optional.of(ground), Optional.of(new Cover.Limits(rows, 0))));
  }

  private Found run(Query query, Keeping keeping, Search.Cut cut) {
    return run(query, keeping, cut, Optional.empty());
  }

  /** The points above a ground. */
  Found run(Query query, Keeping keeping, Search.Cut cut, Optional<Ground> ground) {
    return finished(query, keeping, ending(query, keeping, cut, ground, Optional.empty()));
  }

  private static Found finished(Query query, Keeping keeping, Ending ending) {
    Finals finals =
        new Finals(query.goals().size(), keeping, ending.comparedOn(query.goals().size()));
    ending.each((rows, at, holding, split, node, _) -> {
      if (!query.signable() || ending.signable(rows, at, holding, new long[0])) {
        finals.offer(rows, at, split, node);
      }
    });
    return new Found(finals.points(), ending.trail());
  }

  /**
   * The same as {@link #undominated}, but where partial packages become too many, some stand for
   * others that are nearly alike.
   *
   * @throws CannotCompute if not even that leaves few enough
   */
  public Cover cover(Query query, Cover.Limits limits) {
    Ending ending =
        ending(query, Keeping.TRACKED, Search.EVERYTHING, Optional.empty(), Optional.of(limits));
    return new Covering(query, ending, units(query, query.goals().size())).cover(limits);
  }

  /** What one point is on each axis; 0 where it is not known, as for an order. */
  private List<Double> units(Query query, int axes) {
    List<Double> units = new ArrayList<>(java.util.Collections.nCopies(axes, 0.0));
    for (int g = 0; g < query.goals().size(); g++) {
      int voter = utilities.indexOf(query.goals().get(g));
      if (voter >= 0 && space.voters().get(voter).cardinal()) {
        units.set(g, space.voters().get(voter).form().scale().doubleValue());
      }
    }
    return units;
  }

  private Ending ending(
      Query query,
      Keeping keeping,
      Search.Cut cut,
      Optional<Ground> ground,
      Optional<Cover.Limits> limits) {
    List<Integer> voters = query.signable() ? influential() : List.of();
    List<Axis> axes = new ArrayList<>();
    for (Measure goal : query.goals()) {
      axes.add(Axis.exact(goal).atLeast(floor(goal, query)));
    }
    for (Bound bound : query.others()) {
      if (!query.goals().contains(bound.measure())) {
        axes.add(Axis.threshold(bound.measure(), bound.least()).atLeast(bound.least()));
      }
    }
    int[] votes = new int[voters.size()];
    for (int k = 0; k < votes.length; k++) {
      Measure utility = utilities.get(voters.get(k));
      votes[k] = query.goals().indexOf(utility);
      if (votes[k] < 0) {
        votes[k] = axes.size();
        long threshold = threshold(voters.get(k));
        axes.add(Axis.threshold(utility, threshold).atLeast(floor(utility, query)));
      }
    }
    List<Condition> watched = new ArrayList<>();
    if (query.signable()) {
      watched.addAll(space.consentConditions());
    }
    int consents = watched.size();
    watched.addAll(query.split());
    Set<Condition> rules = new LinkedHashSet<>(space.rules());
    rules.addAll(query.rules());
    boolean apart = query.signable() || !query.today();
    Search search =
        new Search(
            List.copyOf(rules),
            watched,
            axes,
            apart ? space.today() : Optional.empty(),
            keeping,
            cut,
            ground.map(g -> g.floor(axes)),
            limits.map(l -> new Search.Thinning(units(query, axes.size()), l.rows(), l.worst())));
    Merge merge = new Merge(space.shape(), search, layouts.of(space, search), threads);
    return new Ending(this, merge, merge.run(), voters, votes, consents);
  }

  /** What a pattern means for the consents; remembered. */
  Space.Outcome outcome(long accepting, long holding) {
    return outcomes.computeIfAbsent(
        new Pattern(accepting, BigInteger.valueOf(holding)), space::outcome);
  }

  /** Positions of the voters whose yes may change some consent. */
  public List<Integer> influential() {
    return IntStream.range(0, space.voters().size())
        .filter(v -> (space.influential() >>> v & 1) != 0)
        .boxed()
        .toList();
  }

  long threshold(int voter) {
    return space.voters().get(voter).form().threshold().longValueExact();
  }

  /** Where a measure must end at least, because its party must consent or the query says so. */
  private long floor(Measure measure, Query query) {
    long floor = Axis.NONE;
    int voter = utilities.indexOf(measure);
    if (query.signable() && voter >= 0) {
      boolean must =
          space.consents().stream()
              .anyMatch(
                  c -> c.unconditional() && c.voter().equals(java.util.OptionalInt.of(voter)));
      floor = must ? threshold(voter) : floor;
    }
    for (Bound bound : query.others()) {
      floor = bound.measure().equals(measure) ? Math.max(floor, bound.least()) : floor;
    }
    return floor;
  }

  /** A voter's utility as far as a number, or as far as it decides the voter's answer. */
  public Optimum.Reach reach(int voter, long number) {
    return new Optimum.Reach(utilities.get(voter), alikeFrom(utilities.get(voter), number));
  }

  /**
   * Where a voter's utility must end in every signable package; anywhere unless it must consent.
   */
  public long mustReach(int voter) {
    return floor(utilities.get(voter), Query.signable(List.of()));
  }

  /**
   * The patterns of the feasible packages other than today's that satisfy some conditions, but for
   * those at which somebody says no who says yes at another pattern with the same conditions.
   */
  public Set<Pattern> patterns(List<Condition> rules) {
    Set<Pattern> found = new LinkedHashSet<>();
    Optional<Boolean> _ =
        new Optimum(this, rules, List.of())
            .value(
                new Optimum.Region(List.of()),
                (pattern, _) -> {
                  found.add(pattern);
                  return Optional.of(true);
                });
    return found;
  }

  /** From which number on a measure's ends are all alike, once they reach a bound. */
  long alikeFrom(Measure measure, long bound) {
    int voter = utilities.indexOf(measure);
    return voter < 0 ? bound : Math.max(bound, threshold(voter));
  }

  Layouts layouts() {
    return layouts;
  }
}
