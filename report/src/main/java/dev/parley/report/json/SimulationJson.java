package dev.parley.report.json;

import dev.parley.engine.simulation.SimulatedTalks;
import dev.parley.engine.simulation.Tournament;
import java.util.Map;

/** The {@code result} of simulated talks and of tournaments. */
final class SimulationJson {
  private final Json json;

  SimulationJson(Json json) {
    this.json = json;
  }

  void write(SimulatedTalks talks) {
    json.object(() -> {
      json.name("protocol").string(talks.protocol());
      json.name("strategies")
          .fields(talks.strategies().entrySet(), Map.Entry::getKey, e -> json.string(e.getValue()));
      json.name("rounds").integer(talks.rounds());
      json.name("deadline").integer(talks.deadline());
      json.name("agreement").optional(talks.agreement(), a -> json.object(() -> json.evaluated(a)));
      json.name("gains")
          .fields(talks.gains().entrySet(), Map.Entry::getKey, e -> json.share(e.getValue()));
      json.name("toPareto").optional(talks.toPareto(), json::share);
      json.name("toNash").optional(talks.toNash(), json::share);
      json.name("withheld").strings(talks.withheld());
      json.name("trace")
          .array(
              talks.trace(),
              t ->
                  json.object(() -> {
                    json.name("round").integer(t.round());
                    json.name("party").string(t.party());
                    json.name("act").string(t.act());
                    json.name("offer").optional(t.offer(), json::options);
                  }));
    });
  }

  void write(Tournament table) {
    json.object(() -> {
      json.name("rounds").integer(table.rounds());
      json.name("repeats").integer(table.repeats());
      json.name("negotiations").integer(table.negotiations());
      json.name("strategies").fields(table.rows(), Tournament.Row::strategy, this::row);
    });
  }

  private void row(Tournament.Row row) {
    json.object(() -> {
      json.name("played").integer(row.played());
      json.name("agreements").integer(row.agreements());
      json.name("gain").share(row.gain());
      json.name("othersGain").share(row.othersGain());
      json.name("toPareto").share(row.toPareto());
      json.name("toNash").share(row.toNash());
      json.name("rounds").share(row.meanRounds());
    });
  }
}
