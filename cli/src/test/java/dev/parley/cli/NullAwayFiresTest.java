package dev.parley.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles a fixture with the arguments of the real build: a silent NullAway would look like none.
 */
class NullAwayFiresTest {
  @TempDir private Path folder;

  @Test
  void aNullDereferenceStopsTheBuild() throws Exception {
    Compilation compilation = compile("return word.length();");

    assertThat(compilation.output())
        .contains("error: [NullAway] dereferenced expression 'word' is @Nullable");
    assertThat(compilation.exitCode()).isEqualTo(1);
  }

  @Test
  void theSameCodeWithACheckCompiles() throws Exception {
    Compilation compilation = compile("return word == null ? 0 : word.length();");

    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
  }

  private Compilation compile(String statement) throws IOException, InterruptedException {
    Path packageInfo =
        write(
            "package-info.java",
            "@NullMarked package fixture; import org.jspecify.annotations.NullMarked;");
    Path subject =
        write(
            "Subject.java",
            """
            package fixture;

            import org.jspecify.annotations.Nullable;

            final class Subject {
              private Subject() {}

              static int length(@Nullable String word) {
                %s
              }
            }
            """
                .formatted(statement));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    for (String option : Files.readAllLines(home().resolve(".mvn/jvm.config"))) {
      command.add("-J" + option);
    }
    command.addAll(List.of("-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    command.addAll(List.of("-XDaddTypeAnnotationsToSymbol=true", "-Xlint:all", "-Werror"));
    command.add(System.getProperty("parley.error-prone.plugin"));
    command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.addAll(List.of("-d", folder.toString(), packageInfo.toString(), subject.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(javac.getInputStream().readAllBytes(), UTF_8);
    return new Compilation(javac.waitFor(), output);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Path home() {
    return Path.of(System.getProperty("parley.home"));
  }

  private record Compilation(int exitCode, String output) {}
}
