package dev.parley.engine.simulation;

import dev.parley.engine.Evaluated;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of simulated talks.
 *
 * @param protocol {@code alternating-offers} or {@link #SINGLE_TEXT}
 * @param strategies per negotiator, what it played
 * @param rounds begun, of {@code deadline}
 * @param agreement empty where the talks failed
 * @param gains per negotiator, points over its walk-away; all 0 without agreement
 * @param toPareto distance to the Pareto set of what could be offered; empty without agreement, and
 *     where the packages are too many to rank
 * @param toNash distance to the Nash package, likewise
 * @param withheld the consents that a mediator's last text lacks
 * @param trace every turn; of a mediator's text, how it begins and each change that was adopted, so
 *     that the text of any round is that of the last turn up to it
 */
public record SimulatedTalks(
    String protocol,
    Map<String, String> strategies,
    int rounds,
    int deadline,
    Optional<Evaluated> agreement,
    Map<String, Double> gains,
    Optional<Double> toPareto,
    Optional<Double> toNash,
    List<String> withheld,
    List<Turn> trace) {
  /** The protocol of a mediator with one text. */
  public static final String SINGLE_TEXT = "single-text";

  public SimulatedTalks {
    strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
    gains = Collections.unmodifiableMap(new LinkedHashMap<>(gains));
    withheld = List.copyOf(withheld);
    trace = List.copyOf(trace);
  }

  /**
   * One turn.
   *
   * @param round from 1; 0 where a mediator's text begins
   * @param act what was done: offers, accepts or leaves; begins or changes
   * @param offer the package on the table after the turn
   */
  public record Turn(int round, String party, String act, Optional<Evaluated> offer) {}
}
