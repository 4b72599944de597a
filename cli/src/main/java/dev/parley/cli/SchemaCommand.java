package dev.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley schema}. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema: of case files for editors, or of what --json prints.")
final class SchemaCommand implements Callable<Integer> {
  /** What there is a schema of. */
  enum Subject {
    CASE("/dev/parley/format/case.schema.json"),
    FINDINGS("/dev/parley/report/finding.schema.json");

    private final String resource;

    Subject(String resource) {
      this.resource = resource;
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      defaultValue = "case",
      description = "case or findings (default: case)")
  private Subject subject;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  SchemaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream in = SchemaCommand.class.getResourceAsStream(subject.resource)) {
      if (in == null) {
        throw new IllegalStateException(subject.resource + " is not in the jars");
      }
      surroundings.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return ExitCode.OK;
  }
}
