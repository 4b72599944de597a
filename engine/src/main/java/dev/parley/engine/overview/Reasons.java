package dev.parley.engine.overview;

import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.course.Process;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why the analyst set each number as it is: the note of the number itself, else that of the nearest
 * part of the case around it, as with statements.
 */
public final class Reasons {
  private final Map<String, String> byPath = new HashMap<>();

  private Reasons() {}

  /** The reasons of all numbers; time and space grow with their count. */
  public static Reasons of(Case negotiation) {
    Reasons reasons = new Reasons();
    // From the inside out: the first note that is found counts.
    negotiation.preferences().forEach(reasons::add);
    negotiation.bodies().forEach(reasons::add);
    negotiation.guarantees().forEach(reasons::add);
    negotiation.processes().forEach(reasons::add);
    return reasons;
  }

  /** Empty where neither the number nor anything around it has a note. */
  public Optional<String> of(Parameter number) {
    return Optional.ofNullable(byPath.get(number.path()));
  }

  private void add(Preferences preferences) {
    List<Parameter> all = Parameters.of(preferences);
    own(all);
    if (preferences instanceof Additive additive) {
      additive.issues().forEach(this::add);
    }
    if (preferences.walkAway() instanceof WalkAway.Like like) {
      around(like.add().stream().toList(), like.grounds());
    }
    around(all, preferences.grounds());
  }

  private void add(IssueValue value) {
    around(List.of(value.weight()), value.grounds());
    if (value.valuation() instanceof Valuation.Stated stated) {
      around(stated.knots().stream().map(Valuation.Knot::value).toList(), value.grounds());
    }
  }

  private void add(Body body) {
    List<Parameter> all = Parameters.of(body);
    own(all);
    if (body.decision() instanceof Body.Members members) {
      members.members().forEach(m -> around(Parameters.of(m), m.grounds()));
    }
    around(all, body.grounds());
  }

  private void add(Guarantee guarantee) {
    List<Parameter> all = Parameters.of(guarantee);
    own(all);
    around(Parameters.of(guarantee.protects()), guarantee.protects().grounds());
    around(Parameters.of(guarantee.against()), guarantee.against().grounds());
    guarantee.guarantors().forEach(g -> around(Parameters.of(g), g.grounds()));
    guarantee.noise().ifPresent(n -> around(Parameters.of(n), n.grounds()));
    around(all, guarantee.grounds());
  }

  private void add(Process process) {
    List<Parameter> all = Parameters.of(process);
    own(all);
    process.steps().forEach(s -> around(Parameters.of(s), s.grounds()));
    around(all, process.grounds());
  }

  private void own(List<Parameter> numbers) {
    numbers.forEach(n -> n.grounds().note().ifPresent(note -> byPath.put(n.path(), note)));
  }

  private void around(List<Parameter> numbers, Grounds grounds) {
    grounds.note().ifPresent(note -> numbers.forEach(n -> byPath.putIfAbsent(n.path(), note)));
  }
}
