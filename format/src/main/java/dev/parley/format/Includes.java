package dev.parley.format;

import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.format.Node.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that case.yaml includes; each lies inside the folder and is named once. */
final class Includes {
  private static final int MOST_FILES = 16;

  private final CaseFolder folder;
  private final Problems problems;
  private final Set<Path> seen = new HashSet<>();
  private boolean missing;

  Includes(CaseFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * @param name as shown to the user
   */
  record Included(Path file, String name) {}

  /** Whether a file could not be included, so that names may be missing. */
  boolean missing() {
    return missing;
  }

  List<Included> of(Mapping root) {
    List<Included> files = new ArrayList<>();
    root.entry("include").ifPresent(e -> list(e.value(), files));
    return files;
  }

  private void list(Node node, List<Included> files) {
    if (!(node instanceof Sequence list)) {
      missing = true;
      if (!(node instanceof Node.Unreadable)) {
        problems.error(
            Code.WRONG_SHAPE,
            node.at(),
            "include is a list of files, not " + node.kind(),
            "include: [issues.yaml]");
      }
      return;
    }
    for (Node item : list.items()) {
      if (files.size() + 1 == MOST_FILES) {
        error(Code.TOO_MANY_FILES, item.at(), "a case has at most 16 files", "join some of them");
        return;
      }
      int before = files.size();
      include(item, files);
      missing |= files.size() == before;
    }
  }

  private void include(Node item, List<Included> files) {
    if (!(item instanceof Scalar name) || name.empty() || name.text().isEmpty()) {
      if (!(item instanceof Node.Unreadable)) {
        error(Code.WRONG_SHAPE, item.at(), "a file name was expected", "include: [issues.yaml]");
      }
      return;
    }
    try {
      resolve(name, files);
    } catch (InvalidPathException | IOException _) {
      error(
          Code.INCLUDE_ABSENT,
          name.at(),
          "the file " + name.text() + " cannot be found",
          "check the name, which is relative to the folder of case.yaml");
    }
  }

  private void resolve(Scalar name, List<Included> files) throws IOException {
    String text = name.text();
    Path relative = Path.of(text);
    Path file = folder.folder().resolve(relative);
    boolean outside =
        relative.isAbsolute()
            || text.startsWith("\\")
            || relative.normalize().startsWith("..")
            || text.matches("[A-Za-z]:.*");
    if (!outside && !Files.exists(file)) {
      error(
          Code.INCLUDE_ABSENT,
          name.at(),
          "there is no file " + text + " in the folder",
          "check the name, which is relative to the folder of case.yaml");
      return;
    }
    if (outside || !file.toRealPath().startsWith(folder.folder().toRealPath())) {
      error(
          Code.INCLUDE_OUTSIDE,
          name.at(),
          text + " lies outside of the case folder",
          "copy the file into the folder");
    } else if (!Files.isRegularFile(file)) {
      error(Code.INCLUDE_NOT_A_FILE, name.at(), text + " is not a file", "name a YAML file");
    } else if (file.toRealPath().equals(folder.root().toRealPath())) {
      error(Code.INCLUDE_TWICE, name.at(), text + " includes itself", "leave out this entry");
    } else if (!seen.add(file.toRealPath())) {
      error(Code.INCLUDE_TWICE, name.at(), text + " is included twice", "leave out this entry");
    } else {
      files.add(new Included(file, file.toString()));
    }
  }

  private void error(Code code, Place at, String message, String tryThis) {
    problems.error(code, at, message, tryThis);
  }
}
