package dev.parley.format;

import static dev.parley.format.CaseText.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Consent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsentReaderTest {
  private static final String PREFERENCES =
      """
      preferences:
        beta: {colour: {order: red > blue}, walk-away: 1}
        alpha: {colour: {order: red > blue}, walk-away: 1}
      """;

  @Test
  void everyPartyWithPreferencesConsentsUnlessStated() {
    assertThat(CaseText.model(PREFERENCES).consents())
        .containsExactly(new Consent("beta", List.of()), new Consent("alpha", List.of()));
  }

  @Test
  void entriesOfOneConsenterAreJoined() {
    List<Consent> consents =
        consents("{by: alpha, when: colour = red}, {by: beta}, {by: alpha, when: toll < 5}");
    assertThat(consents).extracting(Consent::by).containsExactly("alpha", "beta");
    assertThat(consents.getFirst().when())
        .extracting(e -> e.text())
        .containsExactly("colour = red", "toll < 5");
  }

  @Test
  void anUnconditionalEntryMakesTheConsentUnconditional() {
    assertThat(consents("{by: alpha, when: colour = red}, {by: alpha}"))
        .containsExactly(new Consent("alpha", List.of()));
  }

  @Test
  void consentersHavePreferencesOrAreBodies() {
    assertThat(errors("consent: [{by: gamma}, {by: delta}, {}, alpha]\n" + PREFERENCES))
        .containsExactly(
            "1:16: `gamma` has no preferences, so it cannot consent"
                + " → give it preferences, or leave out the consent",
            "1:29: `delta` is not a party or body of this case → beta",
            "1:37: a consent needs `by` → by: alpha",
            "1:41: a consent is a map, not text → {key: value}");
  }

  @Test
  void anEmptyListIsNoConsent() {
    assertThat(errors("consent: []\n"))
        .containsExactly(
            "1:1: `consent` lists nobody"
                + " → leave out the section if every party with preferences must agree");
  }

  @Test
  void consentersAreAtMost62() {
    String bodies =
        IntStream.range(0, 63)
            .mapToObj(i -> "b" + i + ": {chance: 1}")
            .collect(Collectors.joining(", "));
    String consents =
        IntStream.range(0, 63).mapToObj(i -> "{by: b" + i + "}").collect(Collectors.joining(", "));
    assertThat(errors("consent: [" + consents + "]\nbodies: {" + bodies + "}\n"))
        .containsExactly(
            "1:1: the case has 63 consenters, but at most 62 are possible"
                + " → join some of them in a body");
  }

  private static List<Consent> consents(String entries) {
    return CaseText.model("consent: [" + entries + "]\n" + PREFERENCES).consents();
  }
}
