package dev.parley.cli;

import dev.parley.format.CaseWriter;
import dev.parley.format.Diagnostic;
import dev.parley.format.NewIds;
import dev.parley.interchange.profile.CaseImport;
import dev.parley.interchange.profile.Format;
import dev.parley.interchange.profile.Imported;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley import}. */
@Command(
    name = "import",
    description = {
      "Makes a case of a spreadsheet, of a domain and profiles of Genius, GeniusWeb or NegMAS, or"
          + " of a conflict of gmcr-py."
          + " What a case has no place for is listed.",
      "More in docs/interchange.md."
    },
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private static final String NOT_CARRIED_OVER = "Not carried over into the case:";

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "a table (.xlsx, .csv), or a domain and its profiles, or a folder with them")
  private List<String> names;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "where the case goes; must not exist (default: named after its title)")
  private @Nullable Path target;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "genius, geniusweb, negmas, gmcr, xlsx or csv (default: by name and content)")
  private @Nullable String format;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "print this help")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final Surroundings surroundings;

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Imported imported;
    try {
      List<SourceFile> files = new ForeignFiles(surroundings.workingFolder()).load(names);
      Format given = given(files);
      Optional<Path> folder = Optional.ofNullable(target).map(Path::normalize);
      String id =
          folder
              .map(f -> String.valueOf(f.toAbsolutePath().getFileName()))
              .orElseGet(() -> CaseImport.read(files, given, "case").model().title());
      imported = CaseImport.read(files, given, new NewIds("case", Set.of()).of(id));
    } catch (Refused refused) {
      throw BadInput.foreign(refused);
    }
    Case model = imported.model();
    Path folder = target == null ? Path.of(model.id()) : target;
    String yaml = CaseWriter.yaml(model, comments(imported));
    refuseInvalid(yaml);
    NewFolder.make(surroundings.workingFolder().resolve(folder), yaml);
    say(imported, folder);
    return ExitCode.OK;
  }

  /** Other formats allow what no case may be, such as a party to which nothing matters. */
  private void refuseInvalid(String yaml) throws IOException {
    Optional<Diagnostic> refused = NewFolder.refused(yaml);
    if (refused.isPresent()) {
      throw BadInput.format(
          "What is in %s makes no valid case: %s"
              .formatted(String.join(", ", names), refused.get().message()),
          refused.get().tryThis().orElse("another value there"));
    }
  }

  /** One format for all files, because together they are one negotiation. */
  private Format given(List<SourceFile> files) {
    if (format != null) {
      return Formats.named(format);
    }
    Format first = CaseImport.recognise(files.getFirst());
    for (SourceFile file : files) {
      Format other = CaseImport.recognise(file);
      if (other != first) {
        throw Refused.of(
            FaultCode.DISAGREEMENT,
            file.start(),
            "this looks like %s, but %s like %s"
                .formatted(other.id(), files.getFirst().name(), first.id()),
            "import files of one format, or name it with --format");
      }
    }
    return first;
  }

  private static List<String> comments(Imported imported) {
    List<String> comments = new ArrayList<>(List.of(NewFolder.SCHEMA_LINE));
    if (!imported.losses().isEmpty()) {
      comments.add(NOT_CARRIED_OVER);
      imported.losses().forEach(l -> comments.add("- " + l));
    }
    imported.warnings().forEach(w -> comments.add("Warning: " + w));
    return comments;
  }

  private void say(Imported imported, Path folder) {
    PrintWriter out = surroundings.out();
    Case model = imported.model();
    String quoted = CaseVerb.quoted(folder.toString());
    out.println("Made " + folder + "/case.yaml: " + CheckCommand.size(model) + ".");
    Formats.losses(out, NOT_CARRIED_OVER, imported.losses());
    imported.warnings().forEach(w -> out.println("Warning: " + w + "."));
    out.println();
    out.println("Next: parley check " + quoted + ", parley deals " + quoted);
  }
}
