package dev.parley.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes through the usual verbs on real cases and throws their output away. The launcher has the JVM
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

  /** On a case that is searched and not visited. */
  private static final List<List<String>> SEARCHES =
      List.of(List.of("deals"), List.of("explain", "--draws", "20"));

  private Rehearsal() {}

  /**
   * Runs them.
   *
   * @param args the name of a case, perhaps another one of a large case
   */
  public static void main(String[] args) {
    run(RUNS, args[0]);
    if (args.length > 1) {
      run(SEARCHES, args[1]);
    }
  }

  private static void run(List<List<String>> runs, String name) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    for (List<String> run : runs) {
      // From the very start: what runs before the verb does is half of a short command.
      Main.start(
          Stream.concat(Stream.of(run.getFirst(), name), run.stream().skip(1)).toList(),
          nowhere,
          nowhere);
    }
  }
}
