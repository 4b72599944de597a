package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Paths, draw keys, grounds and references of numbers. */
class ParameterTest {
  private static final String STATEMENTS =
      """
      statements:
        s: {by: alpha, date: 2025, kind: demand}
        t: {by: alpha, date: 2025, kind: demand}
      """;

  @Test
  void weightsAreOneUnlessStated() {
    Parameter weight =
        alpha("colour: {order: red > blue}, walk-away: 3").issues().getFirst().weight();
    assertThat(weight.path()).isEqualTo("preferences.alpha.colour.weight");
    assertThat(weight.drawKey()).isEqualTo(weight.path());
    assertThat(weight.value().text()).isEqualTo("1");
    assertThat(weight.grounds()).isEqualTo(Grounds.NONE);
  }

  @Test
  void theNearestBecauseAppliesAndNotesStayWhereTheyAre() {
    Additive alpha =
        alpha(
            "because: [s], note: mine, colour: {weight: {is: 3, note: own}, because: [t],"
                + " values: {red: 1, blue: {is: 2, because: []}}}, walk-away: {is: 3, note: low}");
    var colour = alpha.issues().getFirst();
    assertThat(alpha.grounds()).isEqualTo(new Grounds(List.of("s"), Optional.of("mine")));
    assertThat(colour.grounds()).isEqualTo(new Grounds(List.of("t"), Optional.empty()));
    assertThat(colour.weight().grounds()).isEqualTo(new Grounds(List.of("t"), Optional.of("own")));
    assertThat(knot(colour.valuation(), 0).grounds().statements()).containsExactly("t");
    assertThat(knot(colour.valuation(), 1).grounds().assumed()).isTrue();
    assertThat(((WalkAway.Worth) alpha.walkAway()).points().grounds())
        .isEqualTo(new Grounds(List.of("s"), Optional.of("low")));
  }

  @Test
  void aTermsNoteIsThatOfItsNumber() {
    Additive alpha =
        alpha(
            "colour: {order: red > blue}, walk-away: 3, terms: [{if: toll = 0, add: 2, note: n}]");
    assertThat(alpha.terms().getFirst().add().grounds().note()).contains("n");
  }

  @Test
  void termsAreNamedByIdOrText() {
    Additive alpha =
        alpha(
            "colour: {order: red > blue}, walk-away: 3, terms: [{if: toll  < 5, add: 1},"
                + " {if: toll  < 5, add: 2}, {id: third, if: toll < 5, add: 3}]");
    assertThat(alpha.terms())
        .extracting(t -> t.add().path())
        .containsExactly(
            "preferences.alpha.terms.toll  < 5.add",
            "preferences.alpha.terms.toll  < 5 #2.add",
            "preferences.alpha.terms.third.add");
  }

  @Test
  void drawKeysReplaceThePathOfTheirMap() {
    Additive alpha =
        alpha(
            "colour: {draw-key: K, order: red > blue}, toll: {weight: {is: 2, draw-key: L},"
                + " order: {is: rising, draw-key: M}}, walk-away: 3");
    assertThat(alpha.issues().get(0).weight().drawKey()).isEqualTo("K.weight");
    assertThat(((Valuation.Order) alpha.issues().get(0).valuation()).drawKey())
        .isEqualTo("K.order");
    assertThat(alpha.issues().get(1).weight().drawKey()).isEqualTo("L");
    assertThat(alpha.issues().get(1).weight().path()).isEqualTo("preferences.alpha.toll.weight");
    assertThat(((Valuation.Order) alpha.issues().get(1).valuation()).drawKey()).isEqualTo("M");
  }

  @Test
  void sameAsIsResolvedToTheFullPath() {
    Additive alpha =
        alpha(
            "colour: {weight: 2, values: {red: 3, blue: same-as alpha.colour.values.red}},"
                + " toll: {weight: same-as preferences.alpha.colour.weight, order: rising},"
                + " walk-away: same-as alpha.colour.values.red");
    assertThat(knot(alpha.issues().get(0).valuation(), 1).value())
        .isEqualTo(new Uncertain.SameAs("preferences.alpha.colour.values.red"));
    assertThat(alpha.issues().get(1).weight().value())
        .isEqualTo(new Uncertain.SameAs("preferences.alpha.colour.weight"));
  }

  @Test
  void sameAsNeedsATargetOfItsKind() {
    assertThat(errors(preferences("weight: same-as alpha.colour.wait, order: red > blue")))
        .containsExactly(
            "1:40: there is no number `preferences.alpha.colour.wait`"
                + " → same-as preferences.alpha.colour.weight");
    assertThat(errors(preferences("weight: same-as alpha.walk-away, order: red > blue")))
        .containsExactly(
            "1:40: `preferences.alpha.walk-away` may be 0 to 100, but this number 0 or more"
                + " → name a number of the same kind");
  }

  @Test
  void sameAsDoesNotRunInACircle() {
    assertThat(errors(preferences("weight: same-as alpha.colour.weight, order: red > blue")))
        .containsExactly(
            "1:40: same-as runs in a circle: preferences.alpha.colour.weight"
                + " → preferences.alpha.colour.weight → state one of these numbers");
  }

  @Test
  void numbersAreWrittenAsTextOrMap() {
    assertThat(errors(preferences("weight: [1], order: red > blue")))
        .containsExactly(
            "1:40: the number is a text, not a list → write the text on one line, after the colon");
    assertThat(errors(preferences("weight: {value: 1}, order: red > blue")))
        .containsExactly(
            "1:40: a number needs `is` → is: 35 to 55",
            "1:41: `value` is not a key of a number → one of is");
    assertThat(errors(preferences("weight: , order: red > blue")))
        .containsExactly(
            "1:39: the number has no text → write it, in quotes if it contains a comma");
    assertThat(errors(preferences("weight: 30-40, order: red > blue")))
        .containsExactly("1:40: `30-40` is not a number → 30 to 40");
  }

  @Test
  void aValueMayBeTiedToAPromise() {
    Additive alpha =
        (Additive)
            CaseText.model(PROMISE + preferences("values: {red: credible(promise), blue: 1}"))
                .preferences()
                .getFirst();
    assertThat(knot(alpha.issues().getFirst().valuation(), 0).value())
        .isEqualTo(new Uncertain.Credible("promise"));
  }

  @Test
  void aTieNamesAPromiseAndStandsForAValue() {
    assertThat(errors(PROMISE + preferences("values: {red: credible(promis), blue: 1}")))
        .containsExactly("2:55: `promis` is not a guarantee of this case → promise");
    assertThat(errors(PROMISE + preferences("values: {red: credible, blue: 1}")))
        .containsExactly(
            "2:46: `credible` does not name one promise"
                + " → values: {none: 0, treaty: credible(treaty-promise)}");
    assertThat(errors(PROMISE + preferences("weight: credible(promise), order: red > blue")))
        .containsExactly(
            "2:40: `credible(…)` stands only for the value of an option"
                + " → values: {none: 0, treaty: credible(treaty-promise)}");
  }

  @Test
  void aPromiseDoesNotRestOnItsOwnCredibility() {
    assertThat(errors(PROMISE.replace("stake: 20", "stake: credible(promise)")))
        .containsExactly(
            "1:211: the promise runs in a circle: credible(promise) →"
                + " guarantees.promise.guarantors.gamma.stake → credible(promise)"
                + " → state a number or a range; a promise's numbers come before its credibility");
    assertThat(
            errors(
                PROMISE.replace("stake: 20", "stake: same-as alpha.colour.values.red")
                    + preferences("values: {red: credible(promise), blue: 1}")))
        .containsExactly(
            "1:211: the promise runs in a circle: credible(promise) →"
                + " guarantees.promise.guarantors.gamma.stake →"
                + " preferences.alpha.colour.values.red → credible(promise)"
                + " → state a number or a range; a promise's numbers come before its credibility");
  }

  private static final String PROMISE =
      "guarantees: {promise: {when: guarantee = treaty, protects: {party: alpha}, against:"
          + " {party: beta, gain: 40, war-cost: 20, loss: 10}, form: treaty, trigger: consultation,"
          + " alone: 0.1, guarantors: {gamma: {stake: 20, fight: 30, renege: 10, strength: 0.3}}}}\n";

  private static String preferences(String colour) {
    return "preferences: {alpha: {colour: {" + colour + "}, walk-away: 3}}\n";
  }

  private static Additive alpha(String fields) {
    return (Additive)
        CaseText.model("preferences: {alpha: {" + fields + "}}\n" + STATEMENTS)
            .preferences()
            .getFirst();
  }

  private static Parameter knot(Valuation valuation, int index) {
    return ((Valuation.Stated) valuation).knots().get(index).value();
  }
}
