package dev.parley.format;

import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Names the entries of a list for paths: by their id, or else by their condition. */
final class EntryNames {
  private final Problems problems;
  private final Set<String> taken = new HashSet<>();

  EntryNames(Problems problems) {
    this.problems = problems;
  }

  /**
   * A name that no other entry of the list has; a second equal one gets {@code #2}.
   *
   * @param otherwise the name of an entry with neither id nor condition
   */
  String name(Node entry, String otherwise) {
    Optional<Scalar> id = scalar(entry, "id");
    if (id.isPresent() && taken.contains(id.get().text())) {
      problems.error(
          Code.LISTED_TWICE,
          id.get().at(),
          "the id `" + Ids.shortened(id.get().text()) + "` stands twice in this list",
          "choose another id");
    }
    String wanted = id.or(() -> scalar(entry, "if")).map(Scalar::text).orElse(otherwise);
    String name = wanted;
    for (int n = 2; !taken.add(name); n++) {
      name = wanted + " #" + n;
    }
    return name;
  }

  private static Optional<Scalar> scalar(Node entry, String key) {
    return entry instanceof Mapping map
            && map.entry(key).isPresent()
            && map.entry(key).get().value() instanceof Scalar text
            && !text.text().isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}
