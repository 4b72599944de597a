package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Share;
import dev.parley.engine.Witness;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what could be signed in the central scenario, by visiting every package. */
public final class DealAnalysis {
  private static final Finding.Method METHOD =
      new Finding.Method(
          "scan of all packages, exact arithmetic",
          List.of(
              "Raiffa 1982",
              "Nash 1950, doi:10.2307/1907266",
              "Kalai and Smorodinsky 1975, doi:10.2307/1914280"));

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
    Deals deals =
        new Deals(
            space.shape().size(),
            seen.feasible(),
            seen.signable(),
            statusQuo(space),
            consents(space, seen),
            front(space, seen.front(), options.limit()),
            bargaining.parties(),
            points);
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
    if (space.now() >= 0) {
      for (int v = 0; v < space.voters().size(); v++) {
        acceptable.put(space.voters().get(v).party(), space.accepts(v, space.now()));
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

  private static Deals.Front front(Space space, ParetoFront front, int limit) {
    List<Evaluated> first = front.first(limit).stream().map(space::evaluated).toList();
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
