package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Visits every package. */
final class ScanSurvey implements Survey {
  private final Case negotiation;
  private final Space space;
  private final Bargaining bargaining;
  private final DealAnalysis.Options options;
  private final String why;
  private final SignableVisitor seen;

  ScanSurvey(
      Case negotiation,
      Space space,
      Bargaining bargaining,
      DealAnalysis.Options options,
      String why) {
    this.negotiation = negotiation;
    this.space = space;
    this.bargaining = bargaining;
    this.options = options;
    this.why = why;
    options.stage().accept("all packages");
    seen =
        Scan.run(space, options.threads(), () -> new SignableVisitor(space, options.limit()))
            .stream()
            .reduce(SignableVisitor::merged)
            .orElseThrow();
  }

  @Override
  public Counts counts() {
    return Counts.of(seen, space);
  }

  @Override
  public Deals.Front pareto(boolean signable) {
    ParetoFront front = signable ? seen.front() : seen.feasibleFront();
    List<Evaluated> first =
        front.first(options.limit()).stream()
            .map(i -> space.evaluated(space.shape().choice(i)))
            .toList();
    return new Deals.Front(BigInteger.valueOf(front.packages()), front.points().size(), first);
  }

  @Override
  public List<Deals.Point> points() {
    return bargaining.points(seen.front(), options.threads(), options.limit());
  }

  @Override
  public List<String> outsideFullRange() {
    Bargainers bargainers = bargaining.bargainers();
    return IntStream.range(0, bargainers.size())
        .filter(b -> !seen.extent().full(bargainers.position(b)))
        .mapToObj(b -> bargainers.voter(b).party())
        .toList();
  }

  @Override
  public Optional<Gap> gap() {
    return new GapSearch(negotiation, space).find(options.threads());
  }

  @Override
  public Optional<DraftAnalysis.Read> read(Draft draft) {
    return Optional.of(
        new DraftAnalysis(negotiation, space, options.threads(), options.limit()).read(draft));
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public Optional<Choice> firstNash() {
    return bargaining.firstNash(options.threads());
  }

  @Override
  public Plan plan() {
    Exactness exactness = space.rounded() ? new Exactness.Grid() : new Exactness.Exact();
    return new Plan(List.of(new Plan.Part("everything", "scan of all packages", why, exactness)));
  }
}
