package dev.parley.cli;

import dev.parley.engine.simulation.Strategies;
import dev.parley.engine.simulation.StrategyFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine.Option;

/** Which talks to simulate, instead of reading those of the case. */
final class SimulationOptions {
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
      defaultValue = "100",
      description = "rounds before the deadline (default: ${DEFAULT-VALUE})")
  private int rounds;

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

  @Option(names = "--trace", order = 4, description = "with --simulate also print every turn")
  private boolean trace;

  /** What was asked for. */
  enum Mode {
    READ,
    OFFERS,
    MEDIATOR,
    TOURNAMENT
  }

  Mode mode() {
    int asked = (offers ? 1 : 0) + (mediator ? 1 : 0) + (tournament ? 1 : 0);
    if (asked > 1) {
      throw BadInput.question(
          "--simulate, --mediator and --tournament exclude each other", "one of them");
    }
    return offers
        ? Mode.OFFERS
        : mediator ? Mode.MEDIATOR : tournament ? Mode.TOURNAMENT : Mode.READ;
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
    return rounds;
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
    String common = " --rounds " + rounds + " --seed " + seed;
    return switch (mode()) {
      case READ -> "";
      case OFFERS -> " --simulate" + strategies + common + (trace ? " --trace" : "");
      case MEDIATOR -> " --mediator --temperature " + temperature + common;
      case TOURNAMENT -> " --tournament" + strategies + " --repeats " + repeats + common;
    };
  }
}
