package dev.parley.engine.game;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A profile with what the checker says of it.
 *
 * @param profile behaviour in a tree; mixed strategies in a table, and of the plans of a tree whose
 *     players forget
 * @param margins what each chosen action is better than the next by, if everything after it stays
 *     as it is: the one-shot-deviation certificate; for backward induction only
 * @param rooms what may change without leaving equilibrium
 * @param response for quantal responses only
 */
public record Equilibrium(
    Profile profile,
    Checker.Verdict verdict,
    List<Optional<BigFraction>> margins,
    List<Room> rooms,
    Optional<Response> response) {
  public Equilibrium {
    margins = List.copyOf(margins);
    rooms = List.copyOf(rooms);
  }

  /**
   * One player alone may mix in another strategy or plan up to a weight, and all strategies stay
   * best replies.
   */
  public record Room(int player, String strategy, BigFraction most) {}

  /**
   * Where on the branch it lies.
   *
   * @param residual largest difference between a probability and the logit response
   */
  public record Response(double lambda, double residual) {}

  static Equilibrium of(Profile profile, Checker.Verdict verdict) {
    return new Equilibrium(profile, verdict, List.of(), List.of(), Optional.empty());
  }
}
