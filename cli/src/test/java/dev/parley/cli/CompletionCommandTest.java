package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
  @TempDir private Path folder;

  @Test
  void bashCompletesVerbsAndOptions() throws IOException, InterruptedException {
    Path script = folder.resolve("completion.sh");
    Files.writeString(script, Run.of("completion").out());
    assertThat(complete(script, "parley expl", 1)).contains("explain");
    assertThat(complete(script, "parley explain --wh", 2)).contains("--why");
  }

  @Test
  void bashCompletesNamesOfCases() throws IOException, InterruptedException {
    Path script = folder.resolve("completion.sh");
    Files.writeString(script, Run.Place.in(folder).withHome(Run.HOME).parley("completion").out());
    assertThat(complete(script, "parley deals ber", 2)).contains("berlin-2025");
    assertThat(complete(script, "parley deals --lim", 2)).doesNotContain("berlin-2025");
    assertThat(complete(script, "parley dea", 1)).doesNotContain("berlin-2025");
  }

  private static String complete(Path script, String line, int word)
      throws IOException, InterruptedException {
    String commands =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_parley_and_cases; echo \"${COMPREPLY[@]}\""
            .formatted(script, line, word);
    Process bash = new ProcessBuilder("bash", "-c", commands).redirectErrorStream(true).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(out).isZero();
    return out;
  }
}
