package dev.parley.report.json;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.Standing;
import dev.parley.engine.stability.StateSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The {@code result} of {@code stability}; a state is its position among the feasible packages. */
final class StabilityJson {
  private final Json json;
  private final Stability result;
  private final List<Concept> concepts;
  private final int limit;
  private final HoldingJson holding;

  StabilityJson(Json json, Stability result, List<Concept> concepts, int limit) {
    this.json = json;
    this.result = result;
    this.concepts = concepts;
    this.limit = limit;
    holding = new HoldingJson(json, result.states(), limit);
  }

  void write() {
    json.object(() -> {
      json.name("states").object(this::states);
      json.name("parties").fields(result.standings(), Standing::party, s -> sets(s.stable()));
      json.name("equilibria");
      sets(result.equilibria());
      json.name("deal").optional(result.holding(), holding::write);
      json.name("evolution").optional(result.evolution(), e -> json.object(() -> evolution(e)));
    });
  }

  private void states() {
    int size = result.states().size();
    json.name("size").count(size);
    json.name("packages");
    json.array(
        IntStream.range(0, Math.min(size, limit)).boxed().toList(),
        s -> json.object(() -> holding.state(s)));
  }

  /** One list per concept, cut at the limit, and how long each is in full. */
  private void sets(Map<Concept, StateSet> sets) {
    List<Map.Entry<Concept, StateSet>> shown =
        sets.entrySet().stream().filter(e -> concepts.contains(e.getKey())).toList();
    json.object(() -> {
      for (Map.Entry<Concept, StateSet> e : shown) {
        json.name(e.getKey().id());
        first(e.getValue());
      }
      json.name("size")
          .fields(
              shown,
              (Map.Entry<Concept, StateSet> e) -> e.getKey().id(),
              e -> json.count(e.getValue().size()));
    });
  }

  private void first(StateSet set) {
    json.array(set.first(limit), (Integer s) -> json.integer(s));
  }

  private void sized(StateSet set) {
    json.object(() -> {
      json.name("size").count(set.size());
      json.name("states");
      first(set);
    });
  }

  private void evolution(Evolution evolution) {
    json.name("start").integer(evolution.start());
    json.name("byMoves");
    sized(evolution.byMoves());
    json.name("byImprovements");
    sized(evolution.byImprovements());
    json.name("attractors").array(evolution.attractors(), this::sized);
    json.name("routes")
        .array(
            evolution.routes(),
            (Evolution.Route r) ->
                json.object(() -> {
                  json.name("to").integer(r.to());
                  json.name("improvements").bool(r.improvements());
                  json.name("steps");
                  holding.steps(r.steps());
                }));
  }
}
