package dev.parley.interchange.gambit;

import dev.parley.format.Code;
import dev.parley.interchange.gambit.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The tokens of a file with one to look at; complains about what was not expected. */
final class Tokens {
  private static final int MOST_PLAYERS = 50;

  private final Lexer lexer;
  private Token current;

  /** How many more names and numbers a file may hold. */
  private int budget = 600_000;

  Tokens(String text) {
    lexer = new Lexer(text);
    current = lexer.next();
  }

  Token peek() {
    return current;
  }

  boolean at(Kind kind) {
    return current.kind() == kind;
  }

  Token take() {
    Token taken = current;
    if (taken.kind() == Kind.NUMBER || taken.kind() == Kind.TEXT) {
      budget--;
      if (budget < 0) {
        throw new Refusal(
            Code.GAME_TOO_LARGE,
            taken,
            "the file has more than 600,000 numbers and texts",
            "a smaller game");
      }
    }
    current = lexer.next();
    return taken;
  }

  /** Takes a token of a kind; {@code what} says what it would mean, such as "the title". */
  Token take(Kind kind, String what, String tryThis) {
    if (!at(kind)) {
      throw unexpected(what, tryThis);
    }
    return take();
  }

  Refusal unexpected(String what, String tryThis) {
    return new Refusal(
        Code.GAME_SYNTAX, current, "expected " + what + " here, found " + current.shown(), tryThis);
  }

  String text(String what) {
    return take(Kind.TEXT, what, "a text in double quotes, such as \"\"").text();
  }

  BigFraction number(String what) {
    Token token = take(Kind.NUMBER, what, "a number such as 3, -1/2 or 0.25");
    return Numbers.fraction(token);
  }

  int index(String what, int least) {
    Token token = take(Kind.NUMBER, what, "a whole number from " + least + " up");
    return Numbers.whole(token, what, least);
  }

  /** The comma that may stand between payoffs. */
  void comma() {
    if (at(Kind.COMMA)) {
      take();
    }
  }

  void open(String what) {
    take(Kind.OPEN, "{ before " + what, "{");
  }

  void close(String what) {
    take(Kind.CLOSE, "} after " + what, "}, or check how many there are");
  }

  /** The first three words of a file, such as {@code EFG 2 R}. */
  void head(String form, String version) {
    Token word = take(Kind.WORD, form, form + " " + version + " R \"title\" { \"player\" }");
    if (!word.text().equals(form)) {
      throw new IllegalStateException(word.text());
    }
    Token number = take(Kind.NUMBER, "version " + version, form + " " + version + " R");
    if (!number.text().equals(version)) {
      throw new Refusal(
          Code.GAME_FORM,
          number,
          "version " + number.text() + " of " + form + " files is not read",
          form + " " + version + " R");
    }
    Token data = take(Kind.WORD, "R", form + " " + version + " R");
    if (!data.text().equals("R") && !data.text().equals("D")) {
      throw new Refusal(
          Code.GAME_FORM, data, "the data type is R (or D), not " + data.shown(), "R");
    }
  }

  List<String> players() {
    open("the players");
    List<String> players = new ArrayList<>();
    while (at(Kind.TEXT)) {
      Token player = take();
      players.add(player.text());
      if (players.size() > MOST_PLAYERS) {
        throw new Refusal(
            Code.GAME_TOO_LARGE, player, "the game has more than 50 players", "fewer players");
      }
    }
    Token end = peek();
    close("the players' names");
    if (players.isEmpty()) {
      throw new Refusal(Code.GAME_SYNTAX, end, "the game has no players", "{ \"One\" \"Two\" }");
    }
    return players;
  }

  /** The comment that may follow. */
  String comment() {
    return at(Kind.TEXT) ? take().text() : "";
  }

  /** As many numbers in braces as there are players, with or without commas. */
  List<BigFraction> payoffs(int players) {
    open("the payoffs");
    List<BigFraction> payoffs = new ArrayList<>();
    Token start = peek();
    while (at(Kind.NUMBER)) {
      payoffs.add(number("a payoff"));
      comma();
    }
    Token end = peek();
    close("the payoffs");
    if (payoffs.size() != players) {
      throw new Refusal(
          Code.GAME_SYNTAX,
          payoffs.isEmpty() ? end : start,
          "here are "
              + payoffs.size()
              + " payoffs, expected one for each of "
              + players
              + " players",
          "as many payoffs as players");
    }
    return payoffs;
  }

  void end(String after, String tryThis) {
    if (!at(Kind.END)) {
      throw new Refusal(
          Code.GAME_SYNTAX,
          current,
          "the game ends " + after + ", and here is " + current.shown(),
          tryThis);
    }
  }
}
