package dev.parley.model;

import dev.parley.model.course.Process;
import dev.parley.model.course.Session;
import dev.parley.model.evidence.Event;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import dev.parley.model.preference.Preferences;
import java.util.List;
import java.util.Optional;

/**
 * Everything known and assumed about one negotiation. Lists keep the order of the case file, and
 * every reference by id has been resolved by whoever built it.
 *
 * @param consents one per consenter; never empty where a party has preferences
 * @param graph explicit moves, in a case whose only issue holds the states of a conflict
 * @param views what parties believe of the others' preferences
 * @param analysts who sees some numbers in another way
 */
public record Case(
    String id,
    String title,
    Optional<PartialDate> asOf,
    Optional<Question> question,
    List<Party> parties,
    List<Issue> issues,
    List<Rule> rules,
    List<Body> bodies,
    List<Consent> consents,
    List<Preferences> preferences,
    List<Source> sources,
    List<Statement> statements,
    List<Event> events,
    List<Draft> drafts,
    List<Guarantee> guarantees,
    List<Process> processes,
    List<Session> talks,
    Optional<Graph> graph,
    List<View> views,
    List<Analyst> analysts,
    Optional<String> note) {
  public Case {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    rules = List.copyOf(rules);
    bodies = List.copyOf(bodies);
    consents = List.copyOf(consents);
    preferences = List.copyOf(preferences);
    sources = List.copyOf(sources);
    statements = List.copyOf(statements);
    events = List.copyOf(events);
    drafts = List.copyOf(drafts);
    guarantees = List.copyOf(guarantees);
    processes = List.copyOf(processes);
    talks = List.copyOf(talks);
    views = List.copyOf(views);
    analysts = List.copyOf(analysts);
  }

  /** The same case with other rules. */
  public Case withRules(List<Rule> others) {
    return new Case(
        id,
        title,
        asOf,
        question,
        parties,
        issues,
        others,
        bodies,
        consents,
        preferences,
        sources,
        statements,
        events,
        drafts,
        guarantees,
        processes,
        talks,
        graph,
        views,
        analysts,
        note);
  }

  public Optional<Party> party(String id) {
    return parties.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  public Optional<Issue> issue(String id) {
    return issues.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  public Optional<Body> body(String id) {
    return bodies.stream().filter(b -> b.id().equals(id)).findFirst();
  }

  public Optional<Preferences> preferences(String party) {
    return preferences.stream().filter(p -> p.party().equals(party)).findFirst();
  }

  public Optional<Statement> statement(String id) {
    return statements.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  public Optional<View> view(String party) {
    return views.stream().filter(v -> v.party().equals(party)).findFirst();
  }

  public Optional<Guarantee> guarantee(String id) {
    return guarantees.stream().filter(g -> g.id().equals(id)).findFirst();
  }

  public Optional<Draft> draft(String id) {
    return drafts.stream().filter(d -> d.id().equals(id)).findFirst();
  }
}
