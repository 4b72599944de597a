package dev.parley.engine.stability;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Party;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what would hold in the central scenario of a case, and in an abstract graph model. */
public final class StabilityAnalysis {
  private static final Finding.Method METHOD =
      new Finding.Method(
          "graph model for conflict resolution, exact ranks",
          List.of(
              "Fang, Hipel and Kilgour 1993",
              "Fraser and Hipel 1984",
              "Rêgo and Vieira 2017",
              "Fearon 1995, doi:10.1017/S0020818300033324"));

  private StabilityAnalysis() {}

  /**
   * How to compute, and what else to ask.
   *
   * @param threads at least 1; the result does not depend on it
   * @param limit how many routes the evolution lists
   */
  public record Options(int threads, int limit, DealQuestion deal, FurtherQuestions further) {
    /** The table alone. */
    public Options(int threads, int limit, DealQuestion deal) {
      this(threads, limit, deal, FurtherQuestions.NONE);
    }
  }

  /**
   * Analyses the central scenario.
   *
   * @throws dev.parley.engine.CannotCompute if the case is too large, or a party has no weights
   */
  public static Finding<Stability> analyse(Case negotiation, Options options) {
    Space space = new SpaceCompiler(negotiation).central();
    List<String> movers = CaseGraph.movers(negotiation);
    CaseGraph graph = CaseGraph.of(negotiation, movers, space, options.threads());
    List<String> warnings = new ArrayList<>(warnings(negotiation, movers));
    Stability found = analyse(graph.states(), graph.model(), graph.today(), options);
    simultaneous(graph, found).ifPresent(warnings::add);
    alike(negotiation, movers, options.further()).ifPresent(warnings::add);
    Stability stability =
        new Stability(
            found.states(),
            found.model(),
            found.standings(),
            found.equilibria(),
            found.evolution(),
            found.holding().map(h -> committed(h, negotiation, graph)),
            hypergame(negotiation, graph.model(), movers, options.threads()),
            new FurtherAnalysis(negotiation, space, graph, movers, options)
                .find(found.equilibria()));
    return new Finding<>(
        "stability",
        METHOD,
        options
            .further()
            .probability()
            .or(options.further()::unknown)
            .map(FurtherQuestions.Sampling::seed),
        space.rounded() ? new Exactness.Grid() : new Exactness.Exact(),
        negotiation.preferences().stream()
            .filter(p -> movers.contains(p.party()))
            .flatMap(p -> Parameters.of(p).stream())
            .map(Parameter::path)
            .distinct()
            .toList(),
        warnings,
        stability.holding().map(h -> HoldingCertificate.of(h, graph, space)).orElse(List.of()),
        stability);
  }

  /** Rankings and priorities have no numbers that draws could change. */
  private static Optional<String> alike(
      Case negotiation, List<String> movers, FurtherQuestions asked) {
    boolean drawn = asked.probability().isPresent() || asked.unknown().isPresent();
    boolean ordinal =
        negotiation.preferences().stream()
            .filter(p -> movers.contains(p.party()))
            .noneMatch(Preferences::cardinal);
    return drawn && ordinal
        ? Optional.of(
            "all draws are alike: whoever moves has a ranking or priorities, in which nothing is"
                + " uncertain")
        : Optional.empty();
  }

  /** SIM is missed by whoever counts on all six concepts; of listed moves it is a reading. */
  private static Optional<String> simultaneous(CaseGraph graph, Stability found) {
    if (!found.equilibria().containsKey(Concept.SIM)) {
      return Optional.of(
          "simultaneous stability is left out: of "
              + graph.states().size()
              + " states there are too many combinations of moves to try");
    }
    return graph.model().moves() instanceof ArcMoves
        ? Optional.of(
            "simultaneous stability of listed moves: those made at the same moment end where each of"
                + " them leads once the others have been made")
        : Optional.empty();
  }

  private static Optional<Hypergame> hypergame(
      Case negotiation, GraphModel model, List<String> movers, int threads) {
    return negotiation.views().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Hypergame.of(model, CaseViews.of(negotiation, model, movers, threads), threads));
  }

  private static Holding committed(Holding holding, Case negotiation, CaseGraph graph) {
    if (graph.today().isEmpty() || !(graph.model().moves() instanceof OptionMoves moves)) {
      return holding;
    }
    int today = graph.today().getAsInt();
    return new Holding(
        holding.states(),
        holding.verdicts(),
        holding.shown(),
        holding.verdict(),
        holding.concept(),
        holding.underConcepts(),
        Optional.of(
            new CommitmentCheck(negotiation, graph.model(), moves, today, holding.shown()).find()));
  }

  /**
   * Analyses a graph model that need not come from a case's issues.
   *
   * @param today the state in force; empty where there is none
   */
  public static Stability analyse(
      States states, GraphModel model, OptionalInt today, Options options) {
    Reach reach = Reach.prepared(model, options.threads());
    List<Standing> standings = SolutionConcepts.of(model, reach, options.threads());
    Map<Concept, StateSet> equilibria = SolutionConcepts.equilibria(model.states(), standings);
    Optional<Evolution> evolution =
        today.isEmpty()
            ? Optional.empty()
            : Optional.of(
                EvolutionSearch.from(today.getAsInt(), model, reach, options).find(equilibria));
    Optional<Holding> holding =
        DealStates.of(states, model, options.deal())
            .map(d -> new HoldingCheck(model, equilibria).find(d, new Reasons(model, reach)));
    return new Stability(
        states,
        model,
        standings,
        equilibria,
        evolution,
        holding,
        Optional.empty(),
        FurtherConcepts.NONE);
  }

  private static List<String> warnings(Case negotiation, List<String> movers) {
    List<String> warnings = new ArrayList<>();
    if (movers.isEmpty()) {
      warnings.add("no issue is controlled by a party alone: nobody moves, and every state stays");
    }
    String silent = named(negotiation, p -> movers.contains(p) && !judges(negotiation, p));
    if (!silent.isEmpty()) {
      warnings.add("these move but have no preferences, so they have no verdict: " + silent);
    }
    String idle = named(negotiation, p -> !movers.contains(p) && judges(negotiation, p));
    if (!idle.isEmpty()) {
      warnings.add("these control no issue alone, so they have no verdict: " + idle);
    }
    return warnings;
  }

  private static boolean judges(Case negotiation, String party) {
    return negotiation.preferences().stream().map(Preferences::party).anyMatch(party::equals);
  }

  private static String named(Case negotiation, Predicate<String> condition) {
    return negotiation.parties().stream()
        .filter(p -> condition.test(p.id()))
        .map(Party::name)
        .collect(Collectors.joining(", "));
  }
}
