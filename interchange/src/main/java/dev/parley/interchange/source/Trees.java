package dev.parley.interchange.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a tree from the events of a parser, within limits. */
final class Trees {
  private static final int MOST_NODES = 250_000;
  private static final int DEEPEST = 60;

  private int nodes;

  /** Counts one more part of the document. */
  void count(int depth, Place at) {
    if (++nodes > MOST_NODES) {
      throw Refused.of(
          FaultCode.TOO_LARGE,
          at,
          "the file has more than 250,000 entries",
          "import a smaller domain");
    }
    if (depth > DEEPEST) {
      throw Refused.of(
          FaultCode.TOO_LARGE,
          at,
          "lists and objects are nested more than 60 deep",
          "check the brackets before it");
    }
  }

  /** An object or list that is being read. */
  static final class Open {
    final Place at;
    final boolean object;
    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    private final List<Tree> items = new ArrayList<>();

    Open(boolean object, Place at) {
      this.object = object;
      this.at = at;
    }

    void put(Tree.Scalar key, Tree value) {
      if (entries.put(key.text(), new Tree.Entry(key, value)) != null) {
        throw Refused.of(
            FaultCode.MALFORMED,
            key.at(),
            "`" + key.text() + "` stands twice in the same object",
            "leave out one of them");
      }
    }

    void add(Tree value) {
      items.add(value);
    }

    Tree close() {
      return object ? new Tree.Entries(entries, at) : new Tree.Items(items, at);
    }
  }
}
