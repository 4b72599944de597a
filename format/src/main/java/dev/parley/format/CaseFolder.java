package dev.parley.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a case, found from the path that a user gave.
 *
 * @param folder where included files lie
 * @param root the file case.yaml
 */
record CaseFolder(Path folder, Path root) {
  static final String ROOT = "case.yaml";
  static final int MOST_BYTES = 4 << 20;

  /** Finds the root file; empty where it has been reported as missing. */
  static Optional<CaseFolder> find(Path given, Problems problems) {
    if (Files.isDirectory(given)) {
      Path root = given.resolve(ROOT);
      if (Files.exists(root)) {
        return Optional.of(new CaseFolder(given, root));
      }
      problems.error(
          Code.NO_CASE_FILE,
          SourceText.nowhere(root.toString()),
          "the folder has no file case.yaml",
          "name the folder that holds case.yaml");
      return Optional.empty();
    }
    if (Files.exists(given)) {
      Path parent = given.getParent();
      return Optional.of(new CaseFolder(parent == null ? Path.of("") : parent, given));
    }
    problems.error(
        Code.NO_FOLDER,
        SourceText.nowhere(given.toString()),
        "there is no such folder",
        "check the path");
    return Optional.empty();
  }

  /** A file's bytes; empty where it has been reported as unreadable. */
  static Optional<SourceText> load(Path file, String name, int order, Problems problems) {
    Place nowhere = SourceText.nowhere(name);
    if (!Files.isRegularFile(file)) {
      problems.error(
          Code.UNREADABLE_FILE, nowhere, "this is not a file", "name a file with text in UTF-8");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        problems.error(
            Code.FILE_TOO_LARGE, nowhere, "the file is larger than 4 MiB", "split it with include");
        return Optional.empty();
      }
      return Optional.of(new SourceText(name, bytes, order));
    } catch (IOException _) {
      problems.error(
          Code.UNREADABLE_FILE,
          nowhere,
          "the file cannot be read",
          "check that you may read it and that it is not in use");
      return Optional.empty();
    }
  }
}
