package dev.parley.engine.deals;

import dev.parley.engine.search.Ascent;
import dev.parley.engine.search.Cover;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The bargaining points where the Pareto set is only covered: by branch and bound, from the best of
 * the packages listed upwards. Where that is out of reach, the best found with a proven bound on
 * how much better any signable package can be.
 */
final class CoveredPoints {
  private final Explorer explorer;
  private final Bargaining bargaining;
  private final Bargainers bargainers;
  private final Cover cover;
  private final Climb climb;
  private List<Climb.Top> tops = List.of();

  /**
   * @param voters whose utilities are the cover's numbers
   * @param rows how many partial packages may be kept after one issue
   */
  CoveredPoints(
      Explorer explorer, Bargaining bargaining, Cover cover, List<Integer> voters, int rows) {
    this.explorer = explorer;
    this.bargaining = bargaining;
    this.cover = cover;
    bargainers = bargaining.bargainers();
    climb = new Climb(explorer, bargainers, voters, rows);
  }

  /** All four; none with fewer than two bargainers or without a signable package. */
  List<Deals.Point> points(int limit) {
    return tops().stream().map(t -> point(t, limit)).toList();
  }

  /** The first package in index order of the best Nash point found. */
  Optional<Choice> firstNash() {
    return tops().stream().findFirst().flatMap(t -> t.first(1).stream().findFirst());
  }

  /** The points that are proven, but with an unknown margin. */
  List<String> withoutMargin() {
    return tops().stream()
        .filter(t -> t.gap().isEmpty() && !t.searched())
        .map(t -> t.criterion().solution().id())
        .toList();
  }

  /** The point with the widest gap; none where all are proven. */
  Optional<Climb.Top> widest() {
    return tops().stream()
        .filter(t -> t.gap().isPresent())
        .max(Comparator.comparing(t -> t.gap().orElseThrow()));
  }

  private List<Climb.Top> tops() {
    if (tops.isEmpty() && bargainers.size() >= 2 && !cover.listed().points().isEmpty()) {
      tops = found();
    }
    return tops;
  }

  private List<Climb.Top> found() {
    List<Most> most = IntStream.range(0, bargainers.size()).mapToObj(this::most).toList();
    List<BigFraction> attained = most.stream().map(Most::attained).toList();
    List<Climb.Top> found = new ArrayList<>();
    for (Criterion criterion : bargaining.criteria(attained)) {
      boolean open =
          criterion.solution() == Deals.Solution.KALAI_SMORODINSKY
              && !most.stream().allMatch(Most::proven);
      found.add(
          open
              ? relative(most, criterion)
              : climb.to(criterion, ascent(criterion, attained), cover));
    }
    return found;
  }

  /**
   * The most that a party can gain.
   *
   * @param bound what it cannot exceed
   */
  private record Most(BigFraction attained, BigFraction bound, boolean proven) {}

  private Most most(int bargainer) {
    Climb.Top top =
        climb.to(
            new OwnGain(bargainer),
            new Ascent(
                explorer,
                List.of(new Ascent.Party(bargainers.position(bargainer), 1)),
                Ascent.Kind.SUM,
                List.of()),
            cover);
    BigFraction attained = top.gains().exact()[bargainer];
    BigFraction gap = top.gap().map(BigFraction::from).orElse(BigFraction.ZERO);
    return new Most(attained, attained.add(gap), top.gap().isEmpty());
  }

  /** Kalai–Smorodinsky where the most that parties can gain lies between two numbers. */
  private Climb.Top relative(List<Most> most, Criterion upper) {
    List<BigFraction> bounds = most.stream().map(Most::bound).toList();
    Criterion lower = new LeximinCriterion(upper.solution(), bounds);
    Climb.Top best = climb.listed(lower, cover.listed());
    boolean known = most.stream().allMatch(m -> m.attained().signum() > 0);
    // Nobody can have more of it than all.
    double ceiling =
        known
            ? Math.min(
                Math.min(1, climb.ceiling(upper, cover)),
                ascent(upper, most.stream().map(Most::attained).toList()).ceiling())
            : 1;
    return best.within(Math.max(0, ceiling - best.value()));
  }

  private Ascent ascent(Criterion criterion, List<BigFraction> most) {
    return switch (criterion.solution()) {
      case NASH -> bargaining.ascent(explorer, List.of());
      case KALAI_SMORODINSKY -> new Ascent(explorer, parties(most), Ascent.Kind.LEAST, List.of());
      case EGALITARIAN -> new Ascent(explorer, parties(ones()), Ascent.Kind.LEAST, List.of());
      case UTILITARIAN -> new Ascent(explorer, parties(ones()), Ascent.Kind.SUM, List.of());
    };
  }

  private List<BigFraction> ones() {
    return bargainers.powers().stream().map(_ -> BigFraction.ONE).toList();
  }

  /** Those with a weight; a party that can gain nothing is left out. */
  private List<Ascent.Party> parties(List<BigFraction> weights) {
    return IntStream.range(0, bargainers.size())
        .filter(b -> weights.get(b).signum() > 0)
        .mapToObj(b -> new Ascent.Party(bargainers.position(b), weights.get(b).doubleValue()))
        .toList();
  }

  private Deals.Point point(Climb.Top top, int limit) {
    return new Deals.Point(
        top.criterion().solution(),
        top.packages(),
        top.margin(),
        top.first(limit).stream().map(explorer.space()::evaluated).toList(),
        top.gap());
  }

  /** The gain of one party alone. */
  private record OwnGain(int bargainer) implements Criterion {
    @Override
    public Deals.Solution solution() {
      throw new IllegalStateException("no solution by itself");
    }

    @Override
    public int screen(Gains first, Gains second) {
      return Criterion.sign(score(first.approximate()), score(second.approximate()));
    }

    @Override
    public int compareExactly(Gains first, Gains second) {
      return Comparator.<BigFraction>naturalOrder()
          .compare(first.exact()[bargainer], second.exact()[bargainer]);
    }

    @Override
    public double score(double[] gains) {
      return gains[bargainer];
    }

    @Override
    public Optional<Double> margin(Gains better, Gains next) {
      return Optional.empty();
    }
  }
}
