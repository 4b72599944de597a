package dev.parley.report.json;

import dev.parley.engine.stability.Commitment;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Holding.PartyReason;
import dev.parley.engine.stability.Reason;
import dev.parley.engine.stability.Sanction;
import dev.parley.engine.stability.States;
import dev.parley.engine.stability.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whether a deal would hold; a state is its position among the feasible packages. */
final class HoldingJson {
  private final Json json;
  private final States states;
  private final int limit;

  HoldingJson(Json json, States states, int limit) {
    this.json = json;
    this.states = states;
    this.limit = limit;
  }

  /** The options of a state, or its name where it has none. */
  void state(int state) {
    switch (states) {
      case States.Packages packages ->
          packages.deal(state).options().forEach((i, o) -> json.name(i).string(o));
      case States.Named named -> json.name("state").string(named.ids().get(state));
    }
  }

  /** The verdict with its witness, and that under each concept. */
  void write(Holding holding) {
    json.object(() -> fields(holding));
  }

  private void fields(Holding holding) {
    json.name("verdict").string(holding.verdict().words());
    json.name("concept").string(holding.concept().id());
    json.name("state").integer(holding.shown());
    json.name("package").object(() -> state(holding.shown()));
    json.name("states").count(holding.states());
    json.name("verdicts")
        .fields(
            holding.verdicts().entrySet(),
            (Map.Entry<Holding.Verdict, Long> e) -> e.getKey().words(),
            e -> json.count(e.getValue()));
    json.name("witness");
    reasons(
        holding.underConcepts().stream()
            .filter(c -> c.concept() == holding.concept())
            .flatMap(c -> c.parties().stream())
            .toList());
    json.name("concepts")
        .fields(
            holding.underConcepts(),
            (Holding.UnderConcept c) -> c.concept().id(),
            c ->
                json.object(() -> {
                  json.name("verdict").string(c.verdict().words());
                  json.name("witness");
                  reasons(c.parties());
                }));
    json.name("commitment").optional(holding.commitment(), c -> json.object(() -> commitment(c)));
  }

  /** Those for whom the state is unstable come first. */
  private void reasons(List<PartyReason> parties) {
    json.array(
        parties.stream()
            .sorted(Comparator.comparing((PartyReason p) -> p.reason().stable()))
            .toList(),
        (PartyReason p) ->
            json.object(() -> {
              json.name("party").string(p.party());
              json.name("stable").bool(p.reason().stable());
              reason(p.reason());
            }));
  }

  private void reason(Reason reason) {
    switch (reason) {
      case Reason.NoImprovement() -> json.name("reason").string("no improvement");
      case Reason.Unpunished(int improvement) -> {
        json.name("reason").string("unpunished");
        json.name("improvement").integer(improvement);
        json.name("package").object(() -> state(improvement));
      }
      case Reason.Deterred(List<Sanction> sanctions) -> {
        json.name("reason").string("deterred");
        json.name("improvements").count(sanctions.size());
        json.name("sanctions");
        json.array(
            sanctions.stream().limit(limit).toList(),
            (Sanction s) ->
                json.object(() -> {
                  json.name("improvement").integer(s.improvement());
                  json.name("package").object(() -> state(s.improvement()));
                  json.name("answer");
                  steps(s.answer());
                  json.name("outcome").integer(s.outcome());
                }));
      }
    }
  }

  /** Moves one after the other. */
  void steps(List<Step> steps) {
    json.array(
        steps,
        (Step s) ->
            json.object(() -> {
              json.name("party").string(s.mover());
              json.name("to").integer(s.to());
              json.name("package").object(() -> state(s.to()));
            }));
  }

  private void commitment(Commitment commitment) {
    json.name("steps")
        .array(
            commitment.steps(),
            (Commitment.Irreversible s) ->
                json.object(() -> {
                  json.name("issue").string(s.issue());
                  json.name("from").string(s.from());
                  json.name("to").string(s.to());
                }));
    json.name("fallbacks")
        .array(
            commitment.fallbacks(),
            (Commitment.Fallback f) ->
                json.object(() -> {
                  json.name("taken").strings(f.taken());
                  json.name("state").integer(f.state());
                  json.name("parties")
                      .fields(f.leaving(), Commitment.Leaving::party, this::leaving);
                }));
  }

  private void leaving(Commitment.Leaving leaving) {
    json.object(() -> {
      json.name("couldBefore").bool(leaving.couldBefore());
      json.name("can").bool(leaving.can());
      json.name("wouldBefore").bool(leaving.wouldBefore());
      json.name("would").bool(leaving.would());
    });
  }
}
