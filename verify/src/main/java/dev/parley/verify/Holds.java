package dev.parley.verify;

import dev.parley.model.Issue;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the chosen package would hold (section 7): verdicts, breaches, sanctions, commitment. */
final class Holds {
  private final World world;
  private final Moves moves;
  private final Deal chosen;
  private final int state;
  private final Concepts concepts;
  private final Comparison comparison;

  Holds(World world, Deal chosen, Comparison comparison) {
    this.world = world;
    this.chosen = chosen;
    this.comparison = comparison;
    moves = new Moves(world);
    state = moves.position(chosen).orElseThrow();
    concepts = new Concepts(moves, world, chosen);
  }

  void check(Value found) {
    String strongest = concepts.strongest();
    String verdict =
        concepts.breaks() ? "BREAKS" : strongest.equals("nash") ? "HOLDS" : "HOLDS IF PUNISHED";
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("verdict", Expected.text(verdict));
    fields.put("concept", Expected.text(strongest));
    fields.put("state", Expected.count(state));
    fields.put("package", Expected.options(world.options(chosen)));
    fields.put("states", Expected.count(1));
    fields.put("verdicts", new Expected.Fields(Map.of(verdict, Expected.count(1))));
    fields.put("witness", new Expected.Anything());
    fields.put("concepts", new Expected.Anything());
    fields.put("commitment", commitment());
    comparison.same("result.holds", new Expected.Fields(fields), found);
    found.field("witness").ifPresent(w -> reasons(strongest, w, "result.holds.witness"));
    Value listed = found.field("concepts").orElse(found);
    Set<String> known = new HashSet<>(Concepts.STRENGTH);
    known.forEach(c -> {
      if (listed.field(c).isEmpty()) {
        comparison.differ("result.holds.concepts", listed, "a verdict under " + c);
      }
    });
    known.add("sim");
    listed
        .fields()
        .forEach((concept, under) -> {
          String path = "result.holds.concepts." + concept;
          if (!known.contains(concept)) {
            comparison.differ(path, under, "no such concept");
            return;
          }
          comparison.field(under, path, "verdict", Expected.text(concepts.verdict(concept)));
          under.field("witness").ifPresent(w -> reasons(concept, w, path + ".witness"));
        });
  }

  /** One reason per party, those for whom the state is unstable first. */
  private void reasons(String concept, Value found, String path) {
    List<String> parties = new ArrayList<>(moves.judges());
    parties.sort(Comparator.comparing((String p) -> concepts.stable(concept, p)));
    if (found.items().size() != parties.size()) {
      comparison.differ(path, found, "one reason for each of " + parties);
      return;
    }
    for (int k = 0; k < parties.size(); k++) {
      reason(concept, parties.get(k), found.items().get(k), path + "." + (k + 1));
    }
  }

  private void reason(String concept, String party, Value found, String path) {
    List<Deal> improvements = moves.improvements(party, chosen);
    Optional<Deal> unpunished = concepts.unpunished(concept, party);
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("party", Expected.text(party));
    fields.put("stable", Expected.truth(unpunished.isEmpty()));
    if (improvements.isEmpty()) {
      fields.put("reason", Expected.text("no improvement"));
    } else if (unpunished.isPresent()) {
      fields.put("reason", Expected.text("unpunished"));
      fields.put("improvement", position(unpunished.get()));
      fields.put("package", Expected.options(world.options(unpunished.get())));
    } else {
      fields.put("reason", Expected.text("deterred"));
      fields.put("improvements", Expected.count(improvements.size()));
      fields.put("sanctions", new Expected.Anything());
    }
    comparison.same(path, new Expected.Fields(fields), found);
    if (!improvements.isEmpty() && unpunished.isEmpty()) {
      found
          .field("sanctions")
          .ifPresent(s -> sanctions(concept, party, improvements, s, path + ".sanctions"));
    }
  }

  private Expected position(Deal deal) {
    return Expected.count(moves.position(deal).orElseThrow());
  }

  private void sanctions(
      String concept, String party, List<Deal> improvements, Value found, String path) {
    List<Value> listed = found.items();
    if (listed.isEmpty() || listed.size() > improvements.size()) {
      comparison.differ(path, found, "a sanction for each improvement, or the first of them");
    }
    for (int k = 0; k < Math.min(listed.size(), improvements.size()); k++) {
      sanction(concept, party, improvements.get(k), listed.get(k), path + "." + (k + 1));
    }
  }

  /** A breach that the party prefers, and a legal answer that leaves it no better off. */
  private void sanction(String concept, String party, Deal improvement, Value found, String path) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("improvement", position(improvement));
    fields.put("package", Expected.options(world.options(improvement)));
    fields.put("answer", new Expected.Anything());
    fields.put("outcome", new Expected.Anything());
    comparison.same(path, new Expected.Fields(fields), found);
    Value answer = found.field("answer").orElse(found);
    Optional<Deal> end =
        concept.equals("sim")
            ? together(party, improvement, answer, path)
            : sequence(concept, party, improvement, answer, path);
    if (end.isPresent()) {
      comparison.field(found, path, "outcome", position(end.get()));
      if (!concepts.punishes(concept, party, end.get())) {
        comparison.differ(path, found, "an outcome that deters " + party + " under " + concept);
      }
    }
  }

  private Optional<Deal> sequence(
      String concept, String party, Deal improvement, Value answer, String path) {
    Deal at = improvement;
    String last = "";
    for (Value step : answer.items()) {
      String mover = step.field("party").flatMap(Value::text).orElse("");
      Optional<Deal> to = target(step, path);
      boolean legal =
          to.isPresent()
              && !mover.equals(party)
              && !mover.equals(last)
              && moves.movers().contains(mover)
              && moves.allowed(mover, at, to.get())
              && (!concept.endsWith("seq")
                  || (moves.judges().contains(mover) && moves.prefers(mover, to.get(), at)));
      if (!legal) {
        comparison.differ(path + ".answer", step, "a legal move of another party");
        return Optional.empty();
      }
      at = to.orElseThrow();
      last = mover;
    }
    if (last.isEmpty()) {
      comparison.differ(path + ".answer", answer, "at least one move");
      return Optional.empty();
    }
    return Optional.of(at);
  }

  /** Moves that others make from the state at the same moment. */
  private Optional<Deal> together(String party, Deal improvement, Value answer, String path) {
    Optional<Deal> at = Optional.of(improvement);
    Set<String> moved = new HashSet<>(Set.of(party));
    for (Value step : answer.items()) {
      String mover = step.field("party").flatMap(Value::text).orElse("");
      Optional<Deal> to = target(step, path);
      boolean legal =
          to.isPresent()
              && moved.add(mover)
              && moves.judges().contains(mover)
              && moves.allowed(mover, chosen, to.get())
              && moves.prefers(mover, to.get(), chosen);
      at = legal ? concepts.joined(at.orElseThrow(), to.orElseThrow()) : Optional.empty();
      if (at.isEmpty()) {
        comparison.differ(path + ".answer", step, "an improvement that goes with the others");
        return Optional.empty();
      }
    }
    if (moved.size() == 1 || at.flatMap(moves::position).isEmpty()) {
      comparison.differ(path + ".answer", answer, "moves to a feasible package");
      return Optional.empty();
    }
    return at;
  }

  /** The state that a step leads to; its package must be shown beside its number. */
  private Optional<Deal> target(Value step, String path) {
    Optional<Deal> to =
        step.field("to")
            .flatMap(Comparison::counts)
            .filter(n -> n.compareTo(BigInteger.valueOf(moves.states().size())) < 0)
            .filter(n -> n.signum() >= 0)
            .map(n -> moves.states().get(n.intValueExact()));
    to.ifPresent(deal ->
        comparison.field(step, path + ".answer", "package", Expected.options(world.options(deal))));
    return to;
  }

  /** Who would rather stop once the one-way steps have been taken. */
  private Expected commitment() {
    Optional<Deal> today = world.today().filter(t -> moves.position(t).isPresent());
    if (today.isEmpty() || world.negotiation().graph().isPresent()) {
      return new Expected.Nothing();
    }
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < chosen.issues(); i++) {
      int before = today.get().option(i);
      if (before != chosen.option(i) && !moves.revocable(i, chosen.option(i), before)) {
        taken.add(i);
      }
    }
    List<Expected> fallbacks = new ArrayList<>();
    taken.forEach(i -> fallback(today.get(), List.of(i)).ifPresent(fallbacks::add));
    if (taken.size() > 1) {
      fallback(today.get(), taken).ifPresent(fallbacks::add);
    }
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("steps", Expected.items(taken, i -> step(today.get(), i)));
    fields.put("fallbacks", new Expected.Items(fallbacks));
    return new Expected.Fields(fields);
  }

  private Expected step(Deal today, int issue) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("issue", Expected.text(id(issue)));
    fields.put("from", Expected.text(world.option(issue, today.option(issue))));
    fields.put("to", Expected.text(world.option(issue, chosen.option(issue))));
    return new Expected.Fields(fields);
  }

  private String id(int issue) {
    return world.negotiation().issues().get(issue).id();
  }

  private Optional<Expected> fallback(Deal today, List<Integer> taken) {
    Deal stopped = today;
    for (int issue : taken) {
      stopped = stopped.with(issue, chosen.option(issue));
    }
    if (moves.position(stopped).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Expected> parties = new LinkedHashMap<>();
    for (String party : moves.judges()) {
      Map<String, Expected> leaving = new LinkedHashMap<>();
      leaving.put("couldBefore", Expected.truth(delivers(party, today)));
      leaving.put("can", Expected.truth(delivers(party, stopped)));
      leaving.put("wouldBefore", Expected.truth(moves.prefers(party, today, chosen)));
      leaving.put("would", Expected.truth(moves.prefers(party, stopped, chosen)));
      parties.put(party, new Expected.Fields(leaving));
    }
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("taken", Expected.items(taken, i -> Expected.text(id(i))));
    fields.put("state", position(stopped));
    fields.put("parties", new Expected.Fields(parties));
    return Optional.of(new Expected.Fields(fields));
  }

  /** Whether a part of the deal that the party controls, alone or jointly, is still to come. */
  private boolean delivers(String party, Deal at) {
    for (int i = 0; i < at.issues(); i++) {
      Issue issue = world.negotiation().issues().get(i);
      if (at.option(i) != chosen.option(i) && issue.control().parties().contains(party)) {
        return true;
      }
    }
    return false;
  }
}
