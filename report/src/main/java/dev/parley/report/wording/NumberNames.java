package dev.parley.report.wording;

import dev.parley.model.Case;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers of a case by their paths, with names that readers understand, in a language. */
final class NumberNames {
  private final Words words;
  private final Map<String, NamedNumbers.Named> byPath = new HashMap<>();

  NumberNames(Words words, Case negotiation) {
    this.words = words;
    NamedNumbers.of(negotiation).forEach(n -> byPath.putIfAbsent(n.parameter().path(), n));
  }

  /** {@code Beta: walk-away}; empty for a path that is no number of the case. */
  Optional<String> name(String path) {
    return Optional.ofNullable(byPath.get(path)).map(this::name);
  }

  private String name(NamedNumbers.Named number) {
    String who = words.who(number.owner());
    String name = words.phrases().translated(number.name());
    return number
        .issue()
        .map(i -> words.say("tipping.name.issue", who, words.issue(i), name))
        .orElseGet(() -> words.say("tipping.name", who, name));
  }
}
