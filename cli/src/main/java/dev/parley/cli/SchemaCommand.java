package dev.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley schema}. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema: of case files for editors, or of what --json prints.")
final class SchemaCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      defaultValue = "case",
      description = "case or findings (default: case)")
  private String subject;

  @Spec private CommandSpec spec;

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
    String resource =
        switch (subject) {
          case "case" -> "/dev/parley/format/case.schema.json";
          case "findings" -> "/dev/parley/report/finding.schema.json";
          default ->
              throw new ParameterException(
                  spec.commandLine(),
                  "No schema of `%s`, expected case or findings".formatted(subject));
        };
    try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jars");
      }
      surroundings.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return ExitCode.OK;
  }
}
