package dev.parley.engine.game;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.game.Analysis.Traits;
import dev.parley.engine.game.Answer.Extent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Solves a game by every method that applies, and lets the checker judge each result. */
public final class GameAnalysis {
  /** More equilibria than this are counted as "more". */
  public static final int MOST_LISTED = 1000;

  private static final int MOST_SOLUTIONS = 100;

  /** Solutions × nodes: large trees list fewer solutions. */
  private static final int MOST_WORK = 200_000;

  private static final int MOST_LABELS = 120;

  private final Game game;
  private final Options options;
  private final Optional<Tree> tree;
  private final Optional<ReducedForm> reduced;
  private final Optional<StrategicGame> table;

  private GameAnalysis(Game game, Options options) {
    this.game = game;
    this.options = options;
    tree = game instanceof ExtensiveGame e ? Optional.of(new Tree(e)) : Optional.empty();
    reduced = tree.filter(t -> !t.absentMinded()).flatMap(ReducedForm::of);
    table = game instanceof StrategicGame s ? Optional.of(s) : reduced.map(ReducedForm::table);
  }

  /**
   * What to compute.
   *
   * @param lambda where quantal responses are wanted
   * @param path whether they are wanted on the way there too
   */
  public record Options(Set<Method> methods, double lambda, boolean path) {
    public static final Options DEFAULT = new Options(EnumSet.allOf(Method.class), 1, false);

    public Options {
      methods = Set.copyOf(methods);
    }
  }

  /** All answers, in the order of the methods, with what makes them reliable. */
  public static Finding<Analysis> analyse(Game game, Options options) {
    return find(game, options, Optional.empty(), false);
  }

  /**
   * The same, with a profile that somebody else found.
   *
   * @param scaled whether its probabilities were divided by their sums
   * @throws dev.parley.engine.CannotCompute where regrets of the profile are not defined
   */
  public static Finding<Analysis> check(
      Game game, Profile profile, boolean scaled, Options options) {
    Equilibrium checked = Equilibrium.of(profile, Checker.check(game, profile));
    return find(game, options, Optional.of(checked), scaled);
  }

  private static Finding<Analysis> find(
      Game game, Options options, Optional<Equilibrium> checked, boolean scaled) {
    GameAnalysis analysis = new GameAnalysis(game, options);
    List<Answer> answers = new ArrayList<>();
    for (Method method : Method.values()) {
      if (options.methods().contains(method)) {
        answers.add(analysis.answer(method));
      }
    }
    List<List<String>> strategies = analysis.table.map(StrategicGame::strategies).orElse(List.of());
    List<String> citations =
        answers.stream()
            .filter(a -> a.extent() != Extent.NOT_COMPUTED)
            .flatMap(a -> a.method().citations().stream())
            .distinct()
            .toList();
    return new Finding<>(
        "game",
        new Finding.Method(
            "equilibria of a finite game, each judged by a separate checker in exact fractions",
            citations),
        Optional.empty(),
        exactness(answers),
        List.of(),
        warnings(game, answers, scaled),
        List.of(),
        new Analysis(game, analysis.tree.map(GameAnalysis::traits), strategies, answers, checked));
  }

  /** That of the weakest method: the largest residual of a quantal response. */
  private static Exactness exactness(List<Answer> answers) {
    List<Double> residuals =
        answers.stream()
            .flatMap(a -> a.equilibria().stream())
            .flatMap(e -> e.response().stream())
            .map(Equilibrium.Response::residual)
            .toList();
    return residuals.isEmpty()
        ? new Exactness.Exact()
        : new Exactness.Bounded(Collections.max(residuals));
  }

  private static List<String> warnings(Game game, List<Answer> answers, boolean scaled) {
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "All payoffs and probabilities are the file's; whether they are right is for its author to"
            + " show.");
    if (answers.stream().anyMatch(a -> a.extent() == Extent.SOME)) {
      warnings.add("Where a method gives one equilibrium, others may exist.");
    }
    if (answers.stream().anyMatch(a -> a.extent() == Extent.BRANCH)) {
      warnings.add(
          "Quantal responses are no Nash equilibria; λ is an assumption, in 1 per payoff unit.");
    }
    if (scaled) {
      warnings.add(
          "Some probabilities of the profile did not quite sum to 1 and were divided by their sum.");
    }
    if (game.players().size() > 2 && answers.stream().anyMatch(a -> a.method() == Method.PURE)) {
      warnings.add(
          "With more than two players the pure equilibria are complete, mixed ones are not looked"
              + " for one by one.");
    }
    return warnings;
  }

  private static Traits traits(Tree tree) {
    int ends = 0;
    for (int n = 0; n < tree.size(); n++) {
      ends += tree.terminal(n) ? 1 : 0;
    }
    return new Traits(tree.perfectInformation(), tree.perfectRecall(), tree.size(), ends);
  }

  private Answer answer(Method method) {
    return switch (method) {
      case BACKWARD_INDUCTION -> backward();
      case PURE -> table.map(this::pure).orElseGet(() -> tooLarge(method));
      case LEMKE_HOWSON, EXTREME -> twoPlayers(method);
      case AGENT_RESPONSE, RESPONSE, LIMIT ->
          new Responses(game, tree, table, options).answer(method);
    };
  }

  static Answer none(Method method, String why) {
    return new Answer(method, Extent.NOT_COMPUTED, List.of(), why);
  }

  private Answer tooLarge(Method method) {
    return none(
        method,
        tree.filter(Tree::absentMinded).isPresent()
            ? "a path meets the same information set twice"
            : "the table of the players' plans would be too large");
  }

  private Answer backward() {
    if (tree.isEmpty()) {
      return none(Method.BACKWARD_INDUCTION, "the game is a table: everybody chooses at once");
    }
    int most = Math.clamp(MOST_WORK / tree.get().size(), 1, MOST_SOLUTIONS);
    return BackwardInduction.of(tree.get(), most)
        .map(s -> backward(tree.get(), s))
        .orElseGet(() ->
            none(
                Method.BACKWARD_INDUCTION,
                tree.get().perfectRecall()
                    ? "somebody moves without knowing what others did before or at the same time"
                    : "a player forgets what it knew or did"));
  }

  private Answer backward(Tree tree, BackwardInduction.Solutions solutions) {
    List<Equilibrium> equilibria = new ArrayList<>();
    for (BackwardInduction.Solution solution : solutions.solutions()) {
      List<List<BigFraction>> parts = new ArrayList<>();
      for (int s = 0; s < solution.choices().size(); s++) {
        int actions = tree.game().informationSets().get(s).actions().size();
        parts.add(sure(actions, solution.choices().get(s)));
      }
      Profile profile = new Profile.Behaviour(parts);
      equilibria.add(
          new Equilibrium(
              profile,
              Checker.check(game, profile),
              solution.margins(),
              List.of(),
              Optional.empty()));
    }
    Extent all = tree.perfectInformation() ? Extent.ALL_SUBGAME_PERFECT : Extent.ALL_SEQUENTIAL;
    return new Answer(
        Method.BACKWARD_INDUCTION, solutions.complete() ? all : Extent.CUT, equilibria, "");
  }

  static List<BigFraction> sure(int actions, int action) {
    List<BigFraction> part = new ArrayList<>(Collections.nCopies(actions, BigFraction.ZERO));
    part.set(action, BigFraction.ONE);
    return part;
  }

  private Answer pure(StrategicGame table) {
    List<Integer> cells = PureEquilibria.cells(table);
    List<Equilibrium> equilibria = new ArrayList<>();
    for (int cell : cells.subList(0, Math.min(cells.size(), MOST_LISTED))) {
      List<List<BigFraction>> parts = new ArrayList<>();
      for (int p = 0; p < table.players().size(); p++) {
        parts.add(sure(table.strategies().get(p).size(), table.strategy(cell, p)));
      }
      Equilibrium found = judged(new Profile.Mixed(parts));
      List<Equilibrium.Room> rooms =
          PureEquilibria.rooms(table, cell).stream()
              .map(r ->
                  new Equilibrium.Room(
                      r.player(), table.strategies().get(r.player()).get(r.strategy()), r.most()))
              .toList();
      equilibria.add(
          new Equilibrium(found.profile(), found.verdict(), List.of(), rooms, Optional.empty()));
    }
    Extent extent = cells.size() > MOST_LISTED ? Extent.CUT : Extent.ALL_PURE;
    return new Answer(Method.PURE, extent, equilibria, "");
  }

  /** A profile of the table, in a tree as behaviour where that says the same. */
  private Equilibrium judged(Profile.Mixed mixed) {
    if (reduced.isPresent() && (reduced.get().mixes() || mixed.pure())) {
      Profile behaviour = reduced.get().behaviour(mixed);
      return Equilibrium.of(behaviour, Checker.check(game, behaviour));
    }
    return Equilibrium.of(mixed, Checker.check(table.orElseThrow(), mixed));
  }

  private Answer twoPlayers(Method method) {
    if (game.players().size() != 2) {
      return none(method, "the method is for two players");
    }
    if (table.isEmpty()) {
      return tooLarge(method);
    }
    List<List<String>> strategies = table.get().strategies();
    if (strategies.get(0).size() + strategies.get(1).size() > MOST_LABELS) {
      return none(method, "the table has more than " + MOST_LABELS + " strategies");
    }
    Bimatrix bimatrix = new Bimatrix(table.get());
    return method == Method.EXTREME ? extreme(bimatrix) : lemkeHowson(bimatrix);
  }

  private Answer lemkeHowson(Bimatrix bimatrix) {
    return LemkeHowson.from(bimatrix, 0)
        .map(e -> new Answer(Method.LEMKE_HOWSON, Extent.SOME, List.of(judged(e)), ""))
        .orElseGet(() -> none(Method.LEMKE_HOWSON, "the path is too long"));
  }

  private Answer extreme(Bimatrix bimatrix) {
    return ExtremeEquilibria.of(bimatrix)
        .map(this::extreme)
        .orElseGet(() -> none(Method.EXTREME, "the table is too large to try all supports"));
  }

  private Answer extreme(ExtremeEquilibria.Found found) {
    int size = found.equilibria().size();
    List<Equilibrium> equilibria =
        found.equilibria().subList(0, Math.min(size, MOST_LISTED)).stream()
            .map(this::judged)
            .toList();
    Extent all = found.components() == size ? Extent.ALL : Extent.ALL_EXTREME;
    String note = all == Extent.ALL ? "" : "they lie in " + found.components() + " connected sets";
    return new Answer(Method.EXTREME, size > MOST_LISTED ? Extent.CUT : all, equilibria, note);
  }
}
