package dev.parley.cli;

import dev.parley.interchange.profile.CaseImport;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads files of other tools that the command line names. */
final class ForeignFiles {
  private final Path workingFolder;

  ForeignFiles(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /**
   * The named files; of a folder all that a format may read, in the order of their names.
   *
   * @throws Refused where one cannot be read, or is named twice
   */
  List<SourceFile> load(List<String> names) {
    List<SourceFile> files = loadAll(names);
    Map<Path, String> seen = new HashMap<>();
    for (SourceFile file : files) {
      String first = seen.putIfAbsent(real(workingFolder.resolve(file.name())), file.name());
      if (first != null) {
        throw refused(
            FaultCode.DISAGREEMENT,
            file.name(),
            "this file is named twice" + (first.equals(file.name()) ? "" : ", also as " + first),
            "each party's own file once");
      }
    }
    return files;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path.normalize();
    }
  }

  private List<SourceFile> loadAll(List<String> names) {
    List<SourceFile> files = new ArrayList<>();
    for (String name : names) {
      Path path;
      try {
        path = workingFolder.resolve(name);
      } catch (InvalidPathException _) {
        throw unreadable(name, "there is no such file", "check the path");
      }
      if (Files.isDirectory(path)) {
        files.addAll(folder(name, path));
      } else {
        files.add(load(name, path));
      }
    }
    return files;
  }

  private List<SourceFile> folder(String name, Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> inside =
          entries
              .filter(Files::isRegularFile)
              .map(f -> String.valueOf(f.getFileName()))
              .filter(ForeignFiles::belongs)
              .sorted()
              .toList();
      if (inside.isEmpty()) {
        throw unreadable(
            name,
            "the folder holds no file of a format that is read",
            "a folder with .xml, .json, .yml, .xlsx or .csv files");
      }
      return inside.stream().map(f -> load(name + "/" + f, folder.resolve(f))).toList();
    } catch (IOException _) {
      throw unreadable(name, "the folder cannot be read", "check that you may read it");
    }
  }

  /** NegMAS keeps statistics beside a scenario, and other programs hide their own files. */
  private static boolean belongs(String name) {
    boolean others = name.startsWith("_") || name.startsWith(".") || name.startsWith("stats.");
    return !others && CaseImport.readable(name);
  }

  private static SourceFile load(String name, Path path) {
    if (!Files.isRegularFile(path)) {
      throw unreadable(
          name, Files.exists(path) ? "this is no file" : "there is no such file", "check the path");
    }
    try (InputStream in = Files.newInputStream(path)) {
      // One byte more than is read, so that the reader says that it is too much.
      return new SourceFile(name, in.readNBytes(SourceFile.MOST_BYTES + 1));
    } catch (IOException _) {
      throw unreadable(name, "the file cannot be read", "check that you may read it");
    }
  }

  private static Refused unreadable(String name, String message, String tryThis) {
    return refused(FaultCode.UNREADABLE, name, message, tryThis);
  }

  private static Refused refused(FaultCode code, String name, String message, String tryThis) {
    SourceFile nothing = new SourceFile(name, new byte[0]);
    return Refused.of(code, nothing.start(), message, tryThis);
  }
}
