package dev.parley.engine.deals;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Share;
import dev.parley.engine.Workers;
import dev.parley.engine.deals.DraftReading.Amendment;
import dev.parley.engine.deals.DraftReading.Nearest;
import dev.parley.engine.deals.DraftReading.Possible;
import dev.parley.engine.deals.DraftReading.Sure;
import dev.parley.engine.search.Census;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.FewestFailing;
import dev.parley.engine.search.Measure;
import dev.parley.engine.search.Optimum;
import dev.parley.engine.search.Sample;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hipparchus.util.Combinations;
import org.hipparchus.util.CombinatoricsUtils;

/** Reads a draft without visiting all packages. */
final class SearchedDraft {
  /** Sets of points whose packages are counted, a census for each. */
  private static final int MOST_SETS = 6;

  private final Case negotiation;
  private final Space space;
  private final Explorer explorer;
  private final Draft draft;
  private final DraftText text;
  private final int limit;

  SearchedDraft(Case negotiation, Explorer explorer, Draft draft, int limit) {
    this.negotiation = negotiation;
    this.explorer = explorer;
    this.draft = draft;
    this.limit = limit;
    space = explorer.space();
    text = new DraftText(space.shape(), draft);
  }

  DraftAnalysis.Read read() {
    List<Condition> kept = text.kept();
    List<Condition> completing = List.of(new Condition.All(kept));
    Optional<Choice> today =
        space.today().filter(space::feasible).filter(t -> text.contradicted(t) == 0);
    Tally tally = tally(completing, today);
    List<Sure> surely = new ArrayList<>();
    List<Possible> may = new ArrayList<>();
    for (int c = 0; c < tally.failing().length; c++) {
      BigInteger failing = tally.failing()[c];
      if (failing.signum() > 0
          && failing.equals(tally.completions())
          && (tally.exact() || !given(c, completing, today))) {
        surely.add(new Sure(blocker(c, completing, today)));
      } else if (failing.signum() > 0) {
        may.add(new Possible(space.consents().get(c).by(), tally.share(failing)));
      }
    }
    DraftReading reading =
        new DraftReading(
            draft.id(),
            text.open(),
            tally.completions(),
            tally.signable(),
            surely,
            may,
            nearest(kept, tally.signable()),
            tally.exactness());
    return new DraftAnalysis.Read(reading, nearToday(completing));
  }

  /**
   * The completions.
   *
   * @param failing per consent how many of them lack it
   * @param exactness of all but the number of completions
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Tally(
      BigInteger completions, BigInteger signable, BigInteger[] failing, Exactness exactness) {
    boolean exact() {
      return exactness instanceof Exactness.Exact;
    }

    Share share(BigInteger part) {
      Share share = new Share(part, completions);
      return exactness instanceof Exactness.Sampled sampled
          ? sampled.estimated(share, completions)
          : share;
    }
  }

  /** Counted, or drawn where that would take too long. */
  private Tally tally(List<Condition> completing, Optional<Choice> today) {
    Optional<List<Census.Entry>> census = Census.of(explorer, completing, List.of());
    if (census.isPresent()) {
      Tally all = tally(census.get(), new Exactness.Exact());
      return today.isPresent() && space.blocking(today.get()) == 0
          ? new Tally(
              all.completions(),
              all.signable().subtract(BigInteger.ONE),
              all.failing(),
              all.exactness())
          : all;
    }
    Sample sample = Sample.of(explorer, text.options(), List.of());
    Tally drawn = tally(sample.entries(), sample.signable());
    BigInteger signable =
        Optimum.firstSignable(explorer, completing, List.of()).isPresent()
            ? drawn.signable().max(BigInteger.ONE)
            : BigInteger.ZERO;
    return new Tally(drawn.completions(), signable, drawn.failing(), drawn.exactness());
  }

  private Tally tally(List<Census.Entry> entries, Exactness exactness) {
    BigInteger completions = BigInteger.ZERO;
    BigInteger signable = BigInteger.ZERO;
    BigInteger[] failing = new BigInteger[space.consents().size()];
    Arrays.fill(failing, BigInteger.ZERO);
    for (Census.Entry entry : entries) {
      long blocking = space.outcome(entry.pattern()).blocking();
      completions = completions.add(entry.packages());
      signable = blocking == 0 ? signable.add(entry.packages()) : signable;
      for (long rest = blocking; rest != 0; rest &= rest - 1) {
        int c = Long.numberOfTrailingZeros(rest);
        failing[c] = failing[c].add(entry.packages());
      }
    }
    return new Tally(completions, signable, failing, exactness);
  }

  /** Whether a consent fails at some completion only, or at none. */
  private boolean given(int consent, List<Condition> completing, Optional<Choice> today) {
    return today.filter(t -> (space.blocking(t) >>> consent & 1) == 0).isPresent()
        || new Optimum(explorer, completing, List.of())
            .value(
                new Optimum.Region(List.of()),
                (pattern, _) ->
                    (space.outcome(pattern).blocking() >>> consent & 1) == 0
                        ? Optional.of(true)
                        : Optional.empty())
            .isPresent();
  }

  /** A consent that fails at all completions, shown where the least is missing. */
  private Blocker blocker(int consent, List<Condition> completing, Optional<Choice> today) {
    OptionalInt voter = space.consents().get(consent).voter();
    Optional<Choice> least =
        voter.isPresent()
            ? mostFor(voter.getAsInt(), completing)
            : fewestSeats(consent, completing, today);
    String by = space.consents().get(consent).by();
    return new Refusals(negotiation, space)
        .of(least.orElseThrow(), text.set()).stream()
            .filter(b -> b.who().equals(by))
            .findFirst()
            .orElseThrow();
  }

  private Optional<Choice> mostFor(int voter, List<Condition> completing) {
    Found found =
        explorer.undominated(Query.feasible(List.of(explorer.utility(voter))).where(completing));
    return found.first(found.points().subList(0, 1), 1).stream().findFirst();
  }

  private Optional<Choice> fewestSeats(
      int consent, List<Condition> completing, Optional<Choice> today) {
    Optional<Optimum.Best<Long>> best =
        new Optimum(explorer, completing, List.of())
            .find(
                new Optimum.Region(List.of()),
                (pattern, _) -> Optional.of(-space.missingSeats(consent, pattern)),
                _ -> new Optimum.Region(List.of()));
    if (today.isEmpty()) {
      return best.map(Optimum.Best::choice);
    }
    long missing = space.missingSeats(consent, space.pattern(today.get()));
    return best.filter(b ->
            -b.score() < missing
                || (-b.score() == missing && b.choice().compareTo(today.get()) < 0))
        .map(Optimum.Best::choice)
        .or(() -> today);
  }

  /** The completion that changes the fewest of today's issues, the first in index order. */
  private Optional<Choice> nearToday(List<Condition> completing) {
    List<Integer> all = IntStream.range(0, space.shape().issues()).boxed().toList();
    List<Measure> goals =
        space
            .today()
            .map(t -> List.of(Measure.fewChanges(space.shape(), t, all)))
            .orElse(List.of());
    Found found = explorer.undominated(Query.feasible(goals).where(completing));
    return found.points().isEmpty()
        ? Optional.empty()
        : found.first(found.points().subList(0, 1), 1).stream().findFirst();
  }

  private Nearest nearest(List<Condition> kept, BigInteger signable) {
    if (signable.signum() > 0) {
      return new Nearest(
          Optional.of(signable),
          0,
          amendments(
              new InOrder(
                      explorer,
                      List.of(new Condition.All(kept)),
                      List.of(),
                      text.options(),
                      Optional.empty())
                  .first(limit, _ -> true).stream()
                      .map(c -> new Amended.Costly(c, text.loss(space, c)))
                      .toList()),
          Optional.empty());
    }
    FewestFailing points = FewestFailing.of(explorer, kept);
    OptionalInt fewest;
    try {
      fewest = points.fewest();
    } catch (CannotCompute e) {
      Workers.stopIfCancelled();
      return Nearest.outOfReach(points.atLeast());
    }
    if (fewest.isEmpty()) {
      return Nearest.NONE;
    }
    int contradicted = fewest.getAsInt();
    CheapestAmendments.Cheapest cheapest =
        new CheapestAmendments(explorer, text, points, contradicted, limit).find();
    return new Nearest(
        cheapest.size().or(() -> counted(kept, contradicted)),
        contradicted,
        amendments(cheapest.first()),
        cheapest.gap());
  }

  /**
   * How many signable packages contradict the fewest points: the sum of those that keep one set of
   * the others or another, because none keeps more.
   *
   * @return empty where there are many such sets, or counting takes too long
   */
  private Optional<BigInteger> counted(List<Condition> kept, int contradicted) {
    if (CombinatoricsUtils.binomialCoefficientDouble(kept.size(), contradicted) > MOST_SETS) {
      return Optional.empty();
    }
    boolean today =
        space
            .today()
            .filter(space::feasible)
            .filter(t -> space.blocking(t) == 0 && text.contradicted(t) == contradicted)
            .isPresent();
    BigInteger sum = today ? BigInteger.ONE.negate() : BigInteger.ZERO;
    for (int[] some : new Combinations(kept.size(), kept.size() - contradicted)) {
      Condition rule = new Condition.All(Arrays.stream(some).mapToObj(kept::get).toList());
      Optional<List<Census.Entry>> census = Census.of(explorer, List.of(rule), List.of());
      if (census.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(tally(census.get(), new Exactness.Exact()).signable());
    }
    return Optional.of(sum);
  }

  /** What a list of amendments may miss. */
  static List<String> warnings(DraftReading reading, int limit) {
    Nearest nearest = reading.nearest();
    String draft = reading.draft();
    if (nearest.outOfReach()) {
      return List.of(
          "the signable packages nearest to the draft %s were not found, because too many partial"
                  .formatted(draft)
              + " packages matter at once; they contradict at least "
              + nearest.contradicted()
              + " of its points");
    }
    if (nearest.gap().isPresent()) {
      return List.of(
          "the signable packages nearest to the draft %s are too many to compare: others than"
                  .formatted(draft)
              + " those listed may cost "
              + (nearest.gap().get() > 0
                  ? "up to "
                      + BigDecimal.valueOf(nearest.gap().get()).setScale(3, RoundingMode.CEILING)
                      + " points less"
                  : "as little"));
    }
    int listed = nearest.first().size();
    boolean more =
        nearest.size().map(s -> s.compareTo(BigInteger.valueOf(listed)) > 0).orElse(true);
    return more && listed < limit
        ? List.of(
            "of the signable packages nearest to the draft %s only the first are listed, %d:"
                    .formatted(draft, listed)
                + " the others are too many to compare")
        : List.of();
  }

  private List<Amendment> amendments(List<Amended.Costly> cheapest) {
    return cheapest.stream()
        .map(c -> new Amendment(space.evaluated(c.choice()), text.changes(c.choice()), c.loss()))
        .toList();
  }
}
