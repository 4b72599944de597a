package dev.parley.engine.explain;

import dev.parley.engine.Evaluated;
import dev.parley.engine.explain.Explanation.Row;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for and against the chosen package, compared with what the party would have instead.
 *
 * @param alternative the party's best signable package without the concession; where there is none,
 *     the package that its walk-away names, or today's
 * @param signable whether that alternative could be signed; otherwise it stands for no deal
 * @param inFavour rows that gain, the largest first; empty for a party that only ranks
 * @param opposed rows that cost, the largest first
 * @param voices statements that only one of the two packages agrees with, in the case's order
 * @param unmet concessions that the chosen package makes although their stated condition fails
 */
public record Arguments(
    Optional<Evaluated> alternative,
    boolean signable,
    List<Row> inFavour,
    List<Row> opposed,
    List<Voice> voices,
    List<String> unmet) {
  static final Arguments NONE =
      new Arguments(Optional.empty(), false, List.of(), List.of(), List.of(), List.of());

  public Arguments {
    inFavour = List.copyOf(inFavour);
    opposed = List.copyOf(opposed);
    voices = List.copyOf(voices);
    unmet = List.copyOf(unmet);
  }

  /**
   * A statement that speaks for one of the packages.
   *
   * @param inFavour of the chosen package
   */
  public record Voice(String statement, boolean inFavour) {}
}
