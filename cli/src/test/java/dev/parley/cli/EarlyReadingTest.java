package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyReadingTest {
  @TempDir private Path here;
  @TempDir private Path home;

  private Path written(Path parent, String name, String title) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    Files.writeString(
        folder.resolve("case.yaml"),
        "parley: 1\ncase: a\ntitle: " + title + "\nissues: {i: {options: [x, y]}}\n");
    return folder;
  }

  private Reading early(String argument, Path asked) {
    return EarlyReading.of(List.of("show", argument), here, Optional.of(home)).read(asked);
  }

  @Test
  void whatWasGuessedIsWhatIsReadLater() throws IOException {
    Path folder = written(here, "a", "Here");
    assertThat(early("a", folder)).isEqualTo(CaseReader.read(folder));
    Path named = written(home, "cases/b", "Named");
    assertThat(early("b", named)).isEqualTo(CaseReader.read(named));
  }

  @Test
  void aWrongGuessChangesNothing() throws IOException {
    Path other = written(here, "other", "Other");
    written(here, "a", "Here");
    assertThat(early("a", other)).isEqualTo(CaseReader.read(other));
    assertThat(early("--help", other)).isEqualTo(CaseReader.read(other));
    assertThat(early("\0", other)).isEqualTo(CaseReader.read(other));
  }
}
