package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Guarantee;
import dev.parley.model.number.Domain;
import org.junit.jupiter.api.Test;

class GuaranteeReaderTest {
  private static final String PROMISE =
      """
      guarantees:
        promise:
          when: guarantee = treaty
          protects: {party: alpha}
          against: {party: beta, gain: 40 to 80, war-cost: 20 to 50, loss: 10 to 40}
          form: treaty
          trigger: consultation
          alone: 0.1 to 0.3
          guarantors:
            gamma: {stake: 20, fight: 30, renege: 10, strength: 0.3 to 0.5}
      """;

  @Test
  void numbersAreNamedByTheirPlace() {
    Guarantee promise = CaseText.model(PROMISE).guarantees().getFirst();
    assertThat(promise.alone().path()).isEqualTo("guarantees.promise.alone");
    assertThat(promise.against().warCost().path()).isEqualTo("guarantees.promise.against.war-cost");
    assertThat(promise.guarantors().getFirst().strength().path())
        .isEqualTo("guarantees.promise.guarantors.gamma.strength");
    assertThat(promise.guarantors().getFirst().strength().domain()).isEqualTo(Domain.PROBABILITY);
    assertThat(promise.protects().value()).isEmpty();
    assertThat(promise.noise()).isEmpty();
  }

  @Test
  void formAndTriggerAreChosen() {
    assertThat(errors(PROMISE.replace("form: treaty", "form: treat")))
        .containsExactly(
            "6:11: `treat` is not one of political, executive, treaty or alliance → treaty");
    assertThat(errors(PROMISE.replace("    trigger: consultation\n", "")))
        .containsExactly("2:3: a guarantee needs `trigger` → trigger: automatic");
  }

  @Test
  void numbersKeepTheirDomains() {
    String noise = "    noise: {challenger: 0}\n    climate: -1\n";
    assertThat(errors(PROMISE.replace("0.1 to 0.3", "10 to 30") + noise))
        .containsExactly(
            "8:12: `10` is outside of what this number may be: 0 to 1"
                + " → 0.1, if you mean a percentage",
            "11:25: `0` is outside of what this number may be: above 0 → take above 0",
            "12:14: `-1` is outside of what this number may be: 0 or more → take 0 or more");
  }

  @Test
  void playersAreParties() {
    assertThat(errors(PROMISE.replace("gamma:", "delta:").replace("party: beta", "party: bta")))
        .containsExactly(
            "5:22: `bta` is not a party of this case → beta",
            "10:7: `delta` is not a party of this case → beta");
  }

  @Test
  void nothingButOptionalPartsIsLeftOut() {
    assertThat(errors("guarantees: {g: {guarantors: {}}}\n"))
        .containsExactly(
            "1:14: a guarantee needs `when` → when: guarantee = treaty",
            "1:14: a guarantee needs `protects`"
                + " → protects: {party: alpha, value: 80 to 100, war-cost: 20 to 40}",
            "1:14: a guarantee needs `against`"
                + " → against: {party: beta, gain: 40 to 80, war-cost: 20 to 50, loss: 10 to 40}",
            "1:14: a guarantee needs `form` → form: political",
            "1:14: a guarantee needs `trigger` → trigger: automatic",
            "1:14: a guarantee needs `alone` → alone: 0.1 to 0.3");
  }

  @Test
  void aPromiseMayHaveNoGuarantorYet() {
    String nobody = PROMISE.substring(0, PROMISE.indexOf("guarantors:")) + "guarantors: {}\n";
    assertThat(CaseText.model(nobody).guarantees().getFirst().guarantors()).isEmpty();
  }
}
