package dev.parley.format;

import dev.parley.model.Guarantee;
import dev.parley.model.Guarantee.Guarantor;
import dev.parley.model.Guarantee.Noise;

/** Writes guarantees canonically. */
final class CanonicalGuarantees {
  private final CanonicalJson json;

  CanonicalGuarantees(CanonicalJson json) {
    this.json = json;
  }

  void guarantee(Guarantee guarantee) {
    json.object(
        guarantee.id(),
        () -> {
          json.grounds(guarantee.grounds());
          json.text("when", guarantee.when().text());
          json.object("protects", () -> protege(guarantee.protects()));
          json.object("against", () -> challenger(guarantee.against()));
          json.text("form", Words.name(guarantee.form()));
          json.text("trigger", Words.name(guarantee.trigger()));
          json.number("alone", guarantee.alone());
          json.object("guarantors", () -> guarantee.guarantors().forEach(this::guarantor));
          guarantee.noise().ifPresent(n -> json.object("noise", () -> noise(n)));
          json.number("climate", guarantee.climate());
        });
  }

  private void protege(Guarantee.Protege protege) {
    json.grounds(protege.grounds());
    json.text("party", protege.party());
    json.number("value", protege.value());
    json.number("war-cost", protege.warCost());
  }

  private void challenger(Guarantee.Challenger challenger) {
    json.grounds(challenger.grounds());
    json.text("party", challenger.party());
    json.number("gain", challenger.gain());
    json.number("war-cost", challenger.warCost());
    json.number("loss", challenger.loss());
  }

  private void guarantor(Guarantor guarantor) {
    json.object(
        guarantor.party(),
        () -> {
          json.grounds(guarantor.grounds());
          json.number("stake", guarantor.stake());
          json.number("fight", guarantor.fight());
          json.number("renege", guarantor.renege());
          json.number("tripwire", guarantor.tripwire());
          json.number("strength", guarantor.strength());
        });
  }

  private void noise(Noise noise) {
    json.grounds(noise.grounds());
    json.number("challenger", noise.challenger());
    json.number("protege", noise.protege());
    json.number("guarantor", noise.guarantor());
  }
}
