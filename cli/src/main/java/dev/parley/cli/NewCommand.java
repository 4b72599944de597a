package dev.parley.cli;

import dev.parley.format.CaseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley new}. */
@Command(
    name = "new",
    description = {
      "Makes a folder with a case to begin with: commented, in order, and with an answer.",
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

  private final Surroundings surroundings;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
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
    create(folder);
    NewFile.write(
        folder.resolve("case.yaml"),
        resource("/dev/parley/cli/template.yaml").replace("NAME", name));
    NewFile.write(
        folder.resolve("case.schema.json"), resource("/dev/parley/format/case.schema.json"));
    say(parent == null ? name : folder.toString());
    return ExitCode.OK;
  }

  private String advice() {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    String trimmed = plain.replaceAll("^[^a-z]+|-+$", "");
    return trimmed.isEmpty() ? "my-case" : trimmed;
  }

  private static void create(Path folder) throws IOException {
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw BadInput.unwritable(
          "`%s` exists already, and nothing was written".formatted(e.getFile()),
          "another name, or --in another folder");
    } catch (IOException e) {
      throw BadInput.unwritable(
          "Cannot make the folder `%s`: %s".formatted(folder, e.getMessage()),
          "--in a folder that you may write to");
    }
  }

  private void say(String shown) {
    PrintWriter out = surroundings.out();
    String quoted = CaseVerb.quoted(shown);
    out.println("Made " + shown + "/case.yaml. Next:");
    out.println();
    out.println("  parley show " + quoted + "      what it holds");
    out.println("  parley explain " + quoted + "   the answer to its question");
    out.println("  parley check " + quoted + "     after each change");
    out.println();
    out.println("Editors that know YAML schemas use case.schema.json beside it.");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = NewCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jars");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
