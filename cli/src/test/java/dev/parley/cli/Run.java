package dev.parley.cli;

import dev.parley.format.CaseReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One run of the command in this process, with what it printed. */
record Run(int exitCode, String out, String err) {
  static final Path HOME = Path.of(System.getProperty("parley.home"));

  /** The folder of reference values beside the project, which may be absent. */
  static final Path REFERENCE = HOME.resolveSibling("shared").resolve("reference");

  /** A run in the project's own tree. */
  static Run of(String... args) {
    return Place.in(HOME).withHome(HOME).parley(args);
  }

  /** What was printed, held against the schema of findings. */
  JsonNode json() {
    return Json.valid(out);
  }

  /** Here is where the command runs, home the tree that it belongs to. */
  record Place(Path here, Optional<Path> home, Map<String, String> variables, boolean terminal) {
    static Place in(Path here) {
      return new Place(here, Optional.empty(), Map.of(), false);
    }

    Place withHome(Path tree) {
      return new Place(here, Optional.of(tree), variables, terminal);
    }

    Place withVariables(Map<String, String> others) {
      return new Place(here, home, others, terminal);
    }

    Place atTerminal() {
      return new Place(here, home, variables, true);
    }

    Run parley(String... args) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int exitCode =
          Main.execute(
              List.of(args),
              new Surroundings(
                  new PrintWriter(out),
                  new PrintWriter(err),
                  variables,
                  here,
                  home,
                  terminal,
                  terminal,
                  false,
                  () -> Optional.of(60),
                  CaseReader::read));
      return new Run(exitCode, out.toString(), err.toString());
    }
  }
}
