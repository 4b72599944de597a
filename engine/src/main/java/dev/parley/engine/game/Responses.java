package dev.parley.engine.game;

import dev.parley.engine.game.Answer.Extent;
import dev.parley.engine.game.Equilibrium.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Quantal responses at the λ asked for, on the way there, and where the branch leads. */
final class Responses {
  /** λ × the span of payoffs up to which the branch is followed for its limit. */
  private static final double FAR = 1e5;

  /** Points on the way begin at this λ × the span of payoffs. */
  private static final double NEAR = 0.1;

  /** Regret up to which a profile in floating point passes for an equilibrium. */
  private static final double SMALL = 1e-12;

  private final Game game;
  private final Optional<Tree> tree;
  private final Optional<StrategicGame> table;
  private final GameAnalysis.Options options;

  Responses(
      Game game, Optional<Tree> tree, Optional<StrategicGame> table, GameAnalysis.Options options) {
    this.game = game;
    this.tree = tree;
    this.table = table;
    this.options = options;
  }

  Answer answer(Method method) {
    if (method == Method.AGENT_RESPONSE && tree.isEmpty()) {
      return GameAnalysis.none(method, "in a table it is the same as quantal-response");
    }
    boolean agents = method != Method.RESPONSE && tree.isPresent();
    Optional<Tree> followed =
        agents ? tree : table.filter(this::small).map(t -> new Tree(SimultaneousTree.of(t)));
    List<Double> lambdas = method == Method.LIMIT ? List.of(FAR / span()) : lambdas();
    return followed
        .flatMap(t ->
            QuantalResponse.of(t, lambdas)
                .map(b -> method == Method.LIMIT ? limit(t, b) : points(method, b, agents)))
        .orElseGet(() ->
            GameAnalysis.none(
                method,
                "the game is too large, or a place in it is"
                    + " never reached whatever the players do"));
  }

  private boolean small(StrategicGame table) {
    return table.cells().size() * 2L <= AgentForm.MOST_CELLS / 10;
  }

  /** The largest difference between two payoffs of one player; 1 where all are the same. */
  private double span() {
    double span = 0;
    for (int p = 0; p < game.players().size(); p++) {
      double least = Double.MAX_VALUE;
      double most = -Double.MAX_VALUE;
      for (BigFraction payoff : payoffs(p)) {
        least = Math.min(least, payoff.doubleValue());
        most = Math.max(most, payoff.doubleValue());
      }
      span = Math.max(span, most - least);
    }
    return span > 0 ? span : 1;
  }

  private List<BigFraction> payoffs(int player) {
    List<BigFraction> payoffs = new ArrayList<>();
    tree.ifPresent(t -> {
      for (int n = 0; n < t.size(); n++) {
        if (t.terminal(n)) {
          payoffs.add(t.paid(n).get(player));
        }
      }
    });
    if (game instanceof StrategicGame strategic) {
      for (int c = 0; c < strategic.cells().size(); c++) {
        payoffs.add(strategic.payoff(c, player));
      }
    }
    return payoffs;
  }

  /** 0, then 1, 2, 5, 10, … in decades, then λ itself. */
  private List<Double> lambdas() {
    List<Double> lambdas = new ArrayList<>();
    if (options.path()) {
      lambdas.add(0.0);
      int decade = (int) Math.floor(StrictMath.log10(NEAR / span()));
      for (double lambda = 0; lambda < options.lambda(); decade++) {
        for (int digit : new int[] {1, 2, 5}) {
          lambda = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).doubleValue();
          if (lambda < options.lambda()) {
            lambdas.add(lambda);
          }
        }
      }
    }
    lambdas.add(options.lambda());
    return lambdas;
  }

  private Answer points(Method method, QuantalResponse.Branch branch, boolean agents) {
    List<Equilibrium> points = new ArrayList<>();
    for (QuantalResponse.Point point : branch.points()) {
      points.add(point(point, agents));
    }
    return new Answer(
        method,
        points.isEmpty() ? Extent.NOT_COMPUTED : Extent.BRANCH,
        points,
        note(branch, branch.points().isEmpty() ? 0 : branch.points().getLast().lambda()));
  }

  private String note(QuantalResponse.Branch branch, double last) {
    if (last < options.lambda() || branch.points().isEmpty()) {
      return "the branch could be followed up to λ = " + branch.reached() + " only";
    }
    return branch.turned()
        ? "λ falls somewhere along the branch; shown is where it first gets to each λ"
        : "";
  }

  private Equilibrium point(QuantalResponse.Point point, boolean agents) {
    List<List<BigFraction>> parts = QuantalResponse.exact(point.parts());
    Profile profile = agents ? new Profile.Behaviour(parts) : new Profile.Mixed(parts);
    Checker.Verdict verdict = Checker.check(agents ? game : table.orElseThrow(), profile);
    return new Equilibrium(
        profile,
        verdict,
        List.of(),
        List.of(),
        Optional.of(new Response(point.lambda(), point.residual())));
  }

  private Answer limit(Tree followed, QuantalResponse.Branch branch) {
    if (branch.points().isEmpty()) {
      return GameAnalysis.none(
          Method.LIMIT, "the branch could be followed up to λ = " + branch.reached() + " only");
    }
    QuantalResponse.Point far = branch.points().getLast();
    Optional<Equilibrium> simple = SimpleNumbers.near(far.parts()).flatMap(p -> confirmed(p, 0));
    if (simple.isPresent()) {
      return new Answer(
          Method.LIMIT,
          Extent.SOME,
          List.of(simple.get()),
          "simple numbers next to the branch's far end, confirmed exactly by the checker");
    }
    return Polish.of(followed, far.parts())
        .map(QuantalResponse::exact)
        .flatMap(p -> confirmed(p, SMALL))
        .map(e ->
            new Answer(
                Method.LIMIT, Extent.SOME, List.of(e), "in floating point next to the far end"))
        .orElseGet(() ->
            new Answer(
                Method.LIMIT,
                Extent.BRANCH,
                List.of(point(far, tree.isPresent())),
                "the branch's far end, which is no equilibrium yet"));
  }

  private Optional<Equilibrium> confirmed(List<List<BigFraction>> parts, double most) {
    Profile profile = tree.isPresent() ? new Profile.Behaviour(parts) : new Profile.Mixed(parts);
    return Optional.of(Equilibrium.of(profile, Checker.check(game, profile)))
        .filter(e -> e.verdict().regret().doubleValue() <= most);
  }
}
