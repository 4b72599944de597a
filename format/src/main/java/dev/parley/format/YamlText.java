package dev.parley.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** YAML text in the layout of our own cases. */
final class YamlText {
  private static final int WIDTH = 100;
  private static final String STEP = "  ";

  /** Sections whose entries have lines of their own, however short they are. */
  private static final Set<String> SECTIONS =
      Set.of(
          "parties",
          "issues",
          "bodies",
          "preferences",
          "sources",
          "statements",
          "events",
          "drafts",
          "guarantees",
          "process",
          "talks",
          "options",
          "members");

  /** Sections whose entries are maps of several lines each. */
  private static final Set<String> LONG_ENTRIES =
      Set.of(
          "issues",
          "bodies",
          "preferences",
          "statements",
          "events",
          "drafts",
          "guarantees",
          "process",
          "talks");

  private final StringBuilder text = new StringBuilder();

  void comment(String line) {
    wrap(line, "# ");
  }

  /** The whole text: comments first, then the map at the root with its long sections set apart. */
  String document(JsonTree root) {
    for (Map.Entry<String, JsonTree> entry : ((JsonTree.Entries) root).map().entrySet()) {
      boolean section = SECTIONS.contains(entry.getKey()) || entry.getKey().equals("rules");
      if (section || entry.getKey().equals("consent")) {
        text.append('\n');
      }
      entry(entry.getKey(), entry.getValue(), "", false);
    }
    return text.toString();
  }

  private void entry(String key, JsonTree value, String indent, boolean block) {
    text.append(indent).append(YamlScalar.key(key)).append(':');
    switch (value) {
      case JsonTree.Digits digits -> text.append(' ').append(digits.text()).append('\n');
      case JsonTree.Text prose -> prose(key, prose.text(), indent);
      case JsonTree.Items items -> items(key, items.list(), indent);
      case JsonTree.Entries entries -> entries(key, entries, indent, block);
    }
  }

  private void prose(String key, String prose, String indent) {
    String line = YamlScalar.of(key, prose, false);
    if (column() + 1 + line.length() <= WIDTH || !YamlScalar.folds(prose)) {
      text.append(' ').append(line).append('\n');
    } else {
      text.append(" >-\n");
      wrap(prose, indent + STEP);
    }
  }

  private void entries(String key, JsonTree.Entries entries, String indent, boolean block) {
    Optional<String> flow =
        block || SECTIONS.contains(key) ? Optional.empty() : YamlScalar.flow(key, entries);
    if (entries.map().isEmpty()) {
      text.append(" {}\n");
    } else if (flow.isPresent() && fits(flow.get())) {
      text.append(' ').append(flow.get()).append('\n');
    } else {
      text.append('\n');
      boolean inner = indent.isEmpty() && LONG_ENTRIES.contains(key);
      entries.map().forEach((k, v) -> entry(k, v, indent + STEP, inner));
    }
  }

  private void items(String key, List<JsonTree> items, String indent) {
    Optional<String> flow = YamlScalar.flow(key, new JsonTree.Items(items));
    boolean words = items.stream().allMatch(i -> i instanceof JsonTree.Text);
    if (flow.isPresent() && fits(flow.get()) && (items.isEmpty() || words)) {
      text.append(' ').append(flow.get()).append('\n');
      return;
    }
    text.append('\n');
    for (JsonTree item : items) {
      text.append(indent).append(STEP).append("- ");
      item(key, item, indent + STEP + STEP);
    }
  }

  private void item(String key, JsonTree item, String indent) {
    Optional<String> flow = YamlScalar.flow(key, item);
    switch (item) {
      case JsonTree.Text prose -> text.append(YamlScalar.of(key, prose.text(), false)).append('\n');
      case JsonTree.Entries entries when flow.isEmpty() || !fits(flow.get()) -> {
        // The first key stands beside the hyphen, the others below it.
        int start = text.length();
        entries.map().forEach((k, v) -> entry(k, v, indent, false));
        text.delete(start, start + indent.length());
      }
      case JsonTree other -> text.append(flow.orElseGet(() -> other.toString())).append('\n');
    }
  }

  private boolean fits(String flow) {
    return column() + 1 + flow.length() <= WIDTH;
  }

  private int column() {
    return text.length() - text.lastIndexOf("\n") - 1;
  }

  /** Words between lines of at most {@link #WIDTH} columns; a longer word stands alone. */
  private void wrap(String prose, String prefix) {
    StringBuilder line = new StringBuilder();
    for (String word : prose.split(" ", -1)) {
      if (!line.isEmpty() && prefix.length() + line.length() + 1 + word.length() > WIDTH) {
        text.append(prefix).append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    text.append((prefix + line).stripTrailing()).append('\n');
  }

  static String joined(List<String> parts, String open, String close) {
    return parts.stream().collect(Collectors.joining(", ", open, close));
  }
}
