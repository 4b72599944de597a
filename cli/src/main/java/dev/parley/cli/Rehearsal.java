package dev.parley.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes through the usual verbs on one case and throws their output away. The launcher has the JVM
 * watch it and keeps what it loaded (an ahead-of-time cache), so that later starts are quick.
 */
public final class Rehearsal {
  private static final List<List<String>> RUNS =
      List.of(
          List.of("deals"),
          List.of("stability", "--deal", "nash"),
          List.of("guarantee", "--draws", "20"),
          List.of("process", "--draws", "20"),
          List.of("talks"),
          List.of("timeline"),
          List.of("explain", "--draws", "50"));

  private Rehearsal() {}

  /**
   * Runs them.
   *
   * @param args the folder of a case
   */
  public static void main(String[] args) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Surroundings surroundings =
        new Surroundings(
            nowhere,
            nowhere,
            Map.of(),
            Path.of(""),
            Optional.empty(),
            false,
            false,
            false,
            Optional::empty);
    for (List<String> run : RUNS) {
      Main.execute(
          Stream.concat(Stream.of(run.getFirst(), args[0]), run.stream().skip(1)).toList(),
          surroundings);
    }
  }
}
