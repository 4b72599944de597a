package dev.parley.engine.talks;

import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import dev.parley.engine.talks.TalksReading.Move;
import dev.parley.engine.talks.TalksReading.Position;
import dev.parley.engine.talks.TalksReading.Stance;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who moved on what, and by how much on each party's own scale. */
final class Moves {
  private final Case negotiation;
  private final Stances stances;
  private final Space space;

  Moves(Case negotiation, Stances stances, Space space) {
    this.negotiation = negotiation;
    this.stances = stances;
    this.space = space;
  }

  /** Moves between two days, or between neighbouring positions where no first day is given. */
  List<Move> between(Optional<LocalDate> since, LocalDate until) {
    List<Move> moves = new ArrayList<>();
    for (Party party : negotiation.parties()) {
      for (Issue issue : negotiation.issues()) {
        List<LocalDate> days = new ArrayList<>(since.map(List::of).orElse(List.of()));
        if (since.isPresent()) {
          days.add(until);
        } else {
          stances.days(party, issue).stream().filter(d -> !d.isAfter(until)).forEach(days::add);
        }
        for (int d = 1; d < days.size(); d++) {
          move(party, issue, days.get(d - 1), days.get(d)).ifPresent(moves::add);
        }
      }
    }
    return moves;
  }

  private Optional<Move> move(Party party, Issue issue, LocalDate before, LocalDate after) {
    Optional<Position> from = stances.position(party, issue, before);
    Optional<Position> to = stances.position(party, issue, after);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Set<String> left = options(from.get());
    Set<String> reached = options(to.get());
    return left.equals(reached)
        ? Optional.empty()
        : Optional.of(
            new Move(
                party.id(),
                issue.id(),
                from.get().stances(),
                to.get().stances(),
                points(party.id(), issue, left, reached)));
  }

  private static Set<String> options(Position position) {
    Set<String> options = new LinkedHashSet<>();
    position.stances().stream().map(Stance::options).forEach(options::addAll);
    return options;
  }

  private Map<String, BigFraction> points(
      String mover, Issue issue, Set<String> left, Set<String> reached) {
    Map<String, BigFraction> points = new LinkedHashMap<>();
    Optional<Voter> own =
        space.voters().stream().filter(v -> v.party().equals(mover) && v.cardinal()).findFirst();
    if (own.isEmpty() || left.isEmpty() || reached.isEmpty()) {
      return points;
    }
    int position = space.shape().position(issue.id());
    int before = best(own.get(), issue, left, position);
    int after = best(own.get(), issue, reached, position);
    points.put(mover, difference(own.get(), position, before, after));
    space.voters().stream()
        .filter(v -> v.cardinal() && !v.party().equals(mover))
        .forEach(v -> points.put(v.party(), difference(v, position, before, after)));
    return points;
  }

  /** The mover's best option of a set, the first in the issue's order of those as good. */
  private static int best(Voter mover, Issue issue, Set<String> options, int position) {
    int best = -1;
    for (String option : options) {
      int digit = issue.indexOf(option);
      boolean better =
          best < 0
              || mover.contribution(position, digit).compareTo(mover.contribution(position, best))
                  > 0;
      best = better ? digit : best;
    }
    return best;
  }

  private static BigFraction difference(Voter voter, int issue, int before, int after) {
    return voter.contribution(issue, after).subtract(voter.contribution(issue, before));
  }
}
