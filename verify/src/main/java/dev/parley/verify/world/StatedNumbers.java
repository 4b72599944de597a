package dev.parley.verify.world;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.View;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every number of a case by its path. */
public final class StatedNumbers {
  private final Map<String, Parameter> byPath = new LinkedHashMap<>();

  private StatedNumbers() {}

  /** Path → number, in the order of the case. */
  public static Map<String, Parameter> of(Case negotiation) {
    StatedNumbers found = new StatedNumbers();
    negotiation.preferences().forEach(found::preferences);
    for (Body body : negotiation.bodies()) {
      switch (body.decision()) {
        case Body.Collective collective -> found.vote(collective.vote());
        case Body.Members members ->
            members
                .members()
                .forEach(m -> {
                  found.add(m.seats());
                  found.vote(m.vote());
                });
      }
    }
    negotiation.guarantees().forEach(found::guarantee);
    for (View view : negotiation.views()) {
      view.others().forEach(found::preferences);
    }
    for (Process process : negotiation.processes()) {
      for (Step step : process.steps()) {
        step.chance().ifPresent(c -> found.add(c.probability()));
        step.takes().ifPresent(t -> found.add(t.amount()));
      }
    }
    return Collections.unmodifiableMap(found.byPath);
  }

  private void preferences(Preferences preferences) {
    if (preferences instanceof Preferences.Additive additive) {
      for (Preferences.IssueValue value : additive.issues()) {
        add(value.weight());
        if (value.valuation() instanceof Valuation.Stated stated) {
          stated.knots().forEach(k -> add(k.value()));
        }
      }
      additive.terms().forEach(t -> add(t.add()));
      add(additive.bargainingPower());
    }
    switch (preferences.walkAway()) {
      case WalkAway.Worth worth -> add(worth.points());
      case WalkAway.Like like -> add(like.add());
      case WalkAway.First _, WalkAway.StatusQuo _ -> {}
    }
  }

  private void vote(Body.Vote vote) {
    if (vote instanceof Body.Vote.Chance chance) {
      chance.cases().forEach(c -> add(c.probability()));
    }
  }

  private void guarantee(Guarantee promise) {
    add(promise.protects().value());
    add(promise.protects().warCost());
    add(promise.against().gain());
    add(promise.against().warCost());
    add(promise.against().loss());
    add(promise.alone());
    for (Guarantee.Guarantor guarantor : promise.guarantors()) {
      add(guarantor.stake());
      add(guarantor.fight());
      add(guarantor.renege());
      add(guarantor.strength());
      add(guarantor.tripwire());
    }
    promise
        .noise()
        .ifPresent(n -> {
          add(n.challenger());
          add(n.protege());
          add(n.guarantor());
        });
    add(promise.climate());
  }

  private void add(Optional<Parameter> parameter) {
    parameter.ifPresent(this::add);
  }

  private void add(Parameter parameter) {
    byPath.put(parameter.path(), parameter);
  }
}
