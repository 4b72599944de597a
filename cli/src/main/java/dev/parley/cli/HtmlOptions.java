package dev.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --html} and {@code --open}. */
final class HtmlOptions {
  @Option(
      names = "--html",
      order = 5,
      paramLabel = "FILE",
      description = "write the report to FILE as one HTML page, for a browser or a printer")
  private @Nullable Path file;

  @Option(
      names = "--open",
      order = 5,
      description = "open the HTML report; without --html it is written to a temporary file")
  private boolean open;

  boolean wanted() {
    return open || file != null;
  }

  /** Writes the report, if one is wanted, and says where it is. */
  void write(Surroundings surroundings, Supplier<String> report) {
    if (!wanted()) {
      return;
    }
    Path place = file == null ? temporary() : surroundings.workingFolder().resolve(file);
    NewFile.write(place, report.get());
    surroundings.err().println("Report: " + place);
    if (open && !new Browser(surroundings.variables()).open(place.toAbsolutePath())) {
      surroundings.err().println("No browser could be started.");
      surroundings.err().println("  Try: open that file, or name a browser in BROWSER.");
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("parley-", ".html");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
