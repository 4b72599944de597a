package dev.parley.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** What all readers of one case share. */
final class Context {
  private final Problems problems;
  private final Names names;
  private final Budget budget;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Parameters parameters = new Parameters();
  private final IssueTable issues;

  Context(Problems problems, Names names, Budget budget) {
    this.budget = budget;
    this.problems = problems;
    this.names = names;
    this.issues = new IssueTable(names.open(Names.Section.ISSUES), budget);
  }

  Problems problems() {
    return problems;
  }

  /** Whether the case may still hold so many more entries; reported otherwise. */
  boolean affords(int count, Place at) {
    return budget.spend(count, at, problems);
  }

  Names names() {
    return names;
  }

  Parameters parameters() {
    return parameters;
  }

  IssueTable issues() {
    return issues;
  }

  /** Records where a part of the model stands. */
  void locate(String path, Place place) {
    places.putIfAbsent(path, place);
  }

  SourceMap sourceMap() {
    Map<String, Position> positions = new LinkedHashMap<>();
    places.forEach((path, place) -> positions.put(path, place.position()));
    return new SourceMap(positions);
  }
}
