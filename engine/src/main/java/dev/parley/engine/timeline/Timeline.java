package dev.parley.engine.timeline;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Party;
import dev.parley.model.course.Process;
import dev.parley.model.course.Session;
import dev.parley.model.course.Step;
import dev.parley.model.evidence.Event;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.evidence.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The dated things of a case in order: by first possible day, then by last, then by kind, then as
 * in the case.
 *
 * @param size how many there are before the filter
 */
public record Timeline(List<Moment> moments, int size) {
  private static final Finding.Method METHOD =
      new Finding.Method("reading of the case's dates", List.of());

  public Timeline {
    moments = List.copyOf(moments);
  }

  /**
   * Which things to show; an empty set or date lets everything through.
   *
   * @param from the first day: what may have happened on it or later, by some source
   * @param to the last day: what may have happened on it or earlier
   */
  public record Filter(
      Set<String> parties,
      Set<String> issues,
      Set<Moment.Kind> kinds,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    public static final Filter ALL =
        new Filter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public Filter {
      parties = Set.copyOf(parties);
      issues = Set.copyOf(issues);
      kinds = Set.copyOf(kinds);
    }

    boolean keeps(Moment moment) {
      return (parties.isEmpty() || moment.parties().stream().anyMatch(parties::contains))
          && (issues.isEmpty() || moment.issues().stream().anyMatch(issues::contains))
          && (kinds.isEmpty() || kinds.contains(moment.kind()))
          && Stream.concat(
                  Stream.of(moment.date()), moment.disputed().stream().map(Moment.OtherDate::date))
              .anyMatch(this::spans);
    }

    private boolean spans(PartialDate date) {
      return (from.isEmpty() || !date.last().isBefore(from.get()))
          && (to.isEmpty() || !date.first().isAfter(to.get()));
    }
  }

  /** Reads the dates of a case. */
  public static Finding<Timeline> of(Case negotiation, Filter filter) {
    List<Moment> all = new ArrayList<>();
    negotiation.events().forEach(e -> all.add(event(e)));
    negotiation.talks().forEach(t -> all.add(talks(negotiation, t)));
    negotiation
        .drafts()
        .forEach(d -> d.date().ifPresent(date -> all.add(draft(negotiation, d, date))));
    negotiation.statements().forEach(s -> all.add(statement(negotiation, s)));
    negotiation.processes().forEach(p -> p.steps().forEach(s -> steps(p, s).forEach(all::add)));
    List<Moment> sorted =
        all.stream()
            .sorted(
                Comparator.comparing((Moment m) -> m.date().first())
                    .thenComparing(m -> m.date().last())
                    .thenComparing(Moment::kind))
            .toList();
    return new Finding<>(
        "timeline",
        METHOD,
        Optional.empty(),
        new Exactness.Exact(),
        List.of(),
        List.of(),
        List.of(),
        new Timeline(sorted.stream().filter(filter::keeps).toList(), sorted.size()));
  }

  private static Moment event(Event event) {
    return new Moment(
        Moment.Kind.EVENT,
        event.id(),
        event.date(),
        event.text(),
        event.parties(),
        event.issues(),
        event.sources(),
        event.disputed().stream().map(d -> new Moment.OtherDate(d.date(), d.sources())).toList());
  }

  private static Moment talks(Case negotiation, Session session) {
    return new Moment(
        Moment.Kind.TALKS,
        session.id(),
        session.date(),
        session.title(),
        present(negotiation, session).distinct().toList(),
        discussed(negotiation, session),
        session.sources(),
        List.of());
  }

  private static Moment draft(Case negotiation, Draft draft, PartialDate date) {
    return new Moment(
        Moment.Kind.DRAFT,
        draft.id(),
        date,
        draft.title(),
        tabledBefore(negotiation, draft),
        issues(draft).distinct().toList(),
        draft.source().stream().toList(),
        List.of());
  }

  /** The parties that were present where a draft was tabled; a case does not say who wrote it. */
  private static List<String> tabledBefore(Case negotiation, Draft draft) {
    return negotiation.talks().stream()
        .filter(s -> s.tabled().contains(draft.id()))
        .flatMap(s -> present(negotiation, s))
        .distinct()
        .toList();
  }

  private static Stream<String> present(Case negotiation, Session session) {
    return session.present().stream().map(p -> party(negotiation, p));
  }

  private static Moment statement(Case negotiation, Statement statement) {
    return new Moment(
        Moment.Kind.STATEMENT,
        statement.id(),
        statement.date(),
        statement.says().or(statement::quote).orElse(statement.id()),
        List.of(party(negotiation, statement.by())),
        issues(statement).distinct().toList(),
        statement.source().stream().toList(),
        List.of());
  }

  /** The issues of what was tabled and said in a session. */
  private static List<String> discussed(Case negotiation, Session session) {
    Stream<String> tabled =
        negotiation.drafts().stream()
            .filter(d -> session.tabled().contains(d.id()))
            .flatMap(Timeline::issues);
    Stream<String> said =
        negotiation.statements().stream()
            .filter(s -> session.statements().contains(s.id()))
            .flatMap(Timeline::issues);
    return Stream.concat(tabled, said).distinct().toList();
  }

  private static Stream<String> issues(Draft draft) {
    return draft.points().stream().flatMap(p -> p.sets().stream()).map(Draft.Setting::issue);
  }

  private static Stream<String> issues(Statement statement) {
    return Stream.concat(statement.about().stream(), statement.condition().stream())
        .flatMap(e -> e.issues().stream());
  }

  private static Stream<Moment> steps(Process process, Step step) {
    Stream<Moment> done =
        step.history().done().stream().map(d -> step(process, step, d, step.title()));
    Stream<Moment> refused =
        step.history().refused().stream()
            .map(d -> step(process, step, d, step.title() + ": not granted"));
    return Stream.concat(refused, done);
  }

  private static Moment step(Process process, Step step, PartialDate date, String text) {
    return new Moment(
        Moment.Kind.STEP,
        process.id() + "." + step.id(),
        date,
        text,
        step.by(),
        List.copyOf(step.leadsTo().options().keySet()),
        step.sources(),
        List.of());
  }

  /** The party that a person speaks for; a party stands for itself. */
  private static String party(Case negotiation, String speaker) {
    return negotiation.parties().stream()
        .filter(p -> p.people().stream().anyMatch(q -> q.id().equals(speaker)))
        .map(Party::id)
        .findFirst()
        .orElse(speaker);
  }
}
