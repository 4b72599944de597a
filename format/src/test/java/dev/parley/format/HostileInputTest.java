package dev.parley.format;

import static dev.parley.format.CaseText.REST;
import static dev.parley.format.CaseText.errors;
import static dev.parley.format.CaseText.errorsOfWhole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts that are made to break a reader. */
@Timeout(60)
class HostileInputTest {
  private static final String TOO_DEEP =
      "lists and maps are nested more than 100 deep → close the brackets that are open before it";
  private static final String TOO_MANY = "the case has more than 250,000 entries → split the case";

  @Test
  void deepNestingIsADiagnostic() {
    assertThat(errorsOfWhole("a: " + "[".repeat(20_000))).containsExactly("1:103: " + TOO_DEEP);
    assertThat(errorsOfWhole("a: " + "{a: ".repeat(20_000))).containsExactly("1:400: " + TOO_DEEP);
    assertThat(errorsOfWhole("- ".repeat(20_000))).containsExactly("1:201: " + TOO_DEEP);
  }

  @Test
  void deepExpressionsAreADiagnostic() {
    String message =
        "the expression is nested more than 100 deep → split it into several rules or conditions";
    String a = "colour = red";
    assertThat(errors("rules: [" + "(".repeat(20_000) + a + ")".repeat(20_000) + "]\n"))
        .containsExactly("1:109: " + message);
    assertThat(errors("rules: [" + "not ".repeat(20_000) + a + "]\n"))
        .containsExactly("1:409: " + message);
    assertThat(errors("rules: [" + (a + " implies ").repeat(500) + a + "]\n"))
        .containsExactly("1:2109: " + message);
    assertThat(errors("rules: [" + (a + " or ").repeat(5_000) + a + "]\n")).isEmpty();
  }

  @Test
  void largeFilesAndTextsAreRefused() {
    assertThat(errorsOfWhole("#" + "x".repeat(4 << 20)))
        .containsExactly("1:1: the file is larger than 4 MiB → split it with include");
    assertThat(errors("note: " + "a ".repeat(60_000) + "\n"))
        .containsExactly(
            "1:7: this text has more than 100,000 characters"
                + " → shorten it, or close the quote that it may lack");
  }

  @Test
  void manyEntriesAreRefused() {
    assertThat(errorsOfWhole("a: [" + "a,".repeat(300_000) + "]"))
        .containsExactly("1:499999: " + TOO_MANY);
    assertThat(errors("rules:\n" + ("- " + "toll=1 or ".repeat(9_000) + "toll=1\n").repeat(15)))
        .singleElement()
        .satisfies(e -> assertThat(e).endsWith(TOO_MANY));
  }

  @Test
  void manyLevelsAreRefused() {
    String levels =
        IntStream.range(0, 50)
            .mapToObj(i -> "  l" + i + ": {levels: 1 to 10000 by 1}\n")
            .collect(Collectors.joining());
    assertThat(errorsOfWhole(REST + levels))
        .singleElement()
        .satisfies(e -> assertThat(e).endsWith(TOO_MANY));
  }

  @Test
  void manyErrorsAreCounted() {
    List<String> errors = errors("rules: [" + "x = y, ".repeat(5_000) + "]\n");
    assertThat(errors).hasSize(1001);
    assertThat(errors.getLast()).endsWith("there are 4000 more errors, which are not shown");
  }

  @Test
  void errorsAreShownAlsoBehindManyWarnings() {
    String parties =
        IntStream.range(0, 1_200).mapToObj(i -> "p" + i + ": P, ").collect(Collectors.joining());
    String preferences =
        IntStream.range(0, 1_200)
            .mapToObj(i -> "  p" + i + ": {colour: {order: red = blue}}\n")
            .collect(Collectors.joining());
    String text = "rules: [x = y]\npreferences:\n" + preferences;
    assertThat(errorsOfWhole(text + REST.replace("parties: {", "parties: {" + parties)))
        .contains("1:9: `x` is not an issue of this case → alliance, guarantee, colour or toll");
  }

  @Test
  void manyMisspellingsOfManyNamesDoNotTakeLong() {
    String rules =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "- issue-number-x" + i + " = a\n")
            .collect(Collectors.joining());
    String issues =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "  issue-number-" + i + ": {options: {a: A}}\n")
            .collect(Collectors.joining());
    assertThat(errorsOfWhole("rules:\n" + rules + REST + issues)).hasSize(1001);
  }

  @Test
  void longChainsOfBodiesAndNumbersAreFollowed() {
    String bodies =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "  b" + i + ": {decides: any, members: [b" + (i + 1) + "]}\n")
            .collect(Collectors.joining());
    assertThat(errors("bodies:\n" + bodies + "  b20000: {chance: 1}\n")).isEmpty();
    String terms =
        IntStream.range(0, 10_000)
            .mapToObj(i ->
                "{id: t" + i + ", if: toll = 0, add: same-as alpha.terms.t" + (i + 1) + ".add}, ")
            .collect(Collectors.joining());
    assertThat(
            errors(
                "preferences: {alpha: {toll: {order: rising}, walk-away: 1, terms: ["
                    + terms
                    + "{id: t10000, if: toll = 0, add: 1}]}}\n"))
        .isEmpty();
  }
}
