package dev.parley.report.json;

import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.talks.TalksReading.Stance;
import java.util.List;
import java.util.Map;

/** The {@code result} of {@code talks}. */
final class TalksJson {
  private final Json json;

  TalksJson(Json json) {
    this.json = json;
  }

  void write(TalksReading talks) {
    json.object(() -> {
      json.name("asOf").string(talks.asOf().toString());
      json.name("since").optional(talks.since(), d -> json.string(d.toString()));
      json.name("sessions").strings(talks.sessions().stream().map(s -> s.id()).toList());
      json.name("positions").array(talks.positions(), this::position);
      json.name("moves").array(talks.moves(), this::move);
      json.name("drafts").array(talks.drafts(), this::draft);
    });
  }

  private void position(TalksReading.Position position) {
    json.object(() -> {
      json.name("party").string(position.party());
      json.name("issue").string(position.issue());
      json.name("stances");
      stances(position.stances());
      json.name("contradictions")
          .array(position.contradictions(), c -> json.strings(List.of(c.statement(), c.other())));
    });
  }

  private void stances(List<Stance> stances) {
    json.array(
        stances,
        s ->
            json.object(() -> {
              json.name("statement").string(s.statement());
              json.name("date").string(s.date().toString());
              json.name("options").strings(s.options());
            }));
  }

  void move(TalksReading.Move move) {
    json.object(() -> {
      json.name("party").string(move.party());
      json.name("issue").string(move.issue());
      json.name("from");
      stances(move.from());
      json.name("to");
      stances(move.to());
      json.name("points").utilities(move.points());
    });
  }

  private void draft(TalksReading.DraftStage stage) {
    json.object(() -> {
      json.name("draft").string(stage.draft());
      json.name("date").optional(stage.date(), d -> json.string(d.toString()));
      json.name("pointsChanged").optional(stage.pointsChanged(), n -> json.integer(n));
      json.name("issuesChanged").strings(stage.issuesChanged());
      json.name("settled").strings(stage.settled());
      json.name("agreed").strings(stage.agreed());
      json.name("open").strings(stage.open());
      json.name("worth")
          .fields(
              stage.worth().entrySet(),
              Map.Entry::getKey,
              e -> json.array(List.of(e.getValue().least(), e.getValue().most()), json::points));
    });
  }
}
