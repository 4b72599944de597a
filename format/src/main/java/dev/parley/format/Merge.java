package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Merges the maps of two files key by key; whatever is no map may be given once only. */
final class Merge {
  private final Problems problems;

  Merge(Problems problems) {
    this.problems = problems;
  }

  Mapping merge(Mapping first, Mapping second) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    first.entries().forEach(e -> entries.put(e.name(), e));
    for (Entry added : second.entries()) {
      entries.merge(added.name(), added, this::join);
    }
    return new Mapping(new ArrayList<>(entries.values()), first.flow(), first.at());
  }

  private Entry join(Entry first, Entry second) {
    if (first.value() instanceof Mapping a && second.value() instanceof Mapping b) {
      return new Entry(first.key(), merge(a, b));
    }
    // A nested include is reported as such.
    if (!first.name().equals("include")) {
      problems.error(
          Code.GIVEN_TWICE,
          second.key().at(),
          first.name() + " is also given at " + first.key().at().position(),
          "keep one of the two");
    }
    return first;
  }
}
