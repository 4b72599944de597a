package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Map<String, String> USUAL = Map.of("parties", "2,3", "seconds", "20");

  @Test
  void whatIsNotGivenIsAsUsual() {
    Settings settings = Settings.of(USUAL, List.of("seconds=0.5"));
    assertThat(settings.wholes("parties")).containsExactly(2, 3);
    assertThat(settings.number("seconds")).isEqualTo(0.5);
    assertThat(settings).hasToString("parties=2,3 seconds=0.5");
  }

  @Test
  void aValueOfAnotherKindIsRefusedWithTheFormThatItTakes() {
    Settings settings = Settings.of(USUAL, List.of("parties=x", "seconds=NaN"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.wholes("parties"))
        .withMessage("parties is `x`, expected whole numbers such as 2,3,4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.number("seconds"))
        .withMessage("seconds is `NaN`, expected a number such as 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.of(USUAL, List.of("seconds=0")).positive("seconds"))
        .withMessage("seconds is `0`, expected a whole number from 1");
  }

  @Test
  void anUnknownKeyIsRefusedWithThoseThatThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.of(USUAL, List.of("party=3")))
        .withMessage(
            "`party=3` is no setting, expected KEY=VALUE, where KEY is one of parties, seconds");
  }
}
