package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Share;
import dev.parley.engine.Witness;
import dev.parley.engine.power.BodyGame;
import dev.parley.engine.power.PowerIndices;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Body;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what could be signed in the central scenario, by visiting every package. */
public final class DealAnalysis {
  private static final Finding.Method METHOD =
      new Finding.Method(
          "scan of all packages, exact arithmetic",
          List.of(
              "Raiffa 1982",
              "Nash 1950, doi:10.2307/1907266",
              "Kalai and Smorodinsky 1975, doi:10.2307/1914280",
              "Shapley and Shubik 1954, doi:10.2307/1951053",
              "Banzhaf 1965"));

  private DealAnalysis() {}

  /**
   * How to compute.
   *
   * @param threads at least 1; the result does not depend on it
   * @param limit how many packages a list holds
   */
  public record Options(int threads, int limit) {}

  /**
   * Analyses the central scenario. Time grows with packages × parties, and with the square of the
   * Pareto set's size at worst.
   *
   * @throws dev.parley.engine.CannotCompute if the case is too large, or a party has no weights
   */
  public static Finding<Deals> analyse(Case negotiation, Options options) {
    Scenario scenario = Scenario.central(negotiation);
    Space space = new SpaceCompiler(negotiation).compile(scenario);
    SignableVisitor seen =
        Scan.run(space, options.threads(), () -> new SignableVisitor(space, options.limit()))
            .stream()
            .reduce(SignableVisitor::merged)
            .orElseThrow();
    Bargaining bargaining = Bargaining.of(negotiation, scenario, space, _ -> true);
    List<Deals.Point> points = bargaining.points(seen.front(), options.threads(), options.limit());
    List<DraftAnalysis.Read> drafts = drafts(negotiation, space, options);
    Deals deals =
        new Deals(
            space.shape().size(),
            seen.feasible(),
            seen.signable(),
            statusQuo(space),
            consents(space, seen),
            swings(space, seen),
            negotiation.bodies().stream()
                .filter(b -> b.decision() instanceof Body.Members)
                .map(b -> power(negotiation, scenario, b))
                .toList(),
            front(space, seen.front(), options.limit()),
            front(space, seen.feasibleFront(), options.limit()),
            bargaining.parties(),
            points,
            seen.signable() == 0
                ? new GapSearch(negotiation, space).find(options.threads())
                : Optional.empty(),
            drafts.stream().map(DraftAnalysis.Read::reading).toList(),
            trades(space, drafts, bargaining, options));
    return new Finding<>(
        "deals",
        METHOD,
        Optional.empty(),
        space.rounded() ? new Exactness.Grid() : new Exactness.Exact(),
        Basis.paths(negotiation, space),
        Stream.concat(
                Basis.warnings(negotiation, space).stream(),
                warnings(space, seen, bargaining, points).stream())
            .toList(),
        certificate(deals),
        deals);
  }

  private static Map<String, Boolean> statusQuo(Space space) {
    Map<String, Boolean> acceptable = new LinkedHashMap<>();
    if (space.today().isPresent()) {
      for (int v = 0; v < space.voters().size(); v++) {
        acceptable.put(space.voters().get(v).party(), space.accepts(v, space.today().get()));
      }
    }
    return acceptable;
  }

  private static List<Deals.ConsentShare> consents(Space space, SignableVisitor seen) {
    List<Deals.ConsentShare> shares = new ArrayList<>();
    for (int c = 0; c < space.consents().size(); c++) {
      shares.add(
          new Deals.ConsentShare(
              space.consents().get(c).by(),
              new Share(seen.given(c), seen.required(c)),
              new Share(seen.sole(c), seen.feasible())));
    }
    return shares;
  }

  private static List<Swing> swings(Space space, SignableVisitor seen) {
    return IntStream.range(0, space.voters().size())
        .mapToObj(v ->
            new Swing(
                space.voters().get(v).party(),
                new Share(seen.swings(v), seen.feasible() - seen.signable())))
        .toList();
  }

  private static BodyPower power(Case negotiation, Scenario scenario, Body body) {
    return new BodyPower(
        body.id(),
        BodyGame.ofMembers(negotiation, scenario, body).flatMap(PowerIndices::of),
        BodyGame.ofUltimate(negotiation, scenario, body).flatMap(PowerIndices::of));
  }

  private static List<DraftAnalysis.Read> drafts(Case negotiation, Space space, Options options) {
    DraftAnalysis analysis =
        new DraftAnalysis(negotiation, space, options.threads(), options.limit());
    return negotiation.drafts().stream().map(analysis::read).toList();
  }

  private static List<Trades> trades(
      Space space, List<DraftAnalysis.Read> drafts, Bargaining bargaining, Options options) {
    TradeSearch search = new TradeSearch(space, options.limit());
    if (!drafts.isEmpty()) {
      return drafts.stream()
          .filter(d -> d.start().isPresent())
          .map(d -> search.at(new Trades.Start.OfDraft(d.reading().draft()), d.start().get()))
          .toList();
    }
    if (space.today().isPresent()) {
      return List.of(search.at(new Trades.Start.Today(), space.today().get()));
    }
    return bargaining
        .firstNash(options.threads())
        .map(nash -> List.of(search.at(new Trades.Start.Nash(), nash)))
        .orElse(List.of());
  }

  private static Deals.Front front(Space space, ParetoFront front, int limit) {
    List<Evaluated> first = front.first(limit).stream()
            .map(i -> space.evaluated(space.shape().choice(i)))
            .toList();
    return new Deals.Front(front.packages(), front.points().size(), first);
  }

  private static List<String> warnings(
      Space space, SignableVisitor seen, Bargaining bargaining, List<Deals.Point> points) {
    List<String> warnings = new ArrayList<>();
    if (!points.isEmpty()) {
      warnings.add("the egalitarian and utilitarian points compare points between parties");
      String partial = String.join(", ", bargaining.outsideFullRange(seen));
      if (!partial.isEmpty()) {
        warnings.add("their points are not 0 to 100 over the feasible packages for: " + partial);
      }
      if (bargaining.weighted()) {
        warnings.add("the Nash point is the asymmetric one, weighted by bargaining power");
      }
    }
    if (space.voters().stream().anyMatch(v -> !v.cardinal())) {
      warnings.add("parties whose preferences are only an order take no part in the points");
    }
    return warnings;
  }

  private static List<Witness> certificate(Deals deals) {
    List<Witness> witnesses = new ArrayList<>();
    deals.pareto().first().stream()
        .limit(1)
        .forEach(p -> witnesses.add(new Witness("signable", p)));
    for (Deals.Point point : deals.points()) {
      witnesses.add(new Witness(point.solution().id(), point.packages().getFirst()));
    }
    return witnesses;
  }
}
