package dev.parley.engine.sensitivity;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.deals.Basis;
import dev.parley.engine.scenario.Overlay;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Percentile;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The inputs of a question, in the order of their keys, and the dimensions that they take. */
final class Inputs {
  private final Set<String> basis;
  private final TreeMap<String, Input> byKey = new TreeMap<>();
  private final Map<String, Integer> offsets = new HashMap<>();
  private final int dimensions;

  /**
   * Everything that a verdict about {@code party} may depend on and that varies in the case itself
   * or under one of the overlays.
   */
  Inputs(Case negotiation, String party, List<Overlay> overlays) {
    Space space = new SpaceCompiler(negotiation).central();
    basis = new HashSet<>(Basis.paths(negotiation, space));
    List<Parameters> readings = new ArrayList<>();
    readings.add(new Parameters(negotiation));
    overlays.forEach(o -> readings.add(new Parameters(negotiation, o)));
    negotiation.preferences(party).stream()
        .flatMap(p -> Parameters.of(p).stream())
        .flatMap(p -> behind(readings.getFirst(), p).stream())
        .map(Parameter::path)
        .forEach(basis::add);
    for (Parameter parameter : readings.getFirst().all()) {
      if (basis.contains(parameter.path())) {
        readings.forEach(r -> add(r.resolve(parameter)));
      }
    }
    negotiation.preferences().stream()
        .filter(p -> p.party().equals(party) || concerned(Parameters.of(p)))
        .forEach(this::addOrders);
    negotiation.bodies().stream().filter(b -> concerned(Parameters.of(b))).forEach(this::addVotes);
    int next = 0;
    for (Input input : byKey.values()) {
      offsets.put(input.key(), next);
      next += input.dimensions();
    }
    dimensions = next;
    if (2 * dimensions > SobolPoints.MOST_DIMENSIONS) {
      throw new CannotCompute(
          "%d uncertain numbers take part; at most %d"
              .formatted(dimensions, SobolPoints.MOST_DIMENSIONS / 2),
          List.of(),
          "state those that matter least as single numbers");
    }
  }

  private static List<Parameter> behind(Parameters all, Parameter number) {
    List<Parameter> found = new ArrayList<>(List.of(number));
    all.behind(number).ifPresent(g -> found.addAll(Parameters.of(g)));
    return found;
  }

  private boolean concerned(List<Parameter> numbers) {
    return numbers.stream().anyMatch(n -> basis.contains(n.path()));
  }

  private void add(Parameter parameter) {
    if (!Percentile.varies(parameter)) {
      return;
    }
    List<Parameter> sharing = new ArrayList<>();
    if (byKey.get(parameter.drawKey()) instanceof Input(_, _, Input.Numbers known)) {
      sharing.addAll(known.parameters());
    }
    if (sharing.stream().noneMatch(p -> p.path().equals(parameter.path()))) {
      sharing.add(parameter);
    }
    byKey.put(parameter.drawKey(), new Input(parameter.drawKey(), 1, new Input.Numbers(sharing)));
  }

  private void addOrders(Preferences preferences) {
    if (preferences instanceof Preferences.Additive additive) {
      for (Preferences.IssueValue value : additive.issues()) {
        if (value.valuation() instanceof Valuation.Order order && order.bestFirst().size() > 2) {
          byKey.putIfAbsent(
              order.drawKey(),
              new Input(
                  order.drawKey(),
                  order.bestFirst().size() - 2,
                  new Input.Spacing(preferences.party(), value.issue(), order)));
        }
      }
    }
  }

  private void addVotes(Body body) {
    switch (body.decision()) {
      case Body.Collective collective -> addVote(body.id(), "", collective.vote());
      case Body.Members members ->
          members.members().forEach(m -> addVote(body.id(), m.id(), m.vote()));
    }
  }

  private void addVote(String body, String member, Body.Vote vote) {
    if (vote instanceof Body.Vote.Chance chance) {
      byKey.putIfAbsent(
          chance.drawKey(), new Input(chance.drawKey(), 1, new Input.Vote(body, member, chance)));
    }
  }

  List<Input> list() {
    return List.copyOf(byKey.values());
  }

  int dimensions() {
    return dimensions;
  }

  /** The first dimension of an input. */
  int offset(Input input) {
    return offsets.getOrDefault(input.key(), 0);
  }

  /** The uniforms at a point; what cannot matter stays at its median. */
  double uniform(double[] point, String key, long n) {
    Integer offset = offsets.get(key);
    return offset == null ? 0.5 : point[offset + (int) n];
  }
}
