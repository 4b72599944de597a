package dev.parley.cli;

import dev.parley.format.CaseReader;
import dev.parley.format.Diagnostic;
import dev.parley.format.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a folder with a new case, and never writes over what exists. */
final class NewFolder {
  /** Editors with a YAML language server find the schema by this comment. */
  static final String SCHEMA_LINE = "yaml-language-server: $schema=case.schema.json";

  private NewFolder() {}

  /**
   * What keeps the text of a case from being read. It is read from a folder as it will be, so that
   * what is written is what {@code check} accepts.
   */
  static Optional<Diagnostic> refused(String yaml) throws IOException {
    Path folder = Files.createTempDirectory("parley-new-");
    Path file = folder.resolve("case.yaml");
    try {
      Files.writeString(file, yaml);
      return switch (CaseReader.read(folder)) {
        case Reading.Accepted _ -> Optional.empty();
        case Reading.Refused(var diagnostics) -> diagnostics.stream().findFirst();
      };
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** Makes the folder with a case file and its schema beside it. */
  static void make(Path folder, String yaml) throws IOException {
    create(folder);
    NewFile.write(folder.resolve("case.yaml"), yaml);
    NewFile.write(
        folder.resolve("case.schema.json"), resource("/dev/parley/format/case.schema.json"));
  }

  private static void create(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().resolveSibling("");
    reach(above);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw BadInput.unwritable(
          "`%s` exists already, and nothing was written".formatted(e.getFile()),
          "another name, or another folder");
    } catch (IOException e) {
      throw unmade(folder, "`%s` cannot be written to".formatted(above));
    }
  }

  /** Makes a folder and those above it, as far as they do not exist. */
  static void reach(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw unmade(folder, "`%s` is a file".formatted(e.getFile()));
    } catch (IOException e) {
      throw unmade(folder, "it cannot be made or reached");
    }
  }

  private static RuntimeException unmade(Path folder, String why) {
    return BadInput.unwritable(
        "Cannot make the folder `%s`: %s".formatted(folder, why), "a folder that you may write to");
  }

  static String resource(String name) throws IOException {
    try (InputStream in = NewFolder.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jars");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
