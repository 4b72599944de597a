package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static dev.parley.format.CaseText.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.View;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.WalkAway;
import org.junit.jupiter.api.Test;

/** What parties believe that others want. */
class ViewReaderTest {

  @Test
  void numbersOfAViewHavePathsOfTheirOwn() {
    View view =
        CaseText.model(
                "views: {alpha: {note: n, beta: {colour: {weight: 3, order: red > blue}}}}\n")
            .view("alpha")
            .orElseThrow();
    Additive beta = (Additive) view.others().getFirst();
    assertThat(view.grounds().note()).contains("n");
    assertThat(beta.issues().getFirst().weight().path())
        .isEqualTo("views.alpha.beta.colour.weight");
    assertThat(beta.walkAway()).isEqualTo(new WalkAway.StatusQuo());
  }

  @Test
  void aViewNeedsNoWalkAway() {
    String line = "views: {alpha: {beta: {priorities: [colour = red]}}}\n";
    assertThat(warnings(line)).isEmpty();
    assertThat(errors(line.replace("]}", "], walk-away: {first: 1}}")))
        .containsExactly("1:52: a view says nothing of the walk-away of beta → leave it out");
  }

  @Test
  void aViewIsAboutOtherParties() {
    assertThat(
            errors("views: {alpha: {alpha: {priorities: [colour = red]}, gama: {}}, gamma: x}\n"))
        .containsExactly(
            "1:17: `alpha` knows its own preferences → state them under `preferences`",
            "1:54: `gama` is not a party of this case → gamma",
            "1:72: the view of `gamma` is a map, not text → {key: value}");
  }

  @Test
  void sameAsMayNameANumberOfAView() {
    assertThat(
            warnings(
                "preferences: {beta: {colour: {weight: same-as views.alpha.beta.colour.weight,"
                    + " order: red > blue}, walk-away: 3}}\n"
                    + "views: {alpha: {beta: {colour: {weight: 3 to 4, order: blue > red}}}}\n"))
        .isEmpty();
  }
}
