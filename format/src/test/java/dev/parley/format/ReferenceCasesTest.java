package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.format.Reading.Accepted;
import dev.parley.format.Reading.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference cases, which lie beside the source tree where there are any. */
class ReferenceCasesTest {
  static final Path CASES =
      Path.of(System.getProperty("parley.home", "."), "..", "shared", "reference", "cases");

  static List<Path> folders() throws IOException {
    assumeTrue(Files.isDirectory(CASES), "there are no reference cases beside the source tree");
    try (Stream<Path> all = Files.list(CASES)) {
      return all.filter(f -> Files.exists(f.resolve("case.yaml"))).sorted().toList();
    }
  }

  @Test
  void everyReferenceCaseIsRead() throws IOException {
    for (Path folder : folders()) {
      assertThat(errors(CaseReader.read(folder))).as(folder.toString()).isEmpty();
    }
  }

  private static List<String> errors(Reading reading) {
    return switch (reading) {
      case Accepted _ -> List.of();
      case Refused(List<Diagnostic> diagnostics) ->
          diagnostics.stream().map(Diagnostic::render).toList();
    };
  }
}
