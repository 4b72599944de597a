package dev.parley.engine.facts;

import dev.parley.engine.facts.Fact.Kind;
import dev.parley.model.Analyst;
import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Draft;
import dev.parley.model.Graph;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that a case says, one fact at a time. */
public final class Facts {
  private final Case negotiation;
  private final Map<Fact, String> facts = new LinkedHashMap<>();

  private Facts(Case negotiation) {
    this.negotiation = negotiation;
  }

  /** The facts that differ, by kind; within a kind the earlier version's come first. */
  public static List<Change> changes(Case before, Case after) {
    Map<Fact, String> earlier = of(before);
    Map<Fact, String> later = of(after);
    List<Change> changes = new ArrayList<>();
    for (Fact fact : ordered(earlier, later)) {
      Optional<String> old = Optional.ofNullable(earlier.get(fact));
      Optional<String> fresh = Optional.ofNullable(later.get(fact));
      if (!old.equals(fresh)) {
        changes.add(new Change(fact, old, fresh));
      }
    }
    return changes;
  }

  private static List<Fact> ordered(Map<Fact, String> before, Map<Fact, String> after) {
    List<Fact> facts = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(f -> !before.containsKey(f)).forEach(facts::add);
    facts.sort((a, b) -> a.kind().compareTo(b.kind()));
    return facts;
  }

  static Map<Fact, String> of(Case negotiation) {
    Facts facts = new Facts(negotiation);
    facts.general();
    negotiation.issues().forEach(facts::issue);
    negotiation.rules().forEach(r -> facts.add(Kind.RULE, r.holds().text(), "", "stated"));
    negotiation.bodies().forEach(facts::body);
    negotiation.consents().forEach(facts::consent);
    new PreferenceFacts(facts).addAll(negotiation);
    negotiation.graph().ifPresent(facts::graph);
    negotiation.drafts().forEach(facts::draft);
    new EvidenceFacts(facts).addAll(negotiation);
    new CourseFacts(facts).addAll(negotiation);
    negotiation.analysts().forEach(facts::analyst);
    return facts.facts;
  }

  void add(Kind kind, String id, String attribute, String value) {
    facts.put(new Fact(kind, List.of(id), attribute), value);
  }

  void add(Kind kind, String id, String attribute, Optional<String> value) {
    value.ifPresent(v -> add(kind, id, attribute, v));
  }

  void add(Kind kind, List<String> of, String attribute, String value) {
    facts.put(new Fact(kind, of, attribute), value);
  }

  /** A number as stated, with what it rests on as a fact of its own. */
  void number(Kind kind, List<String> of, String attribute, Parameter number) {
    add(kind, of, attribute, number.value().text());
    if (!number.grounds().statements().isEmpty()) {
      add(kind, of, attribute + ", because", String.join(", ", number.grounds().statements()));
    }
    number.grounds().note().ifPresent(n -> add(kind, of, attribute + ", note", n));
  }

  private void general() {
    add(Kind.CASE, negotiation.id(), "title", negotiation.title());
    add(Kind.CASE, negotiation.id(), "as-of", negotiation.asOf().map(Object::toString));
    add(Kind.CASE, negotiation.id(), "note", negotiation.note());
    negotiation
        .question()
        .ifPresent(q -> {
          add(Kind.QUESTION, "why", "", q.party());
          add(Kind.QUESTION, "concedes", "", q.concedes().text());
        });
    negotiation
        .parties()
        .forEach(p -> {
          add(Kind.PARTY, p.id(), "name", p.name());
          p.people()
              .forEach(person ->
                  add(
                      Kind.PARTY,
                      List.of(p.id(), person.id()),
                      "person",
                      person.name() + person.role().map(r -> ", " + r).orElse("")));
        });
  }

  private void analyst(Analyst analyst) {
    add(Kind.ANALYST, analyst.id(), "name", analyst.name());
    add(Kind.ANALYST, analyst.id(), "weight", analyst.weight().toPlainString());
    analyst.numbers().forEach(n -> number(Kind.ANALYST, List.of(analyst.id()), n.path(), n));
  }

  private void issue(Issue issue) {
    add(Kind.ISSUE, issue.id(), "title", issue.title());
    issue.options().forEach(o -> add(Kind.ISSUE, List.of(issue.id(), o.id()), "option", o.label()));
    if (issue.ordered()) {
      add(Kind.ISSUE, issue.id(), "ordered", String.join(" < ", issue.ascending()));
    }
    add(Kind.ISSUE, issue.id(), "now", issue.now());
    add(Kind.ISSUE, issue.id(), "unit", issue.unit());
    if (!issue.control().parties().isEmpty()) {
      add(
          Kind.ISSUE,
          issue.id(),
          issue.control().jointly() ? "jointly" : "controlled-by",
          String.join(", ", issue.control().parties()));
    }
    issue
        .oneWay()
        .forEach(w ->
            add(Kind.ISSUE, List.of(issue.id(), w.from() + " -> " + w.to()), "one-way", "yes"));
  }

  private void body(Body body) {
    add(Kind.BODY, body.id(), "title", body.title());
    switch (body.decision()) {
      case Body.Collective(Vote vote) -> vote(List.of(body.id()), vote);
      case Body.Members members -> {
        add(Kind.BODY, body.id(), "decides", rule(members.rule()));
        if (!members.veto().isEmpty()) {
          add(Kind.BODY, body.id(), "veto", String.join(", ", members.veto()));
        }
        members
            .members()
            .forEach(m -> {
              List<String> of = List.of(body.id(), m.id());
              number(Kind.BODY, of, "seats", m.seats());
              vote(of, m.vote());
            });
      }
    }
  }

  private static String rule(DecisionRule rule) {
    return switch (rule) {
      case DecisionRule.Unanimity _ -> "unanimity";
      case DecisionRule.Consensus _ -> "consensus";
      case DecisionRule.Majority _ -> "majority";
      case DecisionRule.AnyMember _ -> "any";
      case DecisionRule.Quota(long yes, long of) -> yes + " of " + of;
    };
  }

  private void vote(List<String> of, Vote vote) {
    switch (vote) {
      case Vote.Own _ -> add(Kind.BODY, of, "vote", "its own");
      case Vote.Follows(String id) -> add(Kind.BODY, of, "vote", "follows " + id);
      case Vote.YesIf(Expression condition) ->
          add(Kind.BODY, of, "vote", "yes if " + condition.text());
      case Vote.Abstains _ -> add(Kind.BODY, of, "vote", "abstains");
      case Vote.Chance chance ->
          chance
              .cases()
              .forEach(c ->
                  number(
                      Kind.BODY,
                      of,
                      "chance" + c.when().map(w -> " if " + w.text()).orElse(""),
                      c.probability()));
    }
  }

  private void consent(Consent consent) {
    add(
        Kind.CONSENT,
        consent.by(),
        "",
        consent.unconditional()
            ? "always"
            : consent.when().stream()
                .map(Expression::text)
                .collect(Collectors.joining(" or ", "when ", "")));
  }

  private void graph(Graph graph) {
    for (Graph.Moves moves : graph.parties()) {
      moves
          .steps()
          .forEach(s ->
              add(Kind.GRAPH, List.of(moves.party(), s.from() + " -> " + s.to()), "move", "yes"));
    }
  }

  private void draft(Draft draft) {
    add(Kind.DRAFT, draft.id(), "title", draft.title());
    add(Kind.DRAFT, draft.id(), "date", draft.date().map(Object::toString));
    for (Draft.Point point : draft.points()) {
      List<String> of = List.of(draft.id(), "point " + point.nr());
      point.title().ifPresent(t -> add(Kind.DRAFT, of, "title", t));
      point.status().ifPresent(s -> add(Kind.DRAFT, of, "status", s.toString()));
      point
          .sets()
          .forEach(s -> add(Kind.DRAFT, of, "sets " + s.issue(), String.join(" | ", s.options())));
    }
  }
}
