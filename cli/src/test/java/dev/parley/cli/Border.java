package dev.parley.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small case on disk that anybody can compute by hand. */
final class Border {
  static final String TEXT =
      """
      parley: 1
      case: border
      title: A border
      as-of: 2025-12-15
      question: {why: alpha, concedes: alliance = renounced}
      parties:
        alpha: {name: Alpha, people: {ann: Ann Ames}}
        beta: {name: Beta}
      issues:
        alliance:
          title: The alliance
          options: {kept: Aspiration kept, renounced: Aspiration given up}
          now: kept
        guarantee:
          title: The guarantee
          options: {none: None, treaty: Treaty}
          now: none
      preferences:
        alpha:
          alliance: {weight: 40, values: {kept: 100, renounced: 0}, because: [ann-1]}
          guarantee: {weight: 60, values: {none: 0, treaty: 100}}
          walk-away: 20 to 30
        beta:
          alliance: {weight: 70, values: {kept: 0, renounced: 100}}
          guarantee: {weight: 30, values: {none: 100, treaty: 0}}
          walk-away: 40
      sources:
        gazette: {title: The border question, publisher: Gazette, date: 2025-12-13}
      statements:
        ann-1: {by: ann, date: 2025-12-12, kind: demand, about: alliance = kept, source: gazette, para: 3, says: It stays}
      """;

  private Border() {}

  static Path write(Path folder, String text) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve("case.yaml"), text);
  }

  /** Tests that compute wait for the engines. */
  static void assumeComputed(Run run) {
    assumeTrue(
        run.exitCode() != ExitCode.FAULT || !run.err().contains("being written"),
        "the engine is still being written");
  }
}
