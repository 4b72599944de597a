package dev.parley.report.json;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.StateSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists of states per concept, cut at the limit, and how long each is in full. */
final class StateSets {
  private final Json json;
  private final List<Concept> concepts;
  private final int limit;

  StateSets(Json json, List<Concept> concepts, int limit) {
    this.json = json;
    this.concepts = concepts;
    this.limit = limit;
  }

  /** Whether a concept was asked for. */
  boolean shows(Concept concept) {
    return concepts.contains(concept);
  }

  /** Those of the concepts asked for. */
  void write(Map<Concept, StateSet> sets) {
    write(sets.entrySet().stream().filter(e -> shows(e.getKey())).toList(), Concept::id);
  }

  /** All, by names of their own. */
  <K> void write(Map<K, StateSet> sets, Function<K, String> name) {
    write(List.copyOf(sets.entrySet()), name);
  }

  private <K> void write(List<Map.Entry<K, StateSet>> shown, Function<K, String> name) {
    json.object(() -> {
      for (Map.Entry<K, StateSet> e : shown) {
        json.name(name.apply(e.getKey()));
        first(e.getValue());
      }
      json.name("size")
          .fields(
              shown,
              (Map.Entry<K, StateSet> e) -> name.apply(e.getKey()),
              e -> json.count(e.getValue().size()));
    });
  }

  /** One list with its length. */
  void sized(StateSet set) {
    json.object(() -> {
      json.name("size").count(set.size());
      json.name("states");
      first(set);
    });
  }

  private void first(StateSet set) {
    json.array(set.first(limit), (Integer s) -> json.integer(s));
  }
}
