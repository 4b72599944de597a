package dev.parley.engine.explain;

import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;
import dev.parley.engine.Share;
import dev.parley.engine.Workers;
import dev.parley.engine.deals.Bargaining;
import dev.parley.engine.deals.Refusals;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.search.Census;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Bound;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Point;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Measure;
import dev.parley.engine.search.Optimum;
import dev.parley.engine.search.Sample;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Pattern;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds out without visiting the packages; see {@link dev.parley.engine.search}. */
final class SearchOutlook implements Outlook {
  private static final int WITH = 1;
  private static final int WITHOUT = 0;

  private final Asked asked;
  private final Space space;
  private final int threads;
  private final Explorer explorer;
  private final Condition concession;
  private final Condition refusal;
  private final Measure own;
  private Optional<Bests> bests = Optional.empty();
  private Optional<Set<Pattern>> patterns = Optional.empty();
  private Optional<Counted> counted = Optional.empty();

  private final Sides sides;

  SearchOutlook(Asked asked, Space space, int threads, Explorer.Layouts layouts, Sides sides) {
    this.asked = asked;
    this.sides = sides;
    this.space = space;
    explorer = new Explorer(space, threads, layouts);
    concession = asked.concession();
    refusal = new Condition.Negated(concession);
    own = explorer.utility(asked.voter());
    this.threads = threads;
  }

  /** The greatest utility with the concession and without it. */
  private record Bests(Optional<Long> with, Optional<Long> without) {}

  private synchronized Bests bests() {
    if (bests.isEmpty()) {
      Workers.Both<Optional<Long>, Optional<Long>> found =
          Workers.both(
              threads,
              () -> explorer.greatest(own, List.of(concession)),
              () -> explorer.greatest(own, List.of(refusal)));
      bests = Optional.of(new Bests(found.first(), found.second()));
    }
    return bests.get();
  }

  @Override
  public Judgement judgement() {
    return judgement(bests());
  }

  private Judgement judgement(Bests found) {
    return Judgement.of(
        space,
        asked.voter(),
        new Judgement.Existing(sides.conceding(), sides.refusing(), this::refused),
        found.with().map(this::points),
        found.without().map(this::points));
  }

  /**
   * Begins with packages known from other scenarios: of the side that is behind it is asked whether
   * anything comes near the other's best known, and only then what is best on the side ahead.
   */
  @Override
  public Verdict verdict() {
    OptionalLong with = explorer.lead(own, List.of(concession));
    OptionalLong without = explorer.lead(own, List.of(refusal));
    if (with.isEmpty() || without.isEmpty()) {
      return judgement().verdict();
    }
    boolean ahead = with.getAsLong() >= without.getAsLong();
    long most = Math.max(with.getAsLong(), without.getAsLong());
    long other = Math.min(with.getAsLong(), without.getAsLong());
    long tie = Judgement.tie(space.voters().get(asked.voter()));
    Optional<Long> near = greatest(!ahead, Math.max(other, most - tie));
    if (near.isPresent()) {
      other = near.get();
      most = greatest(ahead, Math.max(most, other - tie)).orElse(most);
    }
    return judgement(
            ahead
                ? new Bests(Optional.of(most), Optional.of(other))
                : new Bests(Optional.of(other), Optional.of(most)))
        .verdict();
  }

  private Optional<Long> greatest(boolean conceding, long atLeast) {
    return explorer.greatest(own, List.of(conceding ? concession : refusal), atLeast);
  }

  /** Whether some feasible package but today's has the concession, and whether some has not. */
  record Sides(boolean conceding, boolean refusing) {
    static Sides of(Space space, Condition concession, Explorer.Layouts layouts) {
      Set<Long> sides =
          new Explorer(space, 1, layouts)
              .values(Query.feasible(List.of()).splitBy(concession).withoutToday()).stream()
                  .map(Point::split)
                  .collect(Collectors.toSet());
      return new Sides(sides.contains((long) WITH), sides.contains((long) WITHOUT));
    }
  }

  private BigFraction points(long number) {
    return space.voters().get(asked.voter()).points(BigInteger.valueOf(number));
  }

  /** The patterns with the concession that no other has more yes votes than. */
  private Set<Pattern> patterns() {
    if (patterns.isEmpty()) {
      patterns = Optional.of(explorer.patterns(List.of(concession)));
    }
    return patterns.get();
  }

  private boolean refused() {
    return patterns().stream().anyMatch(p -> space.blockingIfYes(asked.voter(), p) == 0)
        || patterns().stream().allMatch(p -> space.neededAndNo(asked.voter(), p));
  }

  /** The census, exact or sampled and why, with sums by side. */
  private record Counted(
      Tallies tallies, List<Share> with, List<Share> without, Exactness exactness, String why) {}

  private Counted counted() {
    if (counted.isEmpty()) {
      counted =
          Optional.of(
              switch (Census.measured(explorer, List.of(), List.of(concession))) {
                case Census.Counted census ->
                    sums(
                        census.entries(),
                        new Exactness.Exact(),
                        "few enough voters and open conditions between the halves");
                case Census.TooLong(String why, Optional<String> advice) -> {
                  Sample sample = Sample.of(explorer, List.of(concession));
                  yield sums(
                      sample.entries(),
                      sample.signable(),
                      why + advice.map(a -> "; " + a).orElse(""));
                }
              });
    }
    return counted.get();
  }

  private Counted sums(List<Census.Entry> census, Exactness exactness, String why) {
    List<Census.Entry> all = new ArrayList<>(census);
    Optional<Choice> today = space.today().filter(space::feasible);
    today.ifPresent(t ->
        all.add(
            new Census.Entry(
                space.pattern(t), concession.holds(t) ? WITH : WITHOUT, BigInteger.ONE.negate())));
    BigInteger[] signable = {BigInteger.ZERO, BigInteger.ZERO};
    BigInteger feasible = BigInteger.ZERO;
    int consents = space.consents().size();
    BigInteger[][] required = zeros(consents);
    BigInteger[][] given = zeros(consents);
    for (Census.Entry entry : all) {
      int side = (int) entry.split();
      Space.Outcome outcome = space.outcome(entry.pattern());
      feasible = feasible.add(entry.packages());
      if (outcome.blocking() == 0) {
        signable[side] = signable[side].add(entry.packages());
      }
      for (int c = 0; c < consents; c++) {
        if ((outcome.required() >>> c & 1) != 0) {
          required[side][c] = required[side][c].add(entry.packages());
          if ((outcome.blocking() >>> c & 1) == 0) {
            given[side][c] = given[side][c].add(entry.packages());
          }
        }
      }
    }
    return new Counted(
        new Tallies(
            today.isPresent() ? feasible.add(BigInteger.ONE) : feasible,
            signable[WITH].add(signable[WITHOUT]),
            signable[WITH]),
        shares(given[WITH], required[WITH], feasible, exactness),
        shares(given[WITHOUT], required[WITHOUT], feasible, exactness),
        exactness,
        why);
  }

  private static BigInteger[][] zeros(int consents) {
    BigInteger[][] zeros = new BigInteger[2][consents];
    for (BigInteger[] side : zeros) {
      Arrays.fill(side, BigInteger.ZERO);
    }
    return zeros;
  }

  private static List<Share> shares(
      BigInteger[] counts, BigInteger[] of, BigInteger feasible, Exactness exactness) {
    return IntStream.range(0, of.length)
        .mapToObj(c -> share(counts[c], of[c], feasible, exactness))
        .toList();
  }

  /** With an interval where the counts are estimates. */
  private static Share share(
      BigInteger count, BigInteger of, BigInteger feasible, Exactness exactness) {
    Share share = new Share(count, of);
    return exactness instanceof Exactness.Sampled sampled
        ? sampled.estimated(share, feasible)
        : share;
  }

  @Override
  public Tallies tallies() {
    return counted().tallies();
  }

  @Override
  public Optional<Choice> best(boolean conceding) {
    Optional<Long> best = conceding ? bests().with() : bests().without();
    return best.flatMap(b ->
        Optimum.firstSignable(
            explorer, List.of(conceding ? concession : refusal), List.of(new Bound(own, b))));
  }

  @Override
  public Pivotal pivotal() {
    Tallies tallies = tallies();
    return new Pivotal(
        share(
            tallies.signableWith(), tallies.signable(), tallies.feasible(), counted().exactness()),
        IntStream.range(0, space.consents().size())
            .mapToObj(c ->
                new ConsentShift(
                    space.consents().get(c).by(),
                    counted().with().get(c),
                    counted().without().get(c)))
            .toList());
  }

  @Override
  public List<Long> minimalBlocking() {
    return ConsentVisitor.minimal(
        patterns().stream().map(p -> space.outcome(p).blocking()).collect(Collectors.toSet()));
  }

  @Override
  public Members members(List<Long> blocking) {
    MemberSets sets = new MemberSets(space, blocking);
    patterns().forEach(p -> sets.offer(space.outcome(p).blocking(), p));
    return sets.members();
  }

  @Override
  public Optional<Choice> firstNash(boolean conceding) {
    return Bargaining.of(asked.negotiation(), asked.scenario(), space, _ -> true)
        .firstNash(explorer, conceding ? List.of(concession) : List.of());
  }

  @Override
  public boolean weighted() {
    return Bargaining.of(asked.negotiation(), asked.scenario(), space, _ -> true).weighted();
  }

  @Override
  public boolean gainsWithout(Choice chosen) {
    List<Integer> free = asked.issues(space.shape());
    List<Condition> rules = new ArrayList<>(List.of(refusal));
    for (int i = 0; i < space.shape().issues(); i++) {
      if (!free.contains(i)) {
        rules.add(Condition.agreeing(space.shape(), i, chosen));
      }
    }
    return explorer.values(Query.feasible(List.of(own)).where(rules)).stream()
        .anyMatch(p -> BigInteger.valueOf(p.numbers().getFirst()).compareTo(own.at(chosen)) > 0);
  }

  @Override
  public Removals removals(Choice chosen, int limit) {
    Measure changes = Measure.fewChanges(space.shape(), chosen, all());
    Found found =
        explorer.undominated(
            Query.feasible(List.of(changes)).where(List.of(refusal)).withoutToday());
    if (found.points().isEmpty()) {
      return Removals.NONE;
    }
    Refusals refusals = new Refusals(asked.negotiation(), space);
    return new Removals(
        found.packages(found.points()),
        (int) -found.points().getFirst().numbers().getFirst(),
        found.first(found.points(), limit).stream()
            .map(x -> new Removal(space.evaluated(x), refusals.of(x, refusals.changed(chosen, x))))
            .toList());
  }

  private List<Integer> all() {
    return IntStream.range(0, space.shape().issues()).boxed().toList();
  }

  /** The number of changes, then what the cardinal consenters lose. */
  private record Cost(long changes, BigFraction loss) implements Comparable<Cost> {
    @Override
    public int compareTo(Cost other) {
      return changes != other.changes
          ? Long.compare(other.changes, changes)
          : other.loss.compareTo(loss);
    }
  }

  @Override
  public Choice cheapestRepair(Choice chosen) {
    Shape shape = space.shape();
    List<Integer> losers =
        space.consents().stream()
            .flatMapToInt(c -> c.voter().stream())
            .filter(v -> space.voters().get(v).cardinal())
            .distinct()
            .boxed()
            .toList();
    List<Optimum.Reach> reaches = new ArrayList<>();
    reaches.add(Optimum.Reach.whole(Measure.fewChanges(shape, chosen, all())));
    for (int loser : losers) {
      reaches.add(explorer.reach(loser, explorer.utility(loser).at(chosen).longValueExact()));
    }
    Optimum optimum = new Optimum(explorer, List.of(refusal), reaches);
    Optimum.Score<Cost> score =
        (pattern, numbers) ->
            space.outcome(pattern).blocking() == 0
                ? Optional.of(new Cost(-numbers[0], loss(losers, chosen, numbers)))
                : Optional.empty();
    for (long changes = 1; changes <= shape.issues(); changes++) {
      Optimum.Region region = new Optimum.Region(least(losers, changes));
      Optional<Optimum.Best<Cost>> found = optimum.find(region, score, _ -> region);
      if (found.isPresent()) {
        return found.get().choice();
      }
    }
    throw new IllegalStateException("no signable package without the concession");
  }

  private List<Long> least(List<Integer> losers, long changes) {
    List<Long> least = new ArrayList<>(List.of(-changes));
    losers.forEach(l -> least.add(explorer.mustReach(l)));
    return least;
  }

  private BigFraction loss(List<Integer> losers, Choice chosen, long[] numbers) {
    BigFraction sum = BigFraction.ZERO;
    for (int l = 0; l < losers.size(); l++) {
      Measure utility = explorer.utility(losers.get(l));
      BigInteger lost = utility.at(chosen).subtract(BigInteger.valueOf(numbers[l + 1]));
      if (lost.signum() > 0) {
        sum = sum.add(space.voters().get(losers.get(l)).points(lost));
      }
    }
    return sum;
  }

  @Override
  public Optional<Choice> demanded(Demands demands, Choice chosen) {
    List<Condition> conditions =
        demands.expressions().stream().map(asked.compiler()::condition).toList();
    List<Integer> kept =
        conditions.isEmpty()
            ? List.of()
            : all().stream()
                .filter(i -> !demands.issues().contains(space.shape().issue(i)))
                .toList();
    Found found =
        explorer.undominated(
            Query.feasible(List.of(Measure.fewChanges(space.shape(), chosen, kept), own))
                .where(conditions));
    return found.points().isEmpty()
        ? Optional.empty()
        : Optional.of(found.first(found.points().subList(0, 1), 1).getFirst());
  }

  @Override
  public Plan plan() {
    Exactness exact = new Exactness.Exact();
    return new Plan(
        List.of(
            new Plan.Part(
                "answer",
                "issue-by-issue merge with dominance pruning",
                String.format(
                    Locale.ROOT, "%,d packages are too many to visit", space.shape().packages()),
                exact),
            new Plan.Part(
                Plan.COUNTS,
                counted().exactness() instanceof Exactness.Sampled
                    ? "feasible packages counted along the conditions; the shares of them sampled"
                    : "meeting in the middle",
                counted().why(),
                counted().exactness())));
  }
}
