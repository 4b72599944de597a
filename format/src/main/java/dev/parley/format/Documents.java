package dev.parley.format;

import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files of a case and merges them into one map. */
final class Documents {
  private final CaseFolder folder;
  private final Problems problems;
  private final YamlReader.Budget budget = new YamlReader.Budget();
  private boolean complete = true;
  private int files;

  Documents(CaseFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * @param root all files merged
   * @param complete whether every file could be read; names may be missing otherwise
   */
  record Merged(Mapping root, boolean complete) {}

  /** Empty where not even one file is a map. */
  Optional<Merged> read() {
    Optional<Mapping> root = load(folder.root(), folder.root().toString());
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Merge merge = new Merge(problems);
    Mapping all = root.get();
    Includes includes = new Includes(folder, problems);
    for (Includes.Included included : includes.of(all)) {
      Optional<Mapping> part = load(included.file(), included.name());
      if (part.isPresent()) {
        refuseNested(part.get());
        all = merge.merge(all, part.get());
      }
    }
    return Optional.of(new Merged(all, complete && !includes.missing()));
  }

  private Optional<Mapping> load(Path file, String name) {
    Optional<Mapping> loaded = CaseFolder.load(file, name, files++, problems).flatMap(this::parse);
    complete &= loaded.isPresent();
    return loaded;
  }

  private Optional<Mapping> parse(SourceText source) {
    Optional<String> text = new TextDecoder(source, problems).decode();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.count();
    Optional<Node> node = new YamlReader(source, problems, budget).read(text.get());
    boolean nothing = node.isEmpty() && problems.count() == before;
    if (nothing || node.filter(Documents::isEmpty).isPresent()) {
      problems.error(
          Code.EMPTY_FILE, source.start(), "the file is empty", "begin with `parley: 1`");
      return Optional.empty();
    }
    return node.flatMap(this::mapping);
  }

  private Optional<Mapping> mapping(Node node) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    if (!(node instanceof Node.Unreadable)) {
      problems.error(
          Code.WRONG_SHAPE,
          node.at(),
          "a file of a case is a map of keys and values, not " + node.kind(),
          "begin with `parley: 1`");
    }
    return Optional.empty();
  }

  private void refuseNested(Mapping part) {
    part.entry("include")
        .ifPresent(e ->
            problems.error(
                Code.INCLUDE_NESTED,
                e.key().at(),
                "an included file cannot include others",
                "name the file under include in case.yaml"));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Scalar s && s.empty();
  }
}
