package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.evidence.Grounds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a map with known keys. Unknown and missing keys are reported. */
final class Fields {
  private static final int MOST_LISTED = 12;

  private final Context context;
  private final String what;
  private final Place at;
  private final boolean readable;
  private final Common common;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> misspelt = new HashSet<>();

  /**
   * @param what the thing that the map describes, with its article, for messages
   * @param owner where a missing key is reported
   * @param scope of the map's path, before its own because and draw-key
   */
  private Fields(Node node, String what, Place owner, Scope scope, Context context) {
    this.context = context;
    this.what = what;
    this.at = owner;
    if (node instanceof Mapping map) {
      readable = true;
      common = Common.read(map, scope, context);
      map.entries().forEach(e -> entries.put(e.name(), e));
    } else {
      readable = false;
      common = new Common(scope, Optional.empty());
      Shapes.expected("a map", what, node, context.problems());
    }
  }

  /** Reads a list entry. */
  static Fields of(Node node, String what, Scope scope, Context context, List<String> keys) {
    return new Fields(node, what, node.at(), scope, context).strict(keys);
  }

  /** Reads the value of a key. */
  static Fields of(Entry entry, String what, Scope scope, Context context, List<String> keys) {
    return new Fields(entry.value(), what, entry.key().at(), scope, context).strict(keys);
  }

  /** Reads a map whose keys depend on its content; {@link #strict} is to be called later. */
  static Fields lenient(Entry entry, String what, Scope scope, Context context) {
    return new Fields(entry.value(), what, entry.key().at(), scope, context);
  }

  Fields strict(List<String> keys) {
    List<Entry> all = new ArrayList<>(entries.values());
    Set<String> known = new HashSet<>(keys);
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i);
      if (!known.contains(entry.name()) && !Ids.COMMON_KEYS.contains(entry.name())) {
        unknown(entry, i > 0 ? Optional.of(all.get(i - 1)) : Optional.empty(), keys);
      }
    }
    return this;
  }

  private void unknown(Entry entry, Optional<Entry> before, List<String> keys) {
    if (before.isPresent() && Shapes.brokenByComma(entry, before.get(), context.problems())) {
      return;
    }
    List<String> known = new ArrayList<>(keys);
    known.addAll(Ids.COMMON_KEYS.stream().sorted().toList());
    String key = Ids.shortened(entry.name());
    Optional<String> nearest =
        context.problems().crowded() ? Optional.empty() : Suggestions.nearest(entry.name(), known);
    nearest.ifPresent(misspelt::add);
    String other =
        keys.size() > MOST_LISTED ? "leave it out" : "one of " + Suggestions.listed(keys);
    context
        .problems()
        .error(
            Code.UNKNOWN_KEY,
            entry.key().at(),
            "`"
                + key
                + "` is not a key of "
                + what
                + nearest.map(n -> "; did you mean `" + n + "`?").orElse(""),
            nearest.orElse(other));
  }

  /** Whether there was a map at all; everything else was reported. */
  boolean readable() {
    return readable;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** The entry, reported where it is missing and no unknown key is a misspelling of it. */
  Optional<Entry> need(String key, String example) {
    if (readable && !has(key) && !misspelt.contains(key)) {
      context
          .problems()
          .error(Code.MISSING_KEY, at, what + " needs `" + key + "`", key + ": " + example);
    }
    return entry(key);
  }

  /** Where the map's owner stands. */
  Place at() {
    return at;
  }

  Scope scope() {
    return common.scope();
  }

  Optional<String> note() {
    return common.note();
  }

  Grounds grounds() {
    return new Grounds(scope().because(), note());
  }

  /** The scalar of an entry; empty where it has been reported as something else or as empty. */
  Optional<Scalar> scalar(String key) {
    return entry(key).flatMap(e -> Shapes.scalar(e.value(), "`" + key + "`", context.problems()));
  }

  /** The text of an entry. */
  Optional<String> text(String key) {
    return scalar(key).map(Scalar::text);
  }
}
