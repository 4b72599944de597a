package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs beyond the reader's limits: a diagnostic each, and nothing thrown. */
class LimitsTest {
  private static final String HEAD = "parley: 1\ncase: big\ntitle: Big\n";

  @TempDir private Path folder;

  @Test
  void aFolderThatIsNotThere() {
    assertThat(codes(folder.resolve("nowhere"))).containsExactly(Code.NO_FOLDER);
  }

  @Test
  void aFileOverFourMebibytes() throws IOException {
    assertThat(read(HEAD + "note: " + "x".repeat(5_000_000))).containsExactly(Code.FILE_TOO_LARGE);
  }

  @Test
  void brackets20000Deep() throws IOException {
    assertThat(read(HEAD + "note: " + "[".repeat(20_000))).contains(Code.TOO_DEEP);
  }

  @Test
  void keys1500Deep() throws IOException {
    String deep =
        IntStream.range(0, 1_500)
            .mapToObj(i -> " ".repeat(i) + "k:\n")
            .collect(Collectors.joining());
    assertThat(read(HEAD + deep)).contains(Code.TOO_DEEP);
  }

  @Test
  void parentheses20000Deep() throws IOException {
    assertThat(read(HEAD + "rules: [" + "(".repeat(20_000) + "]\n"))
        .containsAnyOf(Code.TOO_DEEP, Code.TEXT_TOO_LONG);
  }

  @Test
  void moreErrorsThanAnybodyReads() throws IOException {
    String parties =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "  p" + i + ": {nam: x}\n")
            .collect(Collectors.joining());
    List<Code> codes = read(HEAD + "parties:\n" + parties);
    assertThat(codes).contains(Code.MORE_ERRORS).hasSizeLessThan(1_100);
  }

  @Test
  void moreEntriesThanACaseNeeds() throws IOException {
    String entries = "0,".repeat(300_000);
    assertThat(read(HEAD + "rules: [" + entries + "0]\n")).contains(Code.TOO_MANY_ENTRIES);
  }

  @Test
  void moreThanSixteenFiles() throws IOException {
    String names =
        IntStream.range(0, 20).mapToObj(i -> "f" + i + ".yaml").collect(Collectors.joining(", "));
    for (int i = 0; i < 20; i++) {
      Files.writeString(folder.resolve("f" + i + ".yaml"), "events: {}\n");
    }
    assertThat(read(HEAD + "include: [" + names + "]\n")).contains(Code.TOO_MANY_FILES);
  }

  @Test
  void anAliasBomb() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    assertThat(read(bomb.toString())).contains(Code.ALIAS, Code.ANCHOR);
  }

  @Test
  void aSymbolicLinkThatLeadsOutside() throws IOException {
    Path outside = Files.createTempFile("outside", ".yaml");
    Files.writeString(outside, "events: {}\n");
    Files.createSymbolicLink(folder.resolve("link.yaml"), outside);
    assertThat(read(HEAD + "include: [link.yaml]\n")).contains(Code.INCLUDE_OUTSIDE);
    Files.delete(outside);
  }

  private List<Code> read(String text) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), text);
    return codes(folder);
  }

  private static List<Code> codes(Path path) {
    return switch (CaseReader.read(path)) {
      case Reading.Accepted accepted ->
          throw new AssertionError("accepted " + accepted.model().id());
      case Reading.Refused refused -> refused.diagnostics().stream().map(Diagnostic::code).toList();
    };
  }
}
