package dev.parley.format;

import java.util.List;
import java.util.Optional;

/** A part of a YAML document. */
sealed interface Node {
  Place at();

  /**
   * Text.
   *
   * @param plain written without quotes and not as a block
   * @param lead columns from the start to the text's first character, or −1 where the text and the
   *     file do not correspond character by character
   */
  record Scalar(String text, boolean plain, int lead, Place at) implements Node {

    /** Whether YAML's core schema reads this as nothing. */
    boolean empty() {
      return plain
          && (text.isEmpty()
              || text.equals("~")
              || text.equals("null")
              || text.equals("Null")
              || text.equals("NULL"));
    }

    /** In code points. */
    int length() {
      return text.codePointCount(0, text.length());
    }

    /** Where a character of the text stands, by its offset in code points. */
    Place at(int offset) {
      return lead < 0 ? at : at.right(lead + offset);
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Place at) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Entries in file order with distinct keys.
   *
   * @param flow written with braces
   */
  record Mapping(List<Entry> entries, boolean flow, Place at) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }

    Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.name().equals(key)).findFirst();
    }
  }

  /** Something that has been reported already and is not to be reported again. */
  record Unreadable(Place at) implements Node {}

  /** A key and its value. */
  record Entry(Scalar key, Node value) {
    String name() {
      return key.text();
    }
  }

  /** What the node is, for messages. */
  default String kind() {
    return switch (this) {
      case Scalar s when s.empty() -> "nothing";
      case Scalar _ -> "text";
      case Sequence _ -> "a list";
      case Mapping _ -> "a map";
      case Unreadable _ -> "something unreadable";
    };
  }
}
