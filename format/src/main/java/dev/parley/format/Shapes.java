package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.format.Node.Sequence;
import dev.parley.format.Node.Unreadable;
import java.util.List;
import java.util.Optional;

/** Reports nodes that are a text where a map was expected, and the like. */
final class Shapes {
  private Shapes() {}

  /** A text that is not empty. */
  static Optional<Scalar> scalar(Node node, String what, Problems problems) {
    if (!(node instanceof Scalar scalar)) {
      expected("a text", what, node, problems);
      return Optional.empty();
    }
    if (scalar.empty() || scalar.text().isEmpty()) {
      problems.error(
          Code.EMPTY_TEXT,
          scalar.at(),
          what + " has no text",
          "write it, in quotes if it contains a comma");
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  /** The items of a list; none where it has been reported as something else. */
  static List<Node> items(Node node, String what, String example, Problems problems) {
    if (node instanceof Sequence list) {
      return list.items();
    }
    if (!(node instanceof Unreadable)) {
      problems.error(Code.WRONG_SHAPE, node.at(), what + " is a list, not " + node.kind(), example);
    }
    return List.of();
  }

  static void expected(String shape, String what, Node node, Problems problems) {
    if (node instanceof Unreadable) {
      return;
    }
    boolean empty = node instanceof Scalar s && s.empty();
    problems.error(
        Code.WRONG_SHAPE,
        node.at(),
        what + " is " + shape + ", not " + node.kind(),
        Optional.of(empty && shape.equals("a map") ? "write {} for an empty map" : hint(shape)));
  }

  private static String hint(String shape) {
    return shape.equals("a map") ? "{key: value}" : "write the text on one line, after the colon";
  }

  /**
   * Whether the entry is the rest of a text that a comma in braces cut off; then reported. Such an
   * entry has no colon, so its empty value stands right behind its key.
   */
  static boolean brokenByComma(Entry entry, Entry before, Problems problems) {
    boolean rest =
        entry.value() instanceof Scalar s
            && s.text().isEmpty()
            && s.at().equals(entry.key().at(entry.key().length()))
            && before.value() instanceof Scalar cut
            && cut.plain()
            && !cut.text().isEmpty()
            && entry.key().at().source() == before.key().at().source();
    if (!rest) {
      return false;
    }
    String whole = ((Scalar) before.value()).text() + ", " + entry.name();
    problems.error(
        Code.COMMA_IN_TEXT,
        entry.key().at(),
        "the comma before `"
            + Ids.shortened(entry.name())
            + "` ends the text of `"
            + before.name()
            + "`",
        "quote the text, it contains a comma: `"
            + before.name()
            + ": \""
            + Ids.shortened(whole)
            + "\"`");
    return true;
  }

  /** Whether a node is a map or a list without entries. */
  static boolean hasNothing(Node node) {
    return switch (node) {
      case Mapping map -> map.entries().isEmpty();
      case Sequence list -> list.items().isEmpty();
      case Scalar _, Unreadable _ -> false;
    };
  }

  /** Whether a node is a map, reported otherwise. */
  static Optional<Mapping> map(Node node, String what, Problems problems) {
    if (node instanceof Mapping map) {
      return Optional.of(map);
    }
    expected("a map", what, node, problems);
    return Optional.empty();
  }
}
