package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static dev.parley.format.CaseText.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Analyst;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Numbers that another analyst sees in another way. */
class AnalystReaderTest {
  private static final String BETA =
      "preferences: {beta: {draw-key: K, colour: {weight: 3, order: red > blue}, walk-away: 3}}\n";

  private static Analyst analyst(String line) {
    return CaseText.model(BETA + line).analysts().getFirst();
  }

  @Test
  void aNumberKeepsThePathTheDrawKeyAndTheDomainOfTheOneThatItReplaces() {
    Analyst cleo =
        analyst(
            "analysts: {cleo: {name: Cleo, weight: 2, numbers: {beta.walk-away: {is: 5 to 9, note: n}}}}\n");
    Parameter number = cleo.numbers().getFirst();
    assertThat(cleo.name()).contains("Cleo");
    assertThat(cleo.weight()).isEqualByComparingTo(BigDecimal.TWO);
    assertThat(number.path()).isEqualTo("preferences.beta.walk-away");
    assertThat(number.drawKey()).isEqualTo("K.walk-away");
    assertThat(number.value()).isEqualTo(new Uncertain.Range(new BigDecimal(5), new BigDecimal(9)));
    assertThat(number.grounds().note()).contains("n");
  }

  @Test
  void anAnalystWithoutNumbersSharesThoseOfTheCase() {
    assertThat(analyst("analysts: {cleo: {}}\n").numbers()).isEmpty();
    assertThat(analyst("analysts: {cleo: {}}\n").weight()).isEqualByComparingTo(BigDecimal.ONE);
  }

  @Test
  void aPathThatNoNumberHasIsNamedWithTheNearestOne() {
    assertThat(errors(BETA + "analysts: {cleo: {numbers: {beta.walkaway: 5}}}\n"))
        .containsExactly("2:29: there is no number `beta.walkaway` → preferences.beta.walk-away");
  }

  @Test
  void theDomainOfTheReplacedNumberHolds() {
    assertThat(errors(BETA + "analysts: {cleo: {numbers: {beta.walk-away: 101}}}\n"))
        .containsExactly(
            "2:45: `101` is outside of what this number may be: 0 to 100 → stay within 0 to 100");
  }

  @Test
  void nothingElseOfACaseMayBeReplaced() {
    assertThat(warnings(BETA + "analysts: {cleo: {numbers: {}}}\n")).isEmpty();
    assertThat(errors(BETA + "analysts: {cleo: {issues: {}}}\n"))
        .containsExactly(
            "2:19: `issues` is not a key of an analyst → one of name, weight or numbers");
  }
}
