package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseWriterTest {
  private static final Path CASES = Path.of(System.getProperty("parley.home"), "cases");

  @TempDir private Path folder;

  @Test
  void theCasesOfTheProjectAreReadBack() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      for (Path one : cases.filter(c -> Files.exists(c.resolve("case.yaml"))).sorted().toList()) {
        assertReadBack(((Reading.Accepted) CaseReader.read(one)).model());
      }
    }
  }

  @Test
  void everyConstructIsReadBack() throws IOException {
    assertReadBack(CaseText.model(CanonicalCaseTest.EVERYTHING));
  }

  @Test
  void generatedCasesAreReadBack() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      assertReadBack(CaseText.model(new RandomCase(seed).lines()));
    }
  }

  @Test
  void textsThatLookLikeSomethingElseAreQuoted() throws IOException {
    for (String text :
        List.of(
            "a: b",
            "a #b",
            "#b",
            "- a",
            "-a",
            "12",
            "1.5e3",
            "no",
            "~",
            "",
            "'a'",
            "\"",
            "a\nb",
            "a\u2028b",
            "é, ü",
            "a:",
            "*a",
            "&a",
            "!a",
            "%a",
            "@a",
            "`a`",
            "[a",
            "{a}",
            "a, b",
            "? a",
            "| a",
            "> a",
            "\u00a0a",
            "😀",
            "a\\b",
            "x".repeat(300) + " y  z",
            "= a")) {
      if (!text.isBlank()) {
        assertReadBack(CaseText.model("note: " + json(text) + "\n"));
      }
    }
  }

  @Test
  void longProseIsFoldedAndNumbersStandInBraces() {
    String note = "one two three four ".repeat(12).strip();
    Case model =
        CaseText.model(
            "note: "
                + note
                + "\npreferences: {alpha: {colour: {weight: 2, values: {red: 1, blue:"
                + " 2}}, walk-away: {is: 3 to 4, note: why}}}\n");
    assertThat(CaseWriter.yaml(model, List.of("A comment")))
        .startsWith("# A comment\nparley: 1\ncase: demo\n")
        .contains("note: >-\n  one two")
        .contains("    colour: {weight: 2, values: {red: 1, blue: 2}}\n")
        .contains("    walk-away: {is: 3 to 4, note: why}\n");
  }

  private static String json(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append("\\u%04x".formatted(c)));
    return quoted.append('"').toString().replaceAll("\\\\ud83d\\\\ude00", "😀");
  }

  private void assertReadBack(Case model) throws IOException {
    String text = CaseWriter.yaml(model, List.of("A comment: with a colon"));
    Files.writeString(folder.resolve("case.yaml"), text);
    switch (CaseReader.read(folder)) {
      case Reading.Accepted(Case again, _, _) -> assertThat(again).as(text).isEqualTo(model);
      case Reading.Refused refused ->
          assertThat(CaseText.shown(refused.diagnostics())).as(text).isEmpty();
    }
  }
}
