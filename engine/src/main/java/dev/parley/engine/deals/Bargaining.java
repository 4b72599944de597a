package dev.parley.engine.deals;

import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.search.Ascent;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Block;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import dev.parley.model.preference.Preferences.Additive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The bargaining solutions over the signable packages, or over those of them that a filter leaves.
 */
public final class Bargaining {
  /** Said wherever a Nash point that bargaining powers weight is used. */
  public static final String ASYMMETRIC =
      "the Nash point is the asymmetric one, weighted by bargaining power";

  private final Space space;
  private final Bargainers bargainers;
  private final Filter filter;

  private Bargaining(Space space, Bargainers bargainers, Filter filter) {
    this.space = space;
    this.bargainers = bargainers;
    this.filter = filter;
  }

  /** Which signable packages count. */
  public interface Filter {
    boolean keeps(At at);
  }

  /** A package during a visit. */
  public record At(Block block, int position) {}

  /** The parties that consent unconditionally and whose preferences are cardinal. */
  public static Bargaining of(Case negotiation, Scenario scenario, Space space, Filter filter) {
    List<String> unconditional =
        space.consents().stream()
            .filter(c -> c.unconditional() && c.party())
            .map(Space.ConsentView::by)
            .toList();
    int[] voters =
        IntStream.range(0, space.voters().size())
            .filter(v -> space.voters().get(v).cardinal())
            .filter(v -> unconditional.contains(space.voters().get(v).party()))
            .toArray();
    List<BigFraction> powers =
        Arrays.stream(voters)
            .mapToObj(v -> power(negotiation, scenario, space.voters().get(v).party()))
            .toList();
    return new Bargaining(space, new Bargainers(space, voters, powers), filter);
  }

  private static BigFraction power(Case negotiation, Scenario scenario, String party) {
    return negotiation
        .preferences(party)
        .flatMap(p -> p instanceof Additive a ? a.bargainingPower() : Optional.empty())
        .map(scenario::value)
        .orElse(BigFraction.ONE);
  }

  List<String> parties() {
    return IntStream.range(0, bargainers.size())
        .mapToObj(b -> bargainers.voter(b).party())
        .toList();
  }

  /** Whether the bargainers' powers differ, which makes the Nash point asymmetric. */
  public boolean weighted() {
    return bargainers.powers().stream().distinct().count() > 1;
  }

  Bargainers bargainers() {
    return bargainers;
  }

  NashCriterion nash() {
    return new NashCriterion(bargainers.powers());
  }

  /** Bounds and searches the product of gains over the packages that satisfy some conditions. */
  Ascent ascent(Explorer explorer, List<Condition> conditions) {
    BigFraction all = bargainers.powers().stream().reduce(BigFraction.ZERO, BigFraction::add);
    List<Ascent.Party> parties =
        IntStream.range(0, bargainers.size())
            .mapToObj(b ->
                new Ascent.Party(
                    bargainers.position(b), bargainers.powers().get(b).divide(all).doubleValue()))
            .toList();
    return new Ascent(explorer, parties, Ascent.Kind.PRODUCT, conditions);
  }

  /** What the four points maximize, in the order in which they are listed. */
  List<Criterion> criteria(List<BigFraction> mostGains) {
    List<BigFraction> one = bargainers.powers().stream().map(_ -> BigFraction.ONE).toList();
    return List.of(
        nash(),
        new LeximinCriterion(Deals.Solution.KALAI_SMORODINSKY, mostGains),
        new LeximinCriterion(Deals.Solution.EGALITARIAN, one),
        new UtilitarianCriterion());
  }

  /** All four points; none with fewer than two bargainers or without a signable package. */
  List<Deals.Point> points(ParetoFront front, int threads, int limit) {
    if (bargainers.size() < 2 || front.points().isEmpty()) {
      return List.of();
    }
    return best(criteria(mostGains(front)), threads).stream()
        .map(b -> point(b, front, limit))
        .toList();
  }

  /** The first Nash package in index order among the packages that count. */
  public Optional<Choice> firstNash(int threads) {
    if (bargainers.size() < 2) {
      return Optional.empty();
    }
    NashCriterion criterion = nash();
    FirstBest found =
        Scan.run(space, threads, () -> new FirstBest(criterion)).stream()
            .reduce(FirstBest::merged)
            .orElseThrow();
    return found.best.map(_ -> space.shape().choice(found.index));
  }

  /** The same among the signable packages that satisfy some conditions, without a scan. */
  public Optional<Choice> firstNash(Explorer explorer, List<Condition> conditions) {
    return new SearchedNash(explorer, this).first(conditions);
  }

  private List<BestTwo> best(List<Criterion> criteria, int threads) {
    return Scan.run(space, threads, () -> new BestVisitor(criteria)).stream()
        .reduce(BestVisitor::merged)
        .orElseThrow()
        .best;
  }

  /** What each bargainer gains at most; attained on the Pareto set. */
  private List<BigFraction> mostGains(ParetoFront front) {
    List<BigFraction> most = new ArrayList<>();
    for (int b = 0; b < bargainers.size(); b++) {
      int bargainer = b;
      most.add(
          front.points().stream()
              .map(p -> front.gains(p, bargainers).exact()[bargainer])
              .reduce((x, y) -> x.compareTo(y) >= 0 ? x : y)
              .orElseThrow());
    }
    return most;
  }

  private Deals.Point point(BestTwo best, ParetoFront front, int limit) {
    Gains top = best.best().orElseThrow();
    List<ParetoFront.UtilityPoint> ties =
        front.points().stream()
            .filter(p -> best.criterion().compare(front.gains(p, bargainers), top) == 0)
            .toList();
    return new Deals.Point(
        best.criterion().solution(),
        BigInteger.valueOf(ties.stream().mapToLong(ParetoFront.UtilityPoint::packages).sum()),
        best.margin(),
        ties.stream()
            .flatMapToLong(ParetoFront.UtilityPoint::first)
            .sorted()
            .limit(limit)
            .mapToObj(i -> space.evaluated(space.shape().choice(i)))
            .toList());
  }

  private Stream<Gains> gainsIn(Block block) {
    return IntStream.range(0, block.size())
        .filter(p -> block.signable(p) && filter.keeps(new At(block, p)))
        .mapToObj(p -> gains(block, p));
  }

  private Gains gains(Block block, int position) {
    return new Gains(bargainers, v -> block.high(v, position), v -> block.low(v, position));
  }

  private final class BestVisitor implements Scan.Visitor {
    private final List<BestTwo> best;

    BestVisitor(List<Criterion> criteria) {
      best = criteria.stream().map(BestTwo::new).toList();
    }

    @Override
    public void visit(Block block) {
      gainsIn(block).forEach(g -> best.forEach(b -> b.offer(g)));
    }

    BestVisitor merged(BestVisitor later) {
      for (int c = 0; c < best.size(); c++) {
        BestTwo _ = best.get(c).merged(later.best.get(c));
      }
      return this;
    }
  }

  /** The best package so far, of equals the first in index order. */
  private final class FirstBest implements Scan.Visitor {
    private final Criterion criterion;
    private Optional<Gains> best = Optional.empty();
    private long index = -1;

    FirstBest(Criterion criterion) {
      this.criterion = criterion;
    }

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        if (block.signable(p) && filter.keeps(new At(block, p))) {
          offer(gains(block, p), block.index(p));
        }
      }
    }

    private void offer(Gains gains, long at) {
      if (best.isEmpty() || criterion.compare(gains, best.get()) > 0) {
        best = Optional.of(gains);
        index = at;
      }
    }

    FirstBest merged(FirstBest later) {
      later.best.ifPresent(b -> offer(b, later.index));
      return this;
    }
  }
}
