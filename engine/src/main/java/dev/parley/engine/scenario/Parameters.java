package dev.parley.engine.scenario;

import dev.parley.model.Body;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.course.Duration;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All parameters of a case by path, so that {@code same-as} can be followed. */
public final class Parameters {
  private final Map<String, Parameter> byPath = new LinkedHashMap<>();
  private final Map<String, Guarantee> guarantees = new LinkedHashMap<>();
  private final Overlay overlay;

  public Parameters(Case negotiation) {
    this(negotiation, Overlay.NONE);
  }

  /** The same with some numbers replaced. */
  public Parameters(Case negotiation, Overlay overlay) {
    this.overlay = overlay;
    negotiation.preferences().forEach(p -> of(p).forEach(this::add));
    negotiation.bodies().forEach(b -> of(b).forEach(this::add));
    negotiation.guarantees().forEach(g -> of(g).forEach(this::add));
    negotiation.views().forEach(v -> v.others().forEach(p -> of(p).forEach(this::add)));
    negotiation.guarantees().forEach(g -> guarantees.put(g.id(), g));
    negotiation.processes().forEach(p -> of(p).forEach(this::add));
  }

  /** The parameter whose number counts: the end of a chain of {@code same-as}. */
  public Parameter resolve(Parameter parameter) {
    Parameter current = overlaid(parameter);
    while (current.value() instanceof Uncertain.SameAs reference) {
      Parameter next = byPath.get(reference.path());
      if (next == null) {
        throw new IllegalStateException("no parameter at " + reference.path());
      }
      current = overlaid(next);
    }
    return current;
  }

  private Parameter overlaid(Parameter parameter) {
    Uncertain other = overlay.numbers().get(parameter.path());
    return other == null
        ? parameter
        : new Parameter(
            parameter.path(), parameter.drawKey(), parameter.domain(), other, parameter.grounds());
  }

  /** What replaces the values of orders. */
  Overlay overlay() {
    return overlay;
  }

  /** The promise that a value is tied to. */
  Guarantee guarantee(String id) {
    Guarantee found = guarantees.get(id);
    if (found == null) {
      throw new IllegalStateException("no guarantee " + id);
    }
    return found;
  }

  /** The promise that decides a number, if one does. */
  public Optional<Guarantee> behind(Parameter parameter) {
    return resolve(parameter).value() instanceof Uncertain.Credible(String id)
        ? Optional.of(guarantee(id))
        : Optional.empty();
  }

  /** Every parameter, in the order preferences, bodies, guarantees, views, processes. */
  public List<Parameter> all() {
    return List.copyOf(byPath.values());
  }

  /** The numbers of a party's preferences. */
  public static List<Parameter> of(Preferences preferences) {
    List<Parameter> found = new ArrayList<>();
    if (preferences instanceof Preferences.Additive additive) {
      for (Preferences.IssueValue value : additive.issues()) {
        found.add(value.weight());
        if (value.valuation() instanceof Valuation.Stated stated) {
          stated.knots().forEach(k -> found.add(k.value()));
        }
      }
      additive.terms().forEach(t -> found.add(t.add()));
      additive.bargainingPower().ifPresent(found::add);
    }
    switch (preferences.walkAway()) {
      case WalkAway.Worth worth -> found.add(worth.points());
      case WalkAway.Like like -> like.add().ifPresent(found::add);
      case WalkAway.First _, WalkAway.StatusQuo _ -> {}
    }
    return found;
  }

  /** The numbers of a body: seats and chances. */
  public static List<Parameter> of(Body body) {
    return switch (body.decision()) {
      case Body.Collective collective -> chances(collective.vote()).toList();
      case Body.Members members -> members.members().stream().flatMap(m -> of(m).stream()).toList();
    };
  }

  /** The numbers of a member: seats and chances. */
  public static List<Parameter> of(Body.Member member) {
    return Stream.concat(Stream.of(member.seats()), chances(member.vote())).toList();
  }

  /** The numbers of a guarantee. */
  public static List<Parameter> of(Guarantee guarantee) {
    List<Parameter> found = new ArrayList<>();
    found.addAll(of(guarantee.protects()));
    found.addAll(of(guarantee.against()));
    found.add(guarantee.alone());
    guarantee.guarantors().forEach(g -> found.addAll(of(g)));
    guarantee.noise().ifPresent(n -> found.addAll(of(n)));
    guarantee.climate().ifPresent(found::add);
    return found;
  }

  /** The numbers of the party that a promise protects. */
  public static List<Parameter> of(Guarantee.Protege protege) {
    return Stream.of(protege.value(), protege.warCost()).flatMap(Optional::stream).toList();
  }

  /** The numbers of the party against which a promise is made. */
  public static List<Parameter> of(Guarantee.Challenger challenger) {
    return List.of(challenger.gain(), challenger.warCost(), challenger.loss());
  }

  /** The scales of what the players do not know of one another. */
  public static List<Parameter> of(Guarantee.Noise noise) {
    return Stream.of(noise.challenger(), noise.protege(), noise.guarantor())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The numbers of a guarantor. */
  public static List<Parameter> of(Guarantee.Guarantor guarantor) {
    return Stream.concat(
            Stream.of(
                guarantor.stake(), guarantor.fight(), guarantor.renege(), guarantor.strength()),
            guarantor.tripwire().stream())
        .toList();
  }

  /** The numbers of a process: chances and durations of its steps. */
  public static List<Parameter> of(Process process) {
    return process.steps().stream().flatMap(s -> of(s).stream()).toList();
  }

  /** The numbers of a step: its chance and its duration. */
  public static List<Parameter> of(Step step) {
    return Stream.concat(
            step.chance().map(Step.Chance::probability).stream(),
            step.takes().map(Duration::amount).stream())
        .toList();
  }

  private static Stream<Parameter> chances(Vote vote) {
    return vote instanceof Vote.Chance chance
        ? chance.cases().stream().map(Body.Vote.ChanceCase::probability)
        : Stream.empty();
  }

  private void add(Parameter parameter) {
    byPath.put(parameter.path(), parameter);
  }
}
