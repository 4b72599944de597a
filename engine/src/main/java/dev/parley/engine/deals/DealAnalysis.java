package dev.parley.engine.deals;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Witness;
import dev.parley.engine.power.BodyGame;
import dev.parley.engine.power.PowerIndices;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.search.Cover;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Body;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what could be signed in the central scenario. */
public final class DealAnalysis {
  private static final String EXACT =
      "every package judged in exact arithmetic, visited or merged issue by issue";

  private static final String COVERED =
      "packages judged in exact arithmetic and merged issue by issue; what is covered, bounded or"
          + " sampled says so";

  private static final List<String> SOURCES =
      List.of(
          "Raiffa 1982",
          "Nash 1950, doi:10.2307/1907266",
          "Kalai and Smorodinsky 1975, doi:10.2307/1914280",
          "Shapley and Shubik 1954, doi:10.2307/1951053",
          "Banzhaf 1965",
          "Nemhauser and Ullmann 1969, doi:10.1287/mnsc.15.9.494");

  private DealAnalysis() {}

  /**
   * How to compute.
   *
   * @param threads at least 1; the result does not depend on it
   * @param limit how many packages a list holds
   * @param stage told what is computed next, in words
   * @param limits where a Pareto set is too large; by default it depends on the number of voters
   */
  public record Options(
      int threads, int limit, Way way, Consumer<String> stage, Optional<Cover.Limits> limits) {
    public Options(int threads, int limit, Way way, Consumer<String> stage) {
      this(threads, limit, way, stage, Optional.empty());
    }

    public Options(int threads, int limit, Way way) {
      this(threads, limit, way, _ -> {});
    }

    public Options(int threads, int limit) {
      this(threads, limit, Way.PLANNED);
    }
  }

  /** Whether the planner chooses, or one way is wanted to check the other. */
  public enum Way {
    PLANNED,
    SCAN,
    SEARCH
  }

  /**
   * Analyses the central scenario. Small spaces are visited, large ones merged issue by issue; see
   * {@code docs/methods/search.md}.
   *
   * @throws dev.parley.engine.CannotCompute if the case is too large, or a party has no weights
   */
  public static Finding<Deals> analyse(Case negotiation, Options options) {
    Scenario scenario = Scenario.central(negotiation);
    Space space = new SpaceCompiler(negotiation).central();
    Bargaining bargaining = Bargaining.of(negotiation, scenario, space, _ -> true);
    Planner planner = new Planner(negotiation, space, bargaining, options);
    return planner.run(
        survey -> finding(negotiation, scenario, space, bargaining, survey, options));
  }

  private static Finding<Deals> finding(
      Case negotiation,
      Scenario scenario,
      Space space,
      Bargaining bargaining,
      Survey survey,
      Options options) {
    Counts counts = survey.counts();
    Deals.Front pareto = survey.pareto(true);
    List<Deals.Point> points = survey.points();
    List<DraftAnalysis.Read> drafts =
        negotiation.drafts().stream().flatMap(d -> survey.read(d).stream()).toList();
    Deals deals =
        new Deals(
            space.shape().packages(),
            counts.feasible(),
            counts.signable(),
            statusQuo(space),
            consents(space, counts),
            swings(space, counts),
            negotiation.bodies().stream()
                .filter(b -> b.decision() instanceof Body.Members)
                .map(b -> power(negotiation, scenario, b))
                .toList(),
            pareto,
            survey.pareto(false),
            bargaining.parties(),
            points,
            pareto.points() == 0 ? survey.gap() : Optional.empty(),
            drafts.stream().map(DraftAnalysis.Read::reading).toList(),
            trades(space, drafts, survey, options),
            survey.plan());
    return new Finding<>(
        "deals",
        new Finding.Method(exact(deals.plan().weakest()) ? EXACT : COVERED, SOURCES),
        Optional.empty(),
        deals.plan().weakest(),
        Basis.paths(negotiation, space),
        Stream.concat(
                Basis.warnings(negotiation, space).stream(),
                warnings(negotiation, space, survey, bargaining, points).stream())
            .toList(),
        certificate(deals),
        deals);
  }

  private static boolean exact(Exactness exactness) {
    return switch (exactness) {
      case Exactness.Exact _, Exactness.Grid _ -> true;
      case Exactness.Bounded _, Exactness.Sampled _ -> false;
    };
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

  private static List<Deals.ConsentShare> consents(Space space, Counts counts) {
    List<Deals.ConsentShare> shares = new ArrayList<>();
    for (int c = 0; c < space.consents().size(); c++) {
      shares.add(
          new Deals.ConsentShare(
              space.consents().get(c).by(),
              counts.share(counts.given().get(c), counts.required().get(c)),
              counts.share(counts.sole().get(c), counts.feasible())));
    }
    return shares;
  }

  private static List<Swing> swings(Space space, Counts counts) {
    return IntStream.range(0, space.voters().size())
        .mapToObj(v ->
            new Swing(
                space.voters().get(v).party(),
                counts.share(
                    counts.swings().get(v), counts.feasible().subtract(counts.signable()))))
        .toList();
  }

  private static BodyPower power(Case negotiation, Scenario scenario, Body body) {
    return new BodyPower(
        body.id(),
        BodyGame.ofMembers(negotiation, scenario, body).flatMap(PowerIndices::of),
        BodyGame.ofUltimate(negotiation, scenario, body).flatMap(PowerIndices::of));
  }

  private static List<Trades> trades(
      Space space, List<DraftAnalysis.Read> drafts, Survey survey, Options options) {
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
    return survey
        .firstNash()
        .map(nash -> List.of(search.at(new Trades.Start.Nash(), nash)))
        .orElse(List.of());
  }

  private static List<String> warnings(
      Case negotiation,
      Space space,
      Survey survey,
      Bargaining bargaining,
      List<Deals.Point> points) {
    List<String> warnings = new ArrayList<>(survey.warnings());
    if (!points.isEmpty()) {
      warnings.add("the egalitarian and utilitarian points compare points between parties");
      String partial = Basis.names(negotiation, survey.outsideFullRange());
      if (!partial.isEmpty()) {
        warnings.add("their points are not 0 to 100 over the feasible packages for: " + partial);
      }
      if (bargaining.weighted()) {
        warnings.add(Bargaining.ASYMMETRIC);
      }
    }
    if (points.stream().anyMatch(p -> p.gap().isPresent())) {
      warnings.add(
          "the Pareto set is too large to be listed: the points that have a bound on what is better,"
              + " and trades that start at one, are the best found");
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
