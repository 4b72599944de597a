package dev.parley.report.json;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.Standing;
import java.util.List;
import java.util.stream.IntStream;

/** The {@code result} of {@code stability}; a state is its position among the feasible packages. */
final class StabilityJson {
  private final Json json;
  private final Stability result;
  private final StateSets sets;
  private final int limit;
  private final HoldingJson holding;

  StabilityJson(Json json, Stability result, List<Concept> concepts, int limit) {
    this.json = json;
    this.result = result;
    sets = new StateSets(json, concepts, limit);
    this.limit = limit;
    holding = new HoldingJson(json, result.states(), limit);
  }

  void write() {
    json.object(() -> {
      json.name("states").object(this::states);
      json.name("parties").fields(result.standings(), Standing::party, s -> sets.write(s.stable()));
      json.name("equilibria");
      sets.write(result.equilibria());
      json.name("deal").optional(result.holding(), holding::write);
      json.name("evolution").optional(result.evolution(), e -> json.object(() -> evolution(e)));
      new FurtherJson(json, sets, limit).write(result.further(), result.hypergame());
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

  private void evolution(Evolution evolution) {
    json.name("start").integer(evolution.start());
    json.name("byMoves");
    sets.sized(evolution.byMoves());
    json.name("byImprovements");
    sets.sized(evolution.byImprovements());
    json.name("attractors").array(evolution.attractors(), sets::sized);
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
