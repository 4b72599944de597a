package dev.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file whole or not at all. */
final class NewFile {
  private NewFile() {}

  /**
   * Writes beside the place and renames, so that a reader never sees half a file.
   *
   * @throws BadInput if the folder is missing or cannot be written to
   */
  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes beside the place and renames, so that a reader never sees half a file.
   *
   * @throws BadInput if the folder is missing or cannot be written to
   */
  static void write(Path file, byte[] content) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw BadInput.unwritable(
          "`%s` is a folder, not a file".formatted(file), "a name such as report.html");
    }
    if (!Files.isDirectory(folder)) {
      throw BadInput.unwritable(
          "Cannot write `%s`: there is no folder `%s`".formatted(file, folder),
          "mkdir -p " + folder);
    }
    try {
      Path unfinished = folder.resolve("." + file.getFileName() + ".tmp");
      try {
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (FileSystemException e) {
      throw BadInput.unwritable(
          "Cannot write `%s`: %s"
              .formatted(
                  file, Objects.requireNonNullElse(e.getReason(), "the folder does not allow it")),
          "a file in a folder that you may write to");
    } catch (IOException e) {
      throw BadInput.unwritable(
          "Cannot write `%s`: %s".formatted(file, e.getMessage()),
          "a file in a folder that you may write to");
    }
  }
}
