package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of a map whose keys are chosen by the author: ids, options or levels.
 *
 * @param list without the keys that every map may have
 * @param note of the map
 */
record Entries(List<Entry> list, Scope scope, Optional<String> note) {
  Entries {
    list = List.copyOf(list);
  }

  /** Entries whose keys refer to something declared elsewhere. */
  static Entries of(Node node, String what, Scope scope, Context context) {
    Optional<Mapping> map = Shapes.map(node, what, context.problems());
    if (map.isEmpty()) {
      return new Entries(List.of(), scope, Optional.empty());
    }
    List<Entry> list = new ArrayList<>();
    Optional<Entry> before = Optional.empty();
    for (Entry entry : map.get().entries()) {
      boolean common = Ids.COMMON_KEYS.contains(entry.name());
      boolean broken =
          before.isPresent() && Shapes.brokenByComma(entry, before.get(), context.problems());
      if (!common && !broken) {
        list.add(entry);
      }
      before = map.get().flow() ? Optional.of(entry) : Optional.empty();
    }
    Common common = Common.read(map.get(), scope, context);
    return new Entries(list, common.scope(), common.note());
  }

  /** Entries whose keys declare ids; entries with bad ids are reported and left out. */
  static Entries declaring(
      Node node, String what, Scope scope, Context context, Set<String> reserved) {
    Entries all = of(node, what, scope, context);
    List<Entry> good =
        all.list().stream().filter(e -> Ids.check(e.key(), reserved, context.problems())).toList();
    return new Entries(good, all.scope(), all.note());
  }
}
