package dev.parley.interchange.gambit;

import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.Outcome;
import dev.parley.format.Code;
import dev.parley.interchange.gambit.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** The outcomes of a tree, by the numbers that its file gives them. */
final class EfgOutcomes {
  private final Tokens tokens;
  private final int players;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  EfgOutcomes(Tokens tokens, int players) {
    this.tokens = tokens;
    this.players = players;
  }

  List<Outcome> all() {
    return outcomes;
  }

  /** Reads what stands at the end of a node: its outcome's place, or none for the number 0. */
  int read() {
    Token at = tokens.peek();
    int number = tokens.index("the number of an outcome", 0);
    if (tokens.at(Kind.TEXT)) {
      if (number == 0) {
        throw new Refusal(
            Code.GAME_SYNTAX,
            tokens.peek(),
            "outcome 0 means no outcome and has no name or payoffs",
            "another number");
      }
      String name = tokens.text("the outcome's name");
      List<BigFraction> payoffs = tokens.payoffs(players);
      Outcome outcome = new Outcome(number, name, payoffs);
      if (!places.containsKey(number)) {
        places.put(number, outcomes.size());
        outcomes.add(outcome);
      }
      Outcome known = outcomes.get(EfgReader.known(places.get(number), at, "outcome " + number));
      EfgReader.same(known.equals(outcome), at, "outcome " + number);
    }
    return number == 0
        ? ExtensiveGame.NO_OUTCOME
        : EfgReader.known(places.get(number), at, "outcome " + number);
  }
}
