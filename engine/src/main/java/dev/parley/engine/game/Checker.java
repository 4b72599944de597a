package dev.parley.engine.game;

import dev.parley.engine.CannotCompute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Recomputes from the game alone what each player could gain by leaving a profile; exact.
 *
 * <p>It knows how a profile was found as little as a reader does: any profile can be handed in. A
 * player's regret is the most that a strategy of its own would add to its payoff while the others
 * keep to the profile; a profile is a Nash equilibrium exactly if all regrets are 0.
 */
public final class Checker {
  private Checker() {}

  /**
   * What a profile is worth and what leaving it would add.
   *
   * @param regrets for each player, never negative
   * @param setRegrets for each information set what its owner could add from there on, with beliefs
   *     by Bayes' rule; a single node that is not reached needs no belief; empty where beliefs are
   *     free, and everywhere where a player forgets
   */
  public record Verdict(
      List<BigFraction> payoffs,
      List<BigFraction> regrets,
      List<Optional<BigFraction>> setRegrets) {
    public Verdict {
      payoffs = List.copyOf(payoffs);
      regrets = List.copyOf(regrets);
      setRegrets = List.copyOf(setRegrets);
    }

    /** The largest of all players. */
    public BigFraction regret() {
      return regrets.stream().max(BigFraction::compareTo).orElse(BigFraction.ZERO);
    }

    /** The largest of all information sets that could be judged. */
    public BigFraction sequentialRegret() {
      return setRegrets.stream()
          .flatMap(Optional::stream)
          .max(BigFraction::compareTo)
          .orElse(BigFraction.ZERO);
    }

    /** Whether every information set could be judged. */
    public boolean judgedEverywhere() {
      return setRegrets.stream().allMatch(Optional::isPresent);
    }
  }

  /**
   * Judges a profile of a tree or of a table.
   *
   * @throws CannotCompute for a mixed profile of a tree, and where a path meets an information set
   *     twice
   */
  public static Verdict check(Game game, Profile profile) {
    return switch (game) {
      case StrategicGame table -> table(table, profile.parts());
      case ExtensiveGame tree -> BehaviourChecker.check(tree, profile);
    };
  }

  private static Verdict table(StrategicGame game, List<List<BigFraction>> mixed) {
    List<BigFraction> payoffs = new ArrayList<>();
    List<BigFraction> regrets = new ArrayList<>();
    for (int player = 0; player < game.players().size(); player++) {
      List<BigFraction> values = values(game, mixed, player);
      BigFraction payoff = BigFraction.ZERO;
      for (int s = 0; s < values.size(); s++) {
        payoff = payoff.add(mixed.get(player).get(s).multiply(values.get(s)));
      }
      payoffs.add(payoff);
      regrets.add(values.stream().max(BigFraction::compareTo).orElseThrow().subtract(payoff));
    }
    return new Verdict(payoffs, regrets, List.of());
  }

  /** What each strategy of a player is worth against what the others mix. */
  private static List<BigFraction> values(
      StrategicGame game, List<List<BigFraction>> mixed, int player) {
    List<BigFraction> values =
        new ArrayList<>(
            Collections.nCopies(game.strategies().get(player).size(), BigFraction.ZERO));
    for (int cell = 0; cell < game.cells().size(); cell++) {
      BigFraction weight = BigFraction.ONE;
      for (int p = 0; p < mixed.size() && weight.signum() != 0; p++) {
        weight = p == player ? weight : weight.multiply(mixed.get(p).get(game.strategy(cell, p)));
      }
      if (weight.signum() != 0) {
        int own = game.strategy(cell, player);
        values.set(own, values.get(own).add(weight.multiply(game.payoff(cell, player))));
      }
    }
    return values;
  }
}
