package dev.parley.format;

import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files of a case and merges them into one map. */
final class Documents {
  private final CaseFolder folder;
  private final Problems problems;
  private final Budget budget = new Budget();
  private boolean complete = true;
  private Optional<Mapping> salvaged = Optional.empty();
  private int files;

  Documents(CaseFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * @param root all files merged
   * @param complete whether every file could be read; names may be missing otherwise
   * @param budget what the files left of it
   */
  record Merged(Mapping root, boolean complete, Budget budget) {}

  /** Empty where neither case.yaml nor a file that it includes is a map. */
  Optional<Merged> read() {
    Optional<Mapping> root = load(folder.root(), folder.root().toString());
    // A broken root still says which files to check, if it does so before the break.
    Optional<Mapping> including = root.or(() -> salvaged);
    if (including.isEmpty()) {
      return Optional.empty();
    }
    Merge merge = new Merge(problems);
    Optional<Mapping> all = root;
    Includes includes = new Includes(folder, problems);
    for (Includes.Included included : includes.of(including.get())) {
      Optional<Mapping> part = load(included.file(), included.name());
      if (part.isPresent()) {
        refuseNested(part.get());
        all = all.map(a -> merge.merge(a, part.get())).or(() -> part);
      }
    }
    boolean whole = complete && !includes.missing();
    return all.map(a -> new Merged(a, whole, budget));
  }

  private Optional<Mapping> load(Path file, String name) {
    Optional<Mapping> loaded =
        CaseFolder.load(file, name, files++, problems).filter(this::fits).flatMap(this::parse);
    complete &= loaded.isPresent();
    return loaded;
  }

  private boolean fits(SourceText source) {
    boolean fits = budget.load(source.bytes().length);
    if (!fits) {
      problems.error(
          Code.FILE_TOO_LARGE,
          source.start(),
          "with this file the case is larger than 16 MiB",
          "leave out what the analysis does not need");
    }
    return fits;
  }

  private Optional<Mapping> parse(SourceText source) {
    Optional<String> text = new TextDecoder(source, problems).decode();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.count();
    YamlReader.Document document = new YamlReader(source, problems, budget).read(text.get());
    salvaged = document.salvaged();
    Optional<Node> node = document.root();
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
    Shapes.expected("a map", "a file of a case", node, problems);
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
