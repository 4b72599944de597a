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

  private static String complete(Path script, String line, int word)
      throws IOException, InterruptedException {
    String commands =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_parley; echo \"${COMPREPLY[@]}\""
            .formatted(script, line, word);
    Process bash = new ProcessBuilder("bash", "-c", commands).redirectErrorStream(true).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(out).isZero();
    return out;
  }
}
