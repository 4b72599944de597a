package dev.parley.cli;

import dev.parley.format.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds a case by folder, by file, or by its name under {@code cases/} or {@code cases/classics/}.
 */
final class CaseFinder {
  private static final String CASE_FILE = "case.yaml";
  private static final String CASES = "cases";
  private static final String CLASSICS = "classics";

  private final Path workingFolder;
  private final Optional<Path> home;
  private final Function<Path, Reading> reader;

  CaseFinder(Surroundings surroundings) {
    this(surroundings.workingFolder(), surroundings.home(), surroundings.reader());
  }

  CaseFinder(Path workingFolder, Optional<Path> home, Function<Path, Reading> reader) {
    this.workingFolder = workingFolder;
    this.home = home;
    this.reader = reader;
  }

  /** Reads the case that is called so; what is wrong with it is bad input. */
  Reading.Accepted read(String name) {
    return switch (reader.apply(find(name))) {
      case Reading.Accepted accepted -> accepted;
      case Reading.Refused(var diagnostics) -> throw BadInput.refused(diagnostics);
    };
  }

  /** The folder or file; a folder here comes before a case of the same name. */
  Path find(String name) {
    return located(name).orElseThrow(() -> unknown(name));
  }

  /** The same; empty where there is nothing of that name. */
  Optional<Path> located(String name) {
    Path path;
    try {
      path = workingFolder.resolve(name.isEmpty() ? "." : name);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
    if (Files.isRegularFile(path) || isCase(path)) {
      return Optional.of(path);
    }
    Optional<Path> named =
        names().contains(name)
            ? shelves().map(s -> s.resolve(name)).filter(CaseFinder::isCase).findFirst()
            : Optional.empty();
    // A folder without a case in it is for the reader to complain about.
    return named.or(() -> Optional.of(path).filter(Files::exists));
  }

  /** The names under these folders here and where Parley lives, sorted. */
  List<String> names() {
    Set<String> names = new TreeSet<>();
    shelves().forEach(shelf -> addNames(shelf, names));
    return List.copyOf(names);
  }

  private static void addNames(Path shelf, Set<String> names) {
    if (!Files.isDirectory(shelf)) {
      return;
    }
    try (Stream<Path> entries = Files.list(shelf)) {
      entries
          .filter(CaseFinder::isCase)
          .forEach(e -> Optional.ofNullable(e.getFileName()).ifPresent(n -> names.add("" + n)));
    } catch (IOException _) {
      // A folder that cannot be listed has no names to offer.
    }
  }

  private Stream<Path> shelves() {
    return Stream.concat(
            Stream.of(workingFolder.resolve(CASES)), home.map(h -> h.resolve(CASES)).stream())
        .flatMap(s -> Stream.of(s, s.resolve(CLASSICS)));
  }

  static boolean isCase(Path folder) {
    return Files.isRegularFile(folder.resolve(CASE_FILE));
  }

  private BadInput unknown(String name) {
    List<String> names = names();
    String message =
        "No case `%s`: no such folder or file, and no such name under cases/".formatted(name);
    if (names.isEmpty()) {
      return BadInput.unknownCase(message, "the path of a folder that holds a case.yaml");
    }
    return BadInput.unknownCase(
        message, closest(name, names).orElseGet(() -> "one of " + String.join(", ", names)));
  }

  /** A near miss. */
  static Optional<String> closest(String name, List<String> names) {
    int most = Math.max(2, name.length() / 3);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return names.stream()
        .filter(n -> distance.apply(n, name) <= most)
        .min(Comparator.comparingInt((String n) -> distance.apply(n, name)));
  }
}
