package dev.parley.format;

import dev.parley.format.Node.Scalar;
import dev.parley.model.Case;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The issues that expressions and preferences may mention, in the case's order. */
final class IssueTable {
  private final Map<String, IssueShape> shapes = new LinkedHashMap<>();
  private final boolean open;
  private final Budget budget;

  /**
   * @param open whether there may be issues that could not be read
   * @param budget for the words of expressions
   */
  IssueTable(boolean open, Budget budget) {
    this.open = open;
    this.budget = budget;
  }

  static IssueTable of(Case model) {
    IssueTable table = new IssueTable(false, new Budget());
    model.issues().forEach(i -> table.add(IssueShape.of(i)));
    return table;
  }

  /** Whether expressions may still grow by so many words; reported otherwise. */
  boolean affords(int words, Place at, Problems problems) {
    return budget.spend(words, at, problems);
  }

  void add(IssueShape shape) {
    shapes.put(shape.id(), shape);
  }

  /** Enters an issue that is declared but was left out because its id is bad. */
  void addUnreadable(String id) {
    shapes.putIfAbsent(id, IssueShape.unreadable(id));
  }

  Optional<IssueShape> known(String id) {
    return Optional.ofNullable(shapes.get(id));
  }

  Collection<IssueShape> all() {
    return shapes.values();
  }

  /** An issue that is mentioned; empty where it is unknown, which is reported. */
  Optional<IssueShape> mentioned(String id, Place at, Problems problems) {
    IssueShape shape = shapes.get(id);
    if (shape == null && !open) {
      problems.error(
          Code.UNKNOWN_ISSUE,
          at,
          "`" + Ids.shortened(id) + "` is not an issue of this case",
          () -> advice(id));
    }
    return Optional.ofNullable(shape);
  }

  /** An option that is mentioned; empty where it is unknown, which is reported. */
  static Optional<String> option(IssueShape issue, Scalar word, Problems problems) {
    return option(issue, word.text(), word.at(), problems);
  }

  static Optional<String> option(IssueShape issue, String word, Place at, Problems problems) {
    Optional<String> option = issue.option(word);
    if (option.isEmpty() && issue.readable()) {
      String kind = issue.levels() ? "a level" : "an option";
      problems.error(
          Code.UNKNOWN_OPTION,
          at,
          "`" + Ids.shortened(word) + "` is not " + kind + " of " + issue.id(),
          () -> Suggestions.advice(word, issue.options()));
    }
    return option;
  }

  private Optional<String> advice(String word) {
    Set<String> ids = shapes.keySet();
    Optional<String> near = Suggestions.nearest(word, ids);
    if (near.isPresent()) {
      return near;
    }
    Optional<String> owner =
        shapes.values().stream()
            .filter(s -> s.options().contains(word))
            .map(s -> s.id() + " = " + word)
            .findFirst();
    return owner.isPresent() ? owner : Suggestions.advice(word, ids);
  }
}
