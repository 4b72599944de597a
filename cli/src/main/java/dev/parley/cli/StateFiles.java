package dev.parley.cli;

import dev.parley.engine.stability.Stability;
import dev.parley.model.Case;
import dev.parley.report.graph.GraphFiles;
import dev.parley.report.wording.Figures;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --csv}, {@code --dot} and {@code --graphml}. */
final class StateFiles {
  @Option(
      names = "--csv",
      order = 5,
      paramLabel = "FILE",
      description = "write all states and for whom they are stable to FILE, for a spreadsheet")
  private @Nullable Path csv;

  @Option(
      names = "--dot",
      order = 5,
      paramLabel = "FILE",
      description = "write all states and moves to FILE, for Graphviz")
  private @Nullable Path dot;

  @Option(
      names = "--graphml",
      order = 5,
      paramLabel = "FILE",
      description = "write all states and moves to FILE, for yEd, Gephi or NetworkX")
  private @Nullable Path graphml;

  void write(Surroundings surroundings, Stability result, Case negotiation) {
    GraphFiles files = new GraphFiles(result, negotiation);
    if ((dot != null || graphml != null) && files.tooLarge()) {
      throw BadInput.question(
          "The graph has more than "
              + Figures.count(GraphFiles.MOST_MOVES)
              + " moves, which no picture shows",
          "--csv FILE, which lists the states without their moves");
    }
    write(surroundings, csv, files, GraphFiles::csv);
    write(surroundings, dot, files, GraphFiles::dot);
    write(surroundings, graphml, files, GraphFiles::graphml);
  }

  private static void write(
      Surroundings surroundings,
      @Nullable Path file,
      GraphFiles files,
      Function<GraphFiles, String> text) {
    if (file != null) {
      Path place = surroundings.workingFolder().resolve(file);
      NewFile.write(place, text.apply(files));
      surroundings.err().println("Written: " + place);
    }
  }
}
