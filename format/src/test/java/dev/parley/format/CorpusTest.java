package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of the corpus is a broken case with {@code expected.txt}: all its diagnostics, no
 * more and no less. With the environment variable PARLEY_WRITE_CORPUS they are written anew, to be
 * read before they are committed.
 */
class CorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("parley.home"), "format/src/test/resources/corpus");
  private static final boolean WRITE = System.getenv("PARLEY_WRITE_CORPUS") != null;

  /**
   * Codes that no small folder can show, and those of game files; they are tested where they
   * belong.
   */
  private static final Set<Code> ELSEWHERE =
      EnumSet.of(
          Code.NO_FOLDER,
          Code.GAME_FORM,
          Code.GAME_SYNTAX,
          Code.GAME_NUMBER,
          Code.GAME_REFERENCE,
          Code.GAME_MISMATCH,
          Code.GAME_CHANCE,
          Code.GAME_TOO_LARGE,
          Code.PROFILE,
          Code.UNREADABLE_FILE,
          Code.FILE_TOO_LARGE,
          Code.TOO_MANY_FILES,
          Code.TOO_MANY_ENTRIES,
          Code.TOO_MANY_STEPS,
          Code.TEXT_TOO_LONG,
          Code.MORE_ERRORS,
          Code.TOO_DEEP);

  @TestFactory
  Stream<DynamicTest> everyBrokenCaseGetsItsDiagnostics() throws IOException {
    return folders().stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
  }

  @Test
  void everyCodeIsShown() throws IOException {
    Set<Code> shown = EnumSet.copyOf(ELSEWHERE);
    for (Path folder : folders()) {
      diagnostics(folder).forEach(d -> shown.add(d.code()));
    }
    assertThat(EnumSet.complementOf(EnumSet.copyOf(shown))).isEmpty();
  }

  @Test
  void theCorpusIsLarge() throws IOException {
    assertThat(folders()).hasSizeGreaterThan(80);
  }

  private static void compare(Path folder) throws IOException {
    String actual =
        diagnostics(folder).stream()
            .map(d -> d.code().id() + " " + d.severity() + " " + d.render())
            .map(t -> t.replace(folder + "/", ""))
            .collect(Collectors.joining("\n\n", "", "\n"));
    Path expected = folder.resolve("expected.txt");
    if (WRITE) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected)).startsWith("P");
  }

  private static List<Diagnostic> diagnostics(Path folder) {
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.warnings();
      case Reading.Refused refused -> refused.diagnostics();
    };
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      return folders.sorted().toList();
    }
  }
}
