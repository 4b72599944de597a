package dev.parley.engine.deals;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;
import dev.parley.engine.Workers;
import dev.parley.engine.search.Census;
import dev.parley.engine.search.Cover;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.search.Explorer.Found;
import dev.parley.engine.search.Explorer.Query;
import dev.parley.engine.search.Measure;
import dev.parley.engine.search.Sample;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds out without visiting the packages; see {@link dev.parley.engine.search}. */
final class SearchSurvey implements Survey {
  private final Case negotiation;
  private final Space space;
  private final Bargaining bargaining;
  private final DealAnalysis.Options options;
  private final Explorer explorer;
  private final boolean visitable;
  private final Cover front;
  private final List<Integer> voters;
  private final List<Plan.Part> parts = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Optional<CoveredPoints> covered = Optional.empty();

  /**
   * Starts with the Pareto set of the signable packages.
   *
   * @param visitable whether the packages can be visited instead, where a search is out of reach
   * @throws CannotCompute if even a cover would be too coarse
   */
  SearchSurvey(
      Case negotiation,
      Space space,
      Bargaining bargaining,
      DealAnalysis.Options options,
      boolean visitable,
      Explorer explorer) {
    this.visitable = visitable;
    this.negotiation = negotiation;
    this.space = space;
    this.bargaining = bargaining;
    this.options = options;
    this.explorer = explorer;
    voters =
        IntStream.range(0, space.voters().size())
            .filter(v -> (space.voting() >>> v & 1) != 0)
            .boxed()
            .toList();
    options.stage().accept("the Pareto set of the signable packages");
    front = explorer.cover(Query.signable(utilities(voters)), limits());
    pareto("pareto", "the signable ones", front);
  }

  private Cover.Limits limits() {
    return options.limits().orElseGet(() -> Cover.Limits.of(voters.size(), visitable));
  }

  private void pareto(String name, String of, Cover cover) {
    String merge = "issue-by-issue merge with dominance pruning, ";
    if (cover.exact()) {
      part(
          name,
          merge + "all partial packages compared exactly",
          String.format(
              Locale.ROOT,
              "%,d partial packages are compared instead of visiting %,d packages; %,d utility"
                  + " points of %s are left",
              cover.compared(),
              space.shape().packages(),
              cover.listed().points().size(),
              of),
          new Exactness.Exact());
    } else {
      part(
          name,
          merge
              + "partial packages thinned out where others are nearly as good: a cover, its gap in"
              + " points of each voter",
          String.format(
              Locale.ROOT,
              "more than %,d partial packages matter at once; %,d are compared instead of visiting"
                  + " %,d packages; %,d utility points of %s are left",
              limits().rows(),
              cover.compared(),
              space.shape().packages(),
              cover.listed().points().size(),
              of),
          new Exactness.Bounded(cover.gap()));
    }
  }

  private List<Measure> utilities(List<Integer> of) {
    return of.stream().map(explorer::utility).toList();
  }

  private void part(String name, String method, String why, Exactness exactness) {
    parts.add(new Plan.Part(name, method, why, exactness));
  }

  @Override
  public Counts counts() {
    options.stage().accept("the counts of all consents");
    return switch (Census.measured(explorer, List.of(), List.of())) {
      case Census.Counted census -> {
        part(
            Plan.COUNTS,
            "meeting in the middle: both halves of the issues tabulated, pairs counted by"
                + " dominance",
            String.format(
                Locale.ROOT,
                "few enough voters and open conditions between the halves: about %,.0f pairs,"
                    + " counted in bulk",
                census.pairs()),
            new Exactness.Exact());
        yield Counts.of(census.entries(), List.of(), space);
      }
      case Census.TooLong(String why, Optional<String> advice) -> {
        advice.ifPresent(a -> warnings.add("the counts are estimates: " + why + "; " + a));
        options.stage().accept("a sample of the feasible packages");
        Sample sample = Sample.of(explorer, List.of());
        part(
            Plan.COUNTS,
            "feasible packages counted along the conditions; the shares of them sampled",
            why,
            sample.signable());
        yield Counts.of(sample.entries(), List.of(), space).sampled(sample.signable());
      }
    };
  }

  @Override
  public Deals.Front pareto(boolean signable) {
    options.stage().accept("the Pareto set of the feasible packages");
    Cover cover = front;
    if (!signable) {
      cover = explorer.cover(Query.feasible(utilities(voters)), limits());
      pareto("paretoFeasible", "the feasible ones", cover);
    }
    Found found = cover.listed();
    return new Deals.Front(
        found.packages(found.points()),
        found.points().size(),
        found.first(found.points(), options.limit()).stream().map(space::evaluated).toList(),
        cover.exact() ? Optional.empty() : Optional.of(cover.gap()));
  }

  @Override
  public List<Deals.Point> points() {
    options.stage().accept("the bargaining points");
    if (front.exact()) {
      List<Deals.Point> points =
          new SearchedPoints(explorer, bargaining, options.limit()).of(front.listed(), voters);
      if (!points.isEmpty()) {
        part(
            "points",
            "read off the Pareto set of the signable packages; the next distinct values searched"
                + " beside it",
            "the Pareto set is complete",
            new Exactness.Exact());
      }
      return points;
    }
    List<Deals.Point> points = covered().points(options.limit());
    if (!points.isEmpty()) {
      Optional<Climb.Top> widest = covered().widest();
      part(
          "points",
          "branch and bound, from the bound of the cover or of a Lagrangian relaxation downwards",
          "the Pareto set is only covered"
              + widest
                  .map(
                      w -> "; the " + w.criterion().solution().id() + " point is the least certain")
                  .orElse(""),
          widest
              .flatMap(Climb.Top::gap)
              .<Exactness>map(Exactness.Bounded::new)
              .orElse(new Exactness.Exact()));
    }
    return points;
  }

  private CoveredPoints covered() {
    covered =
        covered.or(() ->
            Optional.of(
                new CoveredPoints(
                    explorer,
                    bargaining,
                    front,
                    voters,
                    Math.min(limits().rows(), Climb.MOST_ROWS))));
    return covered.get();
  }

  @Override
  public List<String> outsideFullRange() {
    Bargainers bargainers = bargaining.bargainers();
    return IntStream.range(0, bargainers.size())
        .filter(b -> !full(bargainers.position(b)))
        .mapToObj(b -> bargainers.voter(b).party())
        .toList();
  }

  private boolean full(int voter) {
    Measure utility = explorer.utility(voter);
    List<Explorer.Point> most = explorer.values(Query.feasible(List.of(utility)));
    List<Explorer.Point> least = explorer.values(Query.feasible(List.of(utility.negated())));
    return !most.isEmpty()
        && points(voter, most.getFirst().numbers().getFirst()).equals(BigFraction.of(100))
        && points(voter, -least.getFirst().numbers().getFirst()).signum() == 0;
  }

  private BigFraction points(int voter, long number) {
    return space.voters().get(voter).points(BigInteger.valueOf(number));
  }

  @Override
  public Optional<Gap> gap() {
    options.stage().accept("what comes nearest to being signable");
    part(
        "gap",
        "merges that look for the least shortfall, from a bound upwards",
        "nothing can be signed",
        new Exactness.Exact());
    return new SearchedGap(negotiation, explorer).find();
  }

  @Override
  public Optional<DraftAnalysis.Read> read(Draft draft) {
    options.stage().accept("the draft " + draft.id());
    String name = "draft " + draft.id();
    try {
      DraftAnalysis.Read read =
          new SearchedDraft(negotiation, explorer, draft, options.limit()).read();
      Optional<Double> gap = read.reading().nearest().gap();
      if (!visitable || (gap.isEmpty() && !read.reading().nearest().outOfReach())) {
        warnings.addAll(SearchedDraft.warnings(read.reading(), options.limit()));
        part(
            name,
            "completions %s; the fewest points to contradict %s"
                .formatted(
                    read.reading().exactness() instanceof Exactness.Sampled ? "drawn" : "counted",
                    read.reading().nearest().outOfReach()
                        ? "were not found"
                        : "from a bound upwards"),
            why(read.reading()),
            gap.<Exactness>map(Exactness.Bounded::new).orElse(read.reading().exactness()));
        return Optional.of(read);
      }
    } catch (CannotCompute e) {
      Workers.stopIfCancelled();
      if (!visitable) {
        warnings.add(
            "the draft %s is left out: %s; %s".formatted(draft.id(), e.getMessage(), e.advice()));
        return Optional.empty();
      }
    }
    part(
        name,
        "all packages visited",
        "it leaves too many of them to be searched",
        new Exactness.Exact());
    return Optional.of(
        new DraftAnalysis(negotiation, space, options.threads(), options.limit()).read(draft));
  }

  private static String why(DraftReading reading) {
    DraftReading.Nearest nearest = reading.nearest();
    return String.format(Locale.ROOT, "completions: %,d; ", reading.completions())
        + (nearest.none()
            ? "nothing can be signed"
            : nearest.outOfReach()
                ? "the nearest signable packages are out of reach"
                : "signable packages that contradict the fewest points, "
                    + nearest.contradicted()
                    + ": "
                    + nearest
                        .size()
                        .map(n -> String.format(Locale.ROOT, "%,d", n))
                        .orElse("too many to hold at once"));
  }

  @Override
  public List<String> warnings() {
    List<String> unknown = front.exact() ? List.of() : covered().withoutMargin();
    List<String> all = new ArrayList<>(warnings);
    if (!unknown.isEmpty()) {
      all.add(
          "how far the next distinct value is away was not found out for: "
              + String.join(", ", unknown));
    }
    return all;
  }

  @Override
  public Optional<Choice> firstNash() {
    if (!front.exact()) {
      return covered().firstNash();
    }
    return new SearchedNash(explorer, bargaining).first(List.of());
  }

  @Override
  public Plan plan() {
    List<Plan.Part> all = new ArrayList<>(parts);
    all.add(
        new Plan.Part(
            "trades",
            "every exchange of two issues is tried",
            "they are few, whatever the number of packages",
            new Exactness.Exact()));
    return new Plan(all);
  }
}
