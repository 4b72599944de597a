package dev.parley.cli;

import dev.parley.interchange.profile.CaseExport;
import dev.parley.interchange.profile.Exported;
import dev.parley.interchange.profile.Format;
import dev.parley.interchange.source.Refused;
import dev.parley.model.Case;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley export}. */
@Command(
    name = "export",
    description = {
      "Writes a case as a spreadsheet, as a domain and profiles of Genius, GeniusWeb or NegMAS, or"
          + " as a conflict of gmcr-py."
          + " What the format has no place for is listed.",
      "More in docs/interchange.md."
    },
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "a folder, a case file, a name under cases/, or . for this folder")
  private String caseName;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "genius, geniusweb, negmas, gmcr, xlsx or csv")
  private String format = "";

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "where the files go (default: this folder)")
  private @Nullable Path target;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Format named = Formats.named(format);
    Case model = new CaseFinder(surroundings).read(caseName).model();
    Exported exported;
    try {
      exported = CaseExport.write(model, named);
    } catch (Refused refused) {
      throw BadInput.foreign(refused);
    }
    write(exported);
    return ExitCode.OK;
  }

  private void write(Exported exported) throws IOException {
    Path shown = target == null ? Path.of("") : target;
    Path folder = surroundings.workingFolder().resolve(shown);
    for (Exported.File file : exported.files()) {
      if (Files.exists(folder.resolve(file.name()))) {
        throw BadInput.unwritable(
            "`%s` exists already, and nothing was written".formatted(shown.resolve(file.name())),
            "--to another folder");
      }
    }
    NewFolder.reach(folder);
    PrintWriter out = surroundings.out();
    for (Exported.File file : exported.files()) {
      NewFile.write(folder.resolve(file.name()), file.content());
      out.println("Wrote " + shown.resolve(file.name()));
    }
    Formats.losses(
        out, "Not carried over, because the format has no place for it:", exported.losses());
  }
}
