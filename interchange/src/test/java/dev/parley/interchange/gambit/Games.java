package dev.parley.interchange.gambit;

import dev.parley.engine.game.Game;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The games of the test resources. */
final class Games {
  static final Path HOME = Path.of(System.getProperty("parley.home"));
  static final Path FOLDER = HOME.resolve("interchange/src/test/resources/games");
  static final Path REFERENCE = HOME.resolveSibling("shared").resolve("reference/guarantee");

  private Games() {}

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  static Game named(String name) {
    return at(FOLDER.resolve(name));
  }

  static Game at(Path file) {
    return switch (GambitReader.read(file, file.getFileName().toString())) {
      case GambitReading.Read(Game game) -> game;
      case GambitReading.Refused(var diagnostic) -> throw new AssertionError(diagnostic.render());
    };
  }

  static Game of(String text) {
    return switch (GambitReader.read(text, "game")) {
      case GambitReading.Read(Game game) -> game;
      case GambitReading.Refused(var diagnostic) -> throw new AssertionError(diagnostic.render());
    };
  }
}
