package dev.parley.engine.talks;

import dev.parley.engine.space.Truth;
import dev.parley.engine.talks.TalksReading.Contradiction;
import dev.parley.engine.talks.TalksReading.Position;
import dev.parley.engine.talks.TalksReading.Stance;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.evidence.Statement;
import dev.parley.model.evidence.Statement.Kind;
import dev.parley.model.expression.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads positions off the dated statements of a party and its people. */
final class Stances {
  private static final Set<Kind> KINDS = Set.of(Kind.DEMAND, Kind.CONCEDE, Kind.REJECT);

  /** Statements over more combinations of options than this leave every option open. */
  private static final long MOST_COMBINATIONS = 1 << 16;

  private final Case negotiation;
  private final Truth truth;

  Stances(Case negotiation) {
    this.negotiation = negotiation;
    truth = new Truth(id -> negotiation.issue(id).orElseThrow());
  }

  /** All positions as of a day; a date that is not known to the day counts as its last day. */
  List<Position> asOf(LocalDate day) {
    List<Position> positions = new ArrayList<>();
    for (Party party : negotiation.parties()) {
      for (Issue issue : negotiation.issues()) {
        position(party, issue, day).ifPresent(positions::add);
      }
    }
    return positions;
  }

  Optional<Position> position(Party party, Issue issue, LocalDate day) {
    List<Statement> said =
        taken(party, issue).stream().filter(s -> !s.date().last().isAfter(day)).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = said.getLast().date().last();
    List<Stance> stances =
        said.stream().filter(s -> s.date().last().equals(last)).map(s -> stance(s, issue)).toList();
    return Optional.of(new Position(party.id(), issue.id(), stances, contradictions(said, issue)));
  }

  /** The days on which a party took a position on an issue, in order. */
  List<LocalDate> days(Party party, Issue issue) {
    return taken(party, issue).stream().map(s -> s.date().last()).distinct().toList();
  }

  private List<Statement> taken(Party party, Issue issue) {
    return negotiation.statements().stream()
        .filter(s -> KINDS.contains(s.kind()))
        .filter(s -> speaksFor(s, party))
        .filter(s -> s.about().filter(e -> e.issues().contains(issue.id())).isPresent())
        .sorted(Comparator.comparing(Statement::date))
        .toList();
  }

  private static boolean speaksFor(Statement statement, Party party) {
    return statement.by().equals(party.id())
        || party.people().stream().anyMatch(p -> p.id().equals(statement.by()));
  }

  private Stance stance(Statement statement, Issue issue) {
    return new Stance(statement.id(), statement.date(), options(statement, issue));
  }

  /** The options with which some package would do as the statement says. */
  private List<String> options(Statement statement, Issue issue) {
    Expression about = statement.about().orElseThrow();
    boolean wanted = statement.kind() != Kind.REJECT;
    List<Issue> others =
        about.issues().stream()
            .filter(i -> !i.equals(issue.id()))
            .map(i -> negotiation.issue(i).orElseThrow())
            .toList();
    long combinations = 1;
    for (Issue other : others) {
      combinations = Math.min(MOST_COMBINATIONS + 1, combinations * other.options().size());
    }
    if (combinations > MOST_COMBINATIONS) {
      return issue.options().stream().map(Issue.Option::id).toList();
    }
    List<String> found = new ArrayList<>();
    for (Issue.Option option : issue.options()) {
      Map<String, String> chosen = new HashMap<>(Map.of(issue.id(), option.id()));
      if (some(about, wanted, others, 0, chosen)) {
        found.add(option.id());
      }
    }
    return found;
  }

  private boolean some(
      Expression about, boolean wanted, List<Issue> others, int next, Map<String, String> chosen) {
    if (next == others.size()) {
      return truth.holds(about, chosen::get) == wanted;
    }
    for (Issue.Option option : others.get(next).options()) {
      chosen.put(others.get(next).id(), option.id());
      if (some(about, wanted, others, next + 1, chosen)) {
        return true;
      }
    }
    return false;
  }

  /** Between the last words of different speakers that carry no condition. */
  private List<Contradiction> contradictions(List<Statement> said, Issue issue) {
    Map<String, Statement> last = new LinkedHashMap<>();
    said.stream().filter(s -> s.condition().isEmpty()).forEach(s -> last.put(s.by(), s));
    List<Statement> words = List.copyOf(last.values());
    List<Contradiction> found = new ArrayList<>();
    for (int a = 0; a < words.size(); a++) {
      for (int b = a + 1; b < words.size(); b++) {
        if (Collections.disjoint(options(words.get(a), issue), options(words.get(b), issue))) {
          found.add(new Contradiction(words.get(a).id(), words.get(b).id()));
        }
      }
    }
    return found;
  }
}
