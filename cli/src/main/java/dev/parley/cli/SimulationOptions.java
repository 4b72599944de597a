package dev.parley.cli;

import dev.parley.engine.simulation.Strategies;
import dev.parley.engine.simulation.StrategyFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which talks to simulate, instead of reading those of the case. */
final class SimulationOptions {
  private static final int MOST_ROUNDS = 100_000;
  private static final int MOST_CHANGES = 1_000_000;
  private static final int MOST_POINTS = 100;

  @Option(
      names = "--simulate",
      order = 3,
      description = "let strategies exchange offers on the case's utilities")
  private boolean offers;

  @Option(
      names = "--mediator",
      order = 3,
      description = "let a mediator change one text by votes; works for any number of packages")
  private boolean mediator;

  @Option(
      names = "--tournament",
      order = 3,
      description = "set strategies against each other, every combination in every seat")
  private boolean tournament;

  @Option(
      names = "--strategies",
      order = 3,
      paramLabel = "NAMES",
      split = ",",
      description =
          "with --simulate one per party, with --tournament those that take part: boulware, linear,"
              + " conceder, tit-for-tat, averaged-tit-for-tat, learner, hard-headed, random, or your"
              + " own (default: linear; all)")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--rounds",
      order = 3,
      paramLabel = "N",
      description =
          "rounds before the deadline (default: 100), or changes that a mediator tries"
              + " (default: 20000)")
  private @Nullable Integer rounds;

  @Option(
      names = "--repeats",
      order = 3,
      paramLabel = "N",
      defaultValue = "10",
      description = "negotiations per combination of a tournament (default: ${DEFAULT-VALUE})")
  private int repeats;

  @Option(
      names = "--temperature",
      order = 3,
      paramLabel = "POINTS",
      defaultValue = "5",
      description =
          "loss that voters of a mediator's text accept at first with probability 1/e"
              + " (default: ${DEFAULT-VALUE})")
  private double temperature;

  @Option(
      names = "--seed",
      order = 4,
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of whatever is random (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--trace",
      order = 4,
      description = "also print every turn, or every change of a mediator's text")
  private boolean trace;

  /** What was asked for. */
  enum Mode {
    READ,
    OFFERS,
    MEDIATOR,
    TOURNAMENT
  }

  Mode mode() {
    if (mediator && tournament) {
      throw BadInput.question("--mediator and --tournament exclude each other", "one of them");
    }
    // --simulate may stand beside the other two, which are simulations as well.
    return mediator
        ? Mode.MEDIATOR
        : tournament ? Mode.TOURNAMENT : offers ? Mode.OFFERS : Mode.READ;
  }

  /** The strategies by name: the built-in ones and what stands on the class path. */
  List<StrategyFactory> strategies() {
    List<StrategyFactory> known = new ArrayList<>(Strategies.builtIn());
    ServiceLoader.load(StrategyFactory.class).forEach(known::add);
    if (names.isEmpty()) {
      return tournament ? known : known.stream().filter(s -> s.name().equals("linear")).toList();
    }
    List<String> all = known.stream().map(StrategyFactory::name).toList();
    return names.stream()
        .map(n ->
            known.stream()
                .filter(s -> s.name().equals(n))
                .findFirst()
                .orElseThrow(() ->
                    BadInput.question(
                        "No strategy `" + n + "`",
                        "--strategies "
                            + CaseFinder.closest(n, all)
                                .orElseGet(() -> "NAMES, of " + String.join(", ", all)))))
        .toList();
  }

  int rounds() {
    return rounds != null ? rounds : mediator ? 20_000 : 100;
  }

  /** Refuses numbers that make no sense. */
  void check(CaseVerb verb) {
    int most = mediator ? MOST_CHANGES : MOST_ROUNDS;
    verb.within(
        rounds() >= 1 && rounds() <= most, "--rounds is %s, expected 1 to " + most, rounds());
    verb.within(
        temperature >= 0 && temperature <= MOST_POINTS,
        "--temperature is %s, expected points from 0 to 100",
        temperature);
    verb.atLeast(1, repeats, "--repeats");
  }

  int repeats() {
    return repeats;
  }

  double temperature() {
    return temperature;
  }

  long seed() {
    return seed;
  }

  boolean trace() {
    return trace;
  }

  /** The options as they are repeated in a command. */
  String repeated() {
    String strategies = names.isEmpty() ? "" : " --strategies " + String.join(",", names);
    String common = " --rounds " + rounds() + " --seed " + seed;
    return switch (mode()) {
      case READ -> "";
      case OFFERS -> " --simulate" + strategies + common + (trace ? " --trace" : "");
      case MEDIATOR ->
          " --mediator --temperature " + temperature + common + (trace ? " --trace" : "");
      case TOURNAMENT -> " --tournament" + strategies + " --repeats " + repeats + common;
    };
  }
}
