package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files that are made to break a reader; for texts see {@link HostileInputTest}. */
class LimitsTest {
  private static final String HEAD = "parley: 1\ncase: big\ntitle: Big\n";

  @TempDir private Path folder;

  @Test
  void aFolderThatIsNotThere() {
    assertThat(codes(folder.resolve("nowhere"))).containsExactly(Code.NO_FOLDER);
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
  void aFileThatMayNotBeRead() throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(file, HEAD);
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "whoever runs this may read everything");
    assertThat(codes(folder)).containsExactly(Code.UNREADABLE_FILE);
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
