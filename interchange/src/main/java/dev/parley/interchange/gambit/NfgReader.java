package dev.parley.interchange.gambit;

import dev.parley.engine.game.Outcome;
import dev.parley.engine.game.StrategicGame;
import dev.parley.format.Code;
import dev.parley.interchange.gambit.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads a table: a head and then a row of payoffs for each combination, or a list of outcomes and
 * the number of one for each combination; the first player's strategy changes fastest.
 */
final class NfgReader {
  private static final int MOST_CELLS = 100_000;

  private final Tokens tokens;

  NfgReader(Tokens tokens) {
    this.tokens = tokens;
  }

  StrategicGame read() {
    tokens.head("NFG", "1");
    String title = tokens.text("the title");
    List<String> players = tokens.players();
    Token at = tokens.peek();
    List<List<String>> strategies = strategies(players.size());
    int cells = cells(strategies, at);
    String comment = tokens.comment();
    StrategicGame game =
        tokens.at(Kind.OPEN)
            ? outcomes(title, comment, players, strategies, cells)
            : payoffs(title, comment, players, strategies, cells);
    tokens.end(
        "with the last of " + cells + " combinations of strategies",
        "as many entries as combinations");
    return game;
  }

  /** Lists of names, or how many strategies each player has; these are called 1, 2, … then. */
  private List<List<String>> strategies(int players) {
    tokens.open("the strategies");
    List<List<String>> strategies = new ArrayList<>();
    boolean named = tokens.at(Kind.OPEN);
    for (int p = 0; p < players; p++) {
      strategies.add(named ? names() : counted());
    }
    tokens.close("the strategies of " + players + " players");
    return strategies;
  }

  private List<String> names() {
    tokens.open("a player's strategies");
    List<String> names = new ArrayList<>();
    while (names.isEmpty() || tokens.at(Kind.TEXT)) {
      names.add(tokens.text("the name of a strategy"));
    }
    tokens.close("a player's strategies");
    return names;
  }

  private List<String> counted() {
    Token at = tokens.peek();
    int count = tokens.index("a number of strategies", 1);
    if (count > MOST_CELLS) {
      throw tooLarge(at);
    }
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }

  private static Refusal tooLarge(Token at) {
    return new Refusal(
        Code.GAME_TOO_LARGE,
        at,
        "the table has more than 100,000 combinations of strategies",
        "a smaller game");
  }

  private static int cells(List<List<String>> strategies, Token at) {
    long cells = 1;
    for (List<String> own : strategies) {
      cells *= own.size();
      if (cells > MOST_CELLS) {
        throw tooLarge(at);
      }
    }
    return (int) cells;
  }

  private StrategicGame payoffs(
      String title,
      String comment,
      List<String> players,
      List<List<String>> strategies,
      int cells) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int c = 1; c <= cells; c++) {
      List<BigFraction> payoffs = new ArrayList<>();
      for (int p = 1; p <= players.size(); p++) {
        payoffs.add(
            tokens.number(
                "the payoff of player %d in combination %d of %d".formatted(p, c, cells)));
        tokens.comma();
      }
      outcomes.add(new Outcome(c, "", payoffs));
    }
    List<Integer> numbers = IntStream.rangeClosed(1, cells).boxed().toList();
    return new StrategicGame(title, comment, players, strategies, outcomes, numbers);
  }

  private StrategicGame outcomes(
      String title,
      String comment,
      List<String> players,
      List<List<String>> strategies,
      int cells) {
    List<Outcome> outcomes = new ArrayList<>();
    tokens.open("the outcomes");
    while (tokens.at(Kind.OPEN)) {
      outcomes.add(outcome(outcomes.size() + 1, players.size()));
    }
    tokens.close("the outcomes");
    List<Integer> numbers = new ArrayList<>();
    for (int c = 1; c <= cells; c++) {
      Token at = tokens.peek();
      String what = "the outcome's number of combination %d of %d".formatted(c, cells);
      int number = tokens.index(what, 0);
      if (number > outcomes.size()) {
        throw new Refusal(
            Code.GAME_REFERENCE,
            at,
            "there is no outcome " + number + ", the file has " + outcomes.size(),
            "a number from 0 to " + outcomes.size());
      }
      numbers.add(number);
    }
    return new StrategicGame(title, comment, players, strategies, outcomes, numbers);
  }

  private Outcome outcome(int number, int players) {
    tokens.open("an outcome");
    String name = tokens.text("the outcome's name");
    List<BigFraction> payoffs = new ArrayList<>();
    for (int p = 0; p < players; p++) {
      payoffs.add(tokens.number("the payoff of player " + (p + 1)));
      tokens.comma();
    }
    tokens.close("the outcome's " + players + " payoffs");
    return new Outcome(number, name, payoffs);
  }
}
