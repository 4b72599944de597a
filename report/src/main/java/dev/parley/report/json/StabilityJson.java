package dev.parley.report.json;

import dev.parley.engine.stability.Commitment;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Evolution;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.Holding.PartyReason;
import dev.parley.engine.stability.Reason;
import dev.parley.engine.stability.Sanction;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.Standing;
import dev.parley.engine.stability.StateSet;
import dev.parley.engine.stability.States;
import dev.parley.engine.stability.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The {@code result} of {@code stability}; a state is its position among the feasible packages. */
final class StabilityJson {
  private final Json json;
  private final Stability result;
  private final List<Concept> concepts;
  private final int limit;

  StabilityJson(Json json, Stability result, List<Concept> concepts, int limit) {
    this.json = json;
    this.result = result;
    this.concepts = concepts;
    this.limit = limit;
  }

  void write() {
    json.object(() -> {
      json.name("states").object(this::states);
      json.name("parties").fields(result.standings(), Standing::party, s -> sets(s.stable()));
      json.name("equilibria");
      sets(result.equilibria());
      json.name("deal").optional(result.holding(), h -> json.object(() -> holding(h)));
      json.name("evolution").optional(result.evolution(), e -> json.object(() -> evolution(e)));
    });
  }

  private void states() {
    int size = result.states().size();
    json.name("size").count(size);
    json.name("packages");
    json.array(
        IntStream.range(0, Math.min(size, limit)).boxed().toList(), s -> json.object(() -> state(s)));
  }

  /** The options of a state, or its name where it has none. */
  private void state(int state) {
    switch (result.states()) {
      case States.Packages packages ->
          packages.deal(state).options().forEach((i, o) -> json.name(i).string(o));
      case States.Named named -> json.name("state").string(named.ids().get(state));
    }
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
          .fields(shown, (Map.Entry<Concept, StateSet> e) -> e.getKey().id(), e -> json.count(e.getValue().size()));
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

  private void holding(Holding holding) {
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
    json.name("commitment")
        .optional(holding.commitment(), c -> json.object(() -> commitment(c)));
  }

  /** Those for whom the state is unstable come first. */
  private void reasons(List<PartyReason> parties) {
    json.array(
        parties.stream().sorted(Comparator.comparing((PartyReason p) -> p.reason().stable())).toList(),
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

  private void steps(List<Step> steps) {
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
                  steps(r.steps());
                }));
  }
}
