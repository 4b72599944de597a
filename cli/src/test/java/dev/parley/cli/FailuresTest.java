package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.CannotCompute;
import dev.parley.format.CaseReader;
import dev.parley.format.Position;
import dev.parley.format.SourceMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Failures failures(boolean json, Map<String, String> variables) {
    return new Failures(
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            variables,
            Path.of(""),
            Optional.empty(),
            false,
            false,
            false,
            Optional::empty,
            CaseReader::read),
        json);
  }

  @Test
  void aFaultIsNotTheUsersAndHasNoTrace() {
    int exitCode = failures(true, Map.of()).report(new IllegalStateException("broken"));
    assertThat(exitCode).isEqualTo(70);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("This is a fault in Parley, not in your case: ")
        .contains("broken", "report it")
        .doesNotContain("\tat ");
  }

  @Test
  void aTraceIsForWhoAsks() {
    failures(false, Map.of("PARLEY_DEBUG", "1")).report(new IllegalStateException("broken"));
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void whatCannotBeComputedPointsIntoTheCase() throws IOException {
    CannotCompute cause =
        new CannotCompute("the weights are all zero", List.of("preferences.a.b.weight"), "wider");
    SourceMap sources = new SourceMap(Map.of("preferences.a", new Position("case.yaml", 2, 3)));
    Files.writeString(folder.resolve("case.yaml"), "preferences:\n  a: {}\n");
    int exitCode =
        failures(false, Map.of())
            .report(BadInput.cannotCompute(cause, sources, new SourceLines(folder)));
    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            """
            case.yaml:2:3: the weights are all zero (preferences.a.b.weight) [P004]
                a: {}
                ^
              Try: wider
            """);
  }

  @Test
  void ofManyPlacesThreeAreNamed() {
    CannotCompute cause =
        new CannotCompute("too many packages", List.of("a", "b", "c", "d", "e"), "fewer issues");
    failures(false, Map.of())
        .report(BadInput.cannotCompute(cause, new SourceMap(Map.of()), new SourceLines(folder)));
    assertThat(err.toString())
        .isEqualTo("too many packages (a, b, c and 2 more) [P004]\n  Try: fewer issues\n");
  }

  @Test
  void whatCannotBeComputedIsADiagnostic() {
    CannotCompute cause = new CannotCompute("too many packages", List.of(), "fewer issues");
    failures(true, Map.of())
        .report(BadInput.cannotCompute(cause, new SourceMap(Map.of()), new SourceLines(folder)));
    assertThat(Json.valid(out.toString()).at("/0/code").asString()).isEqualTo("P004");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void outputThatIsLostIsNoSuccess() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] characters, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(full),
            new PrintWriter(err),
            Map.of(),
            Path.of(""),
            Optional.empty(),
            false,
            false,
            false,
            Optional::empty,
            CaseReader::read);
    assertThat(Main.execute(List.of("--version"), surroundings)).isEqualTo(3);
    assertThat(err.toString()).startsWith("The output could not be written to its end.\n  Try: ");
  }
}
