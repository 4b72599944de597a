package dev.parley.cli;

import dev.parley.format.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of case files, read again to be shown. */
final class SourceLines {
  private final Path workingFolder;
  private final Map<String, List<String>> files = new HashMap<>();

  SourceLines(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /** Empty where the file has changed or gone since the case was read. */
  String at(Position position) {
    List<String> lines = files.computeIfAbsent(position.file(), this::lines);
    return position.line() <= lines.size() ? lines.get(position.line() - 1) : "";
  }

  private List<String> lines(String file) {
    try {
      byte[] bytes = Files.readAllBytes(workingFolder.resolve(file));
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
