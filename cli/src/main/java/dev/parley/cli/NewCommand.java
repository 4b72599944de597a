package dev.parley.cli;

import dev.parley.format.CaseReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley new}. */
@Command(
    name = "new",
    description = {
      "Makes a folder with a case to begin with: commented, in order, and with an answer;"
          + " or, with --random, with an invented plan of any size.",
      "More in docs/guides/new.md."
    },
    sortOptions = false)
final class NewCommand implements Callable<Integer> {
  private static final String ID = "[a-z][a-z0-9-]*";

  @Parameters(
      paramLabel = "NAME",
      description = "of the case and its folder: lower-case letters, digits and hyphens")
  private String name;

  @Option(names = "--in", paramLabel = "FOLDER", description = "where (default: this folder)")
  private @Nullable Path parent;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Mixin private final RandomPlan plan = new RandomPlan();

  @Spec private CommandSpec spec;

  private final Surroundings surroundings;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> stray = plan.stray();
    if (stray.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), stray.get() + " describes an invented plan and needs --random");
    }
    if (!name.matches(ID)) {
      throw BadInput.unwritable(
          "`%s` is no name for a case: it takes lower-case letters, digits and hyphens, a letter first"
              .formatted(name),
          advice());
    }
    CaseReader.reserved(name)
        .ifPresent(reason -> {
          throw BadInput.unwritable(
              "`%s` cannot name a case: it %s".formatted(name, reason), name + "-case");
        });
    Path folder =
        (parent == null
                ? surroundings.workingFolder()
                : surroundings.workingFolder().resolve(parent))
            .resolve(name);
    NewFolder.make(folder, yaml());
    say(parent == null ? name : folder.toString());
    return ExitCode.OK;
  }

  private String advice() {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    String trimmed = plain.replaceAll("^[^a-z]+|-+$", "");
    return trimmed.isEmpty() ? "my-case" : trimmed;
  }

  private String yaml() throws IOException {
    if (!plan.wanted()) {
      return NewFolder.resource("/dev/parley/cli/template.yaml").replace("NAME", name);
    }
    try {
      return plan.yaml(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private void say(String shown) {
    PrintWriter out = surroundings.out();
    String quoted = CaseVerb.quoted(shown);
    out.println("Made " + shown + "/case.yaml. Next:");
    out.println();
    out.println("  parley show " + quoted + "      what it holds");
    out.println(
        plan.wanted()
            ? "  parley deals " + quoted + "     what could be signed"
            : "  parley explain " + quoted + "   the answer to its question");
    out.println("  parley check " + quoted + "     after each change");
    out.println();
    out.println("Editors that know YAML schemas use case.schema.json beside it.");
  }
}
