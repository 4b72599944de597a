package dev.parley.engine.facts;

import dev.parley.engine.facts.Fact.Kind;
import dev.parley.model.Case;
import dev.parley.model.course.Process;
import dev.parley.model.course.Session;
import dev.parley.model.course.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Processes and talks. */
final class CourseFacts {
  private final Facts facts;

  CourseFacts(Facts facts) {
    this.facts = facts;
  }

  void addAll(Case negotiation) {
    negotiation.processes().forEach(this::process);
    negotiation.talks().forEach(this::session);
  }

  private void process(Process process) {
    facts.add(Kind.PROCESS, process.id(), "title", process.title());
    facts.add(Kind.PROCESS, process.id(), "goal", process.goal().text());
    process.steps().forEach(s -> step(process.id(), s));
  }

  private void step(String process, Step step) {
    List<String> of = List.of(process, step.id());
    facts.add(Kind.PROCESS, of, "title", step.title());
    add(of, "after", Optional.of(step.after().text()));
    add(of, "by", Optional.of(String.join(", ", step.by())));
    add(
        of,
        "consent",
        Optional.of(
            step.consents().stream()
                .map(c -> (c.each() ? "each of " : "") + c.by())
                .collect(Collectors.joining(", "))));
    step.chance().ifPresent(c -> facts.number(Kind.PROCESS, of, "chance", c.probability()));
    step.takes()
        .ifPresent(t ->
            facts.number(
                Kind.PROCESS,
                of,
                "takes, in " + t.unit().name().toLowerCase(Locale.ROOT),
                t.amount()));
    add(
        of,
        "leads-to",
        Optional.of(
            step.leadsTo().options().entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining(" and "))));
    add(of, "undo", Optional.of(step.reversible() ? "" : "impossible"));
    add(of, "started", step.history().started().map(Object::toString));
    add(of, "refused", step.history().refused().map(Object::toString));
    add(of, "done", step.history().done().map(Object::toString));
    add(of, "sources", Optional.of(String.join(", ", step.sources())));
  }

  private void session(Session session) {
    String id = session.id();
    facts.add(Kind.TALKS, id, "title", session.title());
    facts.add(Kind.TALKS, id, "date", session.date().toString());
    facts.add(Kind.TALKS, id, "place", session.place());
    facts.add(Kind.TALKS, id, "host", session.host());
    facts.add(Kind.TALKS, id, "lasted", session.lasted());
    facts.add(Kind.TALKS, id, "present", String.join(", ", session.present()));
    facts.add(Kind.TALKS, id, "tabled", String.join(", ", session.tabled()));
    facts.add(Kind.TALKS, id, "statements", String.join(", ", session.statements()));
    facts.add(Kind.TALKS, id, "sources", String.join(", ", session.sources()));
  }

  /** What is empty is not stated. */
  private void add(List<String> of, String attribute, Optional<String> value) {
    value.filter(v -> !v.isEmpty()).ifPresent(v -> facts.add(Kind.PROCESS, of, attribute, v));
  }
}
