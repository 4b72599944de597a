package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.lint.Lint;
import dev.parley.engine.lint.Notice;
import dev.parley.engine.lint.Rule;
import dev.parley.format.CaseReader;
import dev.parley.format.Code;
import dev.parley.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LintTest {
  private static final Path PAGE = Run.HOME.resolve("docs/warnings.md");

  @TempDir private Path folder;

  private List<Notice> lint(String yaml) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted ->
          Lint.check(accepted.model(), new Lint.Options(1, 1 << 20)).notices();
      case Reading.Refused refused ->
          throw new AssertionError(refused.diagnostics().getFirst().render());
    };
  }

  private Run check(String yaml, String... more) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    String[] args =
        Stream.concat(Stream.of("check", "."), Arrays.stream(more)).toArray(String[]::new);
    return Run.Place.in(folder).parley(args);
  }

  @Test
  void aSoundCaseHasOnlyAssumptions() throws IOException {
    assertThat(lint(LintCases.SOUND)).allMatch(n -> n.rule() == Rule.UNSUPPORTED_NUMBERS);
  }

  @ParameterizedTest
  @EnumSource
  void eachRuleFindsItsFaultAndNothingElse(Rule rule) throws IOException {
    List<Notice> found = lint(LintCases.breaking(rule));
    assertThat(found.stream().map(Notice::rule).filter(r -> r != Rule.UNSUPPORTED_NUMBERS))
        .allMatch(r -> r == rule)
        .hasSize(rule == Rule.UNSUPPORTED_NUMBERS ? 0 : 1);
    assertThat(found).extracting(Notice::rule).contains(rule);
  }

  @ParameterizedTest
  @EnumSource
  void eachWarningHasItsPlaceAndDoesNotRefuseTheCase(Rule rule) throws IOException {
    Run run = check(LintCases.breaking(rule), "--json");
    assertThat(run.exitCode()).isZero();
    for (JsonNode problem : Json.valid(run.out())) {
      assertThat(problem.at("/severity").asString()).isEqualTo("warning");
      assertThat(problem.at("/line").asInt()).isPositive();
      assertThat(problem.at("/try").asString()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vote: {title: Vote, chance: 0}", "vote: {title: Vote, consent: council}"})
  void whatComesAfterAStepThatCannotBeTakenIsUnreachable(String vote) throws IOException {
    String road =
        LintCases.SOUND
            + "bodies: {council: {decides: unanimity, members: {alpha: {}, gamma: {}}}}\n"
            + "process:\n  road:\n    title: The road\n    goal: open\n    steps:\n"
            + "      detour: {title: Detour}\n"
            + "      "
            + vote
            + "\n"
            + "      law: {title: Law, after: vote}\n"
            + "      entry: {title: Entry, after: AFTER}\n"
            + "      open: {title: Open, after: entry}\n";
    assertThat(unreachable(road.replace("AFTER", "law and detour")))
        .contains(
            "the step `law` is unreachable: `vote` can never be taken",
            "the step `entry` is unreachable: `law` can never be taken",
            "the step `open` is unreachable: `entry` can never be taken");
    assertThat(unreachable(road.replace("AFTER", "law or detour")))
        .noneMatch(m -> m.contains("`entry`") || m.contains("`open`"));
  }

  private List<String> unreachable(String yaml) throws IOException {
    return lint(yaml).stream()
        .filter(n -> n.rule() == Rule.UNREACHABLE_STEP)
        .map(Notice::message)
        .toList();
  }

  @Test
  void showsTheCodeTheLineWithACaretAndAdvice() throws IOException {
    assertThat(check(LintCases.breaking(Rule.UNVALUED_ISSUE)).out())
        .contains(
            "case.yaml:11:",
            "no party values `flag` [P911]",
            "  flag: {title: A flag",
            "Try: value it in some party's preferences");
  }

  @Test
  void manyOfAKindAreCountedUnlessAllAreAskedFor() throws IOException {
    StringBuilder idle = new StringBuilder();
    for (char id = 'a'; id <= 'e'; id++) {
      idle.append("  %c: {title: Idle, options: {x: X, y: Y}, now: x}\n".formatted(id));
    }
    String many = LintCases.SOUND.replace("preferences:", idle + "preferences:");
    assertThat(check(many).out())
        .contains("no party values `c`", "2 more of this kind (--verbose lists them)")
        .contains("numbers rest on no statement")
        .doesNotContain("no party values `d`");
    assertThat(check(many, "--verbose").out())
        .contains(
            "no party values `d`",
            "no statement supports and no note explains preferences.beta.walk-away: 50")
        .doesNotContain("--verbose");
  }

  @Test
  void anAssumptionWithANoteHasItsReason() throws IOException {
    String noted = LintCases.SOUND.replace("walk-away: 45", "walk-away: {is: 45, note: guessed}");
    assertThat(check(noted, "--verbose").out()).doesNotContain("preferences.alpha.walk-away");
    assertThat(check(noted).out())
        .contains("assumptions; 13 without\na note that says why (--verbose lists them) [P919]");
  }

  @Test
  void aNoteAroundNumbersIsTheirReason() throws IOException {
    String noted =
        LintCases.SOUND
            .replace("  alpha:\n", "  alpha:\n    note: guessed\n")
            .replace("  beta:\n", "  beta:\n    note: guessed\n");
    assertThat(check(noted).out())
        .contains("Note: 14 numbers rest on no statement", "a note in the\ncase gives the reason")
        .doesNotContain("Warning");
  }

  @Test
  void aNoteAroundAnyPartOfAGuaranteeIsTheReasonOfItsNumbers() throws IOException {
    String promise =
        """
        guarantees:
          promise:
            when: border = open
            protects: {party: alpha, value: 80, war-cost: 20, note: guessed}
            against: {party: beta, gain: 40, war-cost: 20, loss: 10, note: guessed}
            form: treaty
            trigger: automatic
            alone: {is: 0.2, note: guessed}
            guarantors:
              alpha: {stake: 20, fight: 30, renege: 10, strength: 0.3, note: guessed}
            noise: {challenger: 4, protege: 6, guarantor: 9, note: guessed}
        """;
    assertThat(check(LintCases.SOUND + promise, "--verbose").out())
        .contains("preferences.alpha")
        .doesNotContain("guarantees.promise");
    assertThat(
            check(
                    LintCases.SOUND
                        + promise.replace("guarantor: 9, note: guessed", "guarantor: 9"),
                    "--verbose")
                .out())
        .contains("guarantees.promise.noise.guarantor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+380 44 255 73 33",
        "tel. 030 1234567",
        "call 0301234567",
        "DE89 3704 0044 0532 0130 00",
        "a.b@c.example"
      })
  void contactDataIsFound(String contact) throws IOException {
    assertThat(check(LintCases.SOUND.replace("The talks go on", "\"" + contact + "\"")).out())
        .containsOnlyOnce(": this looks like ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 14 December 2025 at 10:30",
        "300 of 450 seats",
        "call 2025-12-15",
        "mobile 68/262"
      })
  void datesAndCountsAreNoContactData(String text) throws IOException {
    assertThat(check(LintCases.SOUND.replace("The talks go on", "\"" + text + "\"")).out())
        .doesNotContain("this looks like ");
  }

  @Test
  void aCaseTooLargeToVisitIsSaidToBe() throws IOException {
    StringBuilder issues = new StringBuilder("preferences:");
    String large = LintCases.SOUND;
    for (int i = 0; i < 25; i++) {
      issues.insert(0, "  i%d: {title: I, options: {x: X, y: Y}, now: x}\n".formatted(i));
    }
    assertThat(check(large.replace("preferences:", issues)).out())
        .contains("Not looked at package by package:");
  }

  @Test
  void noIdIsGivenTwice() {
    List<String> ids =
        Stream.concat(
                Arrays.stream(Rule.values()).map(Rule::id),
                Arrays.stream(Code.values()).map(Code::id))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  /** With PARLEY_WRITE_CORPUS in the environment the page is written anew. */
  @Test
  void thePageDocumentsEveryRule() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# Warnings\n\n");
    page.append("What `parley check` says about a valid case that may not say what was meant. ");
    page.append("Warnings refuse nothing: every verb goes on, and the exit code stays 0. ");
    page.append("Others, P901 to P910, are found while reading: see ");
    page.append("[diagnostics.md](diagnostics.md). This page is written by a test.\n");
    for (Rule rule : Rule.values()) {
      Notice example =
          lint(LintCases.breaking(rule)).stream()
              .filter(n -> n.rule() == rule)
              .findFirst()
              .orElseThrow();
      page.append("\n## ").append(rule.id()).append(' ').append(rule.title()).append("\n\n");
      page.append(rule.explanation()).append("\n\n```\n");
      page.append(example.message()).append("\nTry: ").append(example.advice()).append("\n```\n");
    }
    if (System.getenv("PARLEY_WRITE_CORPUS") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page.toString());
  }
}
