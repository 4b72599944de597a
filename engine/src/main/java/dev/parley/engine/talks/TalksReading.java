package dev.parley.engine.talks;

import dev.parley.model.course.Session;
import dev.parley.model.evidence.PartialDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The talks of a case as of one date.
 *
 * @param asOf the last day that counts
 * @param since the day that moves are measured from, if one was asked for
 * @param sessions up to that day, by date
 * @param positions one per party and issue on which the party has taken a position
 * @param moves between {@code since} and {@code asOf}; without {@code since}, between each position
 *     and the one before it
 * @param drafts up to that day, by date, those without a date last
 */
public record TalksReading(
    LocalDate asOf,
    Optional<LocalDate> since,
    List<Session> sessions,
    List<Position> positions,
    List<Move> moves,
    List<DraftStage> drafts) {
  public TalksReading {
    sessions = List.copyOf(sessions);
    positions = List.copyOf(positions);
    moves = List.copyOf(moves);
    drafts = List.copyOf(drafts);
  }

  /** What a party last demanded, conceded or rejected on an issue. */
  public record Position(
      String party, String issue, List<Stance> stances, List<Contradiction> contradictions) {
    public Position {
      stances = List.copyOf(stances);
      contradictions = List.copyOf(contradictions);
    }
  }

  /**
   * One statement as a stance on an issue.
   *
   * @param statement its id
   * @param options the options of the issue that the statement leaves, in the issue's order
   */
  public record Stance(String statement, PartialDate date, List<String> options) {
    public Stance {
      options = List.copyOf(options);
    }
  }

  /** Two people of one party whose last unconditional words leave no option in common. */
  public record Contradiction(String statement, String other) {}

  /**
   * A change of position.
   *
   * @param points per cardinal party, what the option that the mover likes best in its new position
   *     is worth to that party, less the same for its old position; the mover's own comes first
   */
  public record Move(
      String party,
      String issue,
      List<Stance> from,
      List<Stance> to,
      Map<String, BigFraction> points) {
    public Move {
      from = List.copyOf(from);
      to = List.copyOf(to);
      points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }
  }

  /**
   * A draft beside the one before it.
   *
   * @param pointsChanged numbered points that set something else than before; empty for the first
   * @param issuesChanged issues on which it leaves other options than the draft before
   * @param settled issues for which it leaves one option
   * @param agreed of these, those set by a point with status agreed
   * @param open all other issues of the case
   * @param worth per cardinal party, the least and the most that its packages are worth, issues
   *     that it does not mention as today; empty where today is incomplete or they are too many
   */
  public record DraftStage(
      String draft,
      Optional<PartialDate> date,
      Optional<Integer> pointsChanged,
      List<String> issuesChanged,
      List<String> settled,
      List<String> agreed,
      List<String> open,
      Map<String, Worth> worth) {
    public DraftStage {
      issuesChanged = List.copyOf(issuesChanged);
      settled = List.copyOf(settled);
      agreed = List.copyOf(agreed);
      open = List.copyOf(open);
      worth = Collections.unmodifiableMap(new LinkedHashMap<>(worth));
    }
  }

  /** A range of points. */
  public record Worth(BigFraction least, BigFraction most) {}
}
