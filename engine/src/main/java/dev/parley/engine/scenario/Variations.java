package dev.parley.engine.scenario;

import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Scenarios in which some numbers move and all others stay central; safe for several threads. */
public final class Variations {
  private final Case negotiation;
  private final Parameters parameters;
  private final CentralScenario central;

  public Variations(Case negotiation) {
    this.negotiation = negotiation;
    parameters = new Parameters(negotiation);
    central = new CentralScenario(parameters, new Ties(parameters));
  }

  /** All numbers central. */
  public Scenario central() {
    return central;
  }

  /**
   * Something that moves.
   *
   * @param parties whose preferences move with it
   * @param bodies whether the votes of a body do
   */
  public record Moving(Set<String> parties, boolean bodies, Function<BigFraction, Scenario> at) {
    public Moving {
      parties = Set.copyOf(parties);
    }
  }

  /** One number, and with it all that are the same as it. */
  public Moving of(Parameter parameter) {
    String path = parameters.resolve(parameter).path();
    Predicate<Parameter> moved = p -> parameters.resolve(p).path().equals(path);
    Set<String> loose =
        negotiation.guarantees().stream()
            .filter(g -> Parameters.of(g).stream().anyMatch(moved))
            .map(Guarantee::id)
            .collect(Collectors.toSet());
    return moving(
        moved.or(p -> tied(p, loose)),
        value ->
            new VariedScenario(
                parameters, central, Map.of(path, value), Map.of(), loose, new Ties(parameters)));
  }

  /** Several numbers at once. */
  public Scenario with(Map<String, BigFraction> numbers) {
    Set<String> loose =
        negotiation.guarantees().stream()
            .filter(g ->
                Parameters.of(g).stream()
                    .anyMatch(p ->
                        numbers.containsKey(p.path())
                            || numbers.containsKey(parameters.resolve(p).path())))
            .map(Guarantee::id)
            .collect(Collectors.toSet());
    return new VariedScenario(parameters, central, numbers, Map.of(), loose, new Ties(parameters));
  }

  /** What a promise is worth wherever a value is tied to it, in points from 0 to 100. */
  public Moving ofPromise(String id) {
    return moving(
        p -> tied(p, Set.of(id)),
        points ->
            new VariedScenario(
                parameters, central, Map.of(), Map.of(id, points), Set.of(), new Ties(parameters)));
  }

  private boolean tied(Parameter parameter, Set<String> promises) {
    return parameters.behind(parameter).map(g -> promises.contains(g.id())).orElse(false);
  }

  private Moving moving(Predicate<Parameter> moved, Function<BigFraction, Scenario> at) {
    return new Moving(
        negotiation.preferences().stream()
            .filter(p -> Parameters.of(p).stream().anyMatch(moved))
            .map(Preferences::party)
            .collect(Collectors.toSet()),
        negotiation.bodies().stream().anyMatch(b -> Parameters.of(b).stream().anyMatch(moved)),
        at);
  }
}
