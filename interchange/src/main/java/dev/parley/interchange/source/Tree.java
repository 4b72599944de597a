package dev.parley.interchange.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document of JSON or YAML whose parts know their places. */
public sealed interface Tree {
  Place at();

  /**
   * A text, a number, a truth value or null, as it is written.
   *
   * @param quoted whether it is certainly a text
   */
  record Scalar(String text, boolean quoted, Place at) implements Tree {
    public boolean absent() {
      return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }
  }

  record Items(List<Tree> list, Place at) implements Tree {
    public Items {
      list = List.copyOf(list);
    }
  }

  /** Entries in the order of the file. */
  record Entries(Map<String, Entry> map, Place at) implements Tree {
    public Entries {
      map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The value of a key; a null counts as absent. */
    public Optional<Tree> get(String key) {
      return Optional.ofNullable(map.get(key))
          .map(Entry::value)
          .filter(v -> !(v instanceof Scalar s && s.absent()));
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Tree value) {}

  /** What it is, for messages. */
  default String kind() {
    return switch (this) {
      case Scalar s when s.absent() -> "nothing";
      case Scalar _ -> "a single value";
      case Items _ -> "a list";
      case Entries _ -> "an object";
    };
  }
}
