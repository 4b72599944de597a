package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.format.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list or map whose end has not been read yet. */
sealed interface OpenNode {
  void add(Node node);

  Node close();

  Place at();

  final class OpenSequence implements OpenNode {
    private final List<Node> items = new ArrayList<>();
    private final Place at;

    OpenSequence(Place at) {
      this.at = at;
    }

    @Override
    public void add(Node node) {
      items.add(node);
    }

    @Override
    public Place at() {
      return at;
    }

    @Override
    public Node close() {
      return new Sequence(items, at);
    }
  }

  /** Takes keys and values in turn; an entry with a bad key is reported and left out. */
  final class OpenMapping implements OpenNode {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Scalar> seen = new HashMap<>();
    private final Problems problems;
    private final boolean flow;
    private final Place at;
    private @Nullable Node key;

    OpenMapping(Problems problems, boolean flow, Place at) {
      this.problems = problems;
      this.flow = flow;
      this.at = at;
    }

    @Override
    public void add(Node node) {
      Node current = key;
      if (current == null) {
        key = node;
        return;
      }
      key = null;
      switch (current) {
        case Scalar text when text.empty() ->
            problems.error(
                Code.KEY_NOT_TEXT, text.at(), "a key is missing before the colon", "name the key");
        case Scalar text -> entry(text, node);
        case Node.Unreadable _ -> {
          // Reported where it was read.
        }
        default ->
            problems.error(
                Code.KEY_NOT_TEXT,
                current.at(),
                "a key is text, not " + current.kind(),
                "write the key without brackets");
      }
    }

    /** Whether the value of one of these keys comes next. */
    boolean awaits(Set<String> keys) {
      return key instanceof Scalar text && keys.contains(text.text());
    }

    private void entry(Scalar text, Node value) {
      Scalar first = seen.putIfAbsent(text.text(), text);
      if (first == null) {
        entries.add(new Entry(text, value));
        return;
      }
      problems.error(
          Code.DUPLICATE_KEY,
          text.at(),
          "the key "
              + text.text()
              + " stands twice in this map, first in line "
              + first.at().line(),
          "keep one of the two");
    }

    @Override
    public Place at() {
      return at;
    }

    @Override
    public Mapping close() {
      return new Mapping(entries, flow, at);
    }
  }
}
