package dev.parley.engine.oracle;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads the text of a case. */
final class CaseText {
  private CaseText() {}

  static Case read(Path folder, String yaml) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), yaml);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new AssertionError(
              refused.diagnostics().stream().map(d -> d.render()).collect(Collectors.joining("\n"))
                  + yaml);
    };
  }
}
