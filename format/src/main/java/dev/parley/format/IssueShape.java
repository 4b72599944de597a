package dev.parley.format;

import dev.parley.model.Issue;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What mentions of an issue are checked against.
 *
 * @param options in file order; those that could be read
 * @param readable whether all options could be read
 * @param ordered whether {@code <} has a meaning; also true where the order could not be read
 * @param now whether today's option is stated, or was meant to be
 */
record IssueShape(
    String id,
    Set<String> options,
    boolean readable,
    boolean levels,
    boolean ordered,
    boolean now) {
  IssueShape {
    options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
  }

  static IssueShape of(Issue issue) {
    Set<String> options = new LinkedHashSet<>();
    issue.options().forEach(o -> options.add(o.id()));
    return new IssueShape(
        issue.id(), options, true, issue.levels(), issue.ordered(), issue.now().isPresent());
  }

  /** The shape of an issue of which nothing could be read. */
  static IssueShape unreadable(String id) {
    return new IssueShape(id, Set.of(), false, false, true, true);
  }

  /** The option that a word names: as written, or as a plain decimal on levels. */
  Optional<String> option(String word) {
    String id = levels ? Decimals.parse(word).map(Decimals::plain).orElse(word) : word;
    return options.contains(id) ? Optional.of(id) : Optional.empty();
  }
}
