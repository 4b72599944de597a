package dev.parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command line in this process, with what it printed. */
record Run(int exitCode, String out, String err) {
  static final Path HOME = Path.of(System.getProperty("parley.home"));

  /** The folder of reference values beside the project, which may be absent. */
  static final Path REFERENCE = HOME.resolveSibling("shared").resolve("reference");

  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            Map.of("COLUMNS", "80"),
            HOME,
            Optional.of(HOME),
            false,
            false,
            Optional::empty);
    return new Run(Main.execute(List.of(args), surroundings), out.toString(), err.toString());
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
