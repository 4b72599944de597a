package dev.parley.engine.game;

import java.util.List;

/** A finite game with exact payoffs. */
public sealed interface Game permits ExtensiveGame, StrategicGame {
  String title();

  String comment();

  /** Names, in the order in which payoffs are listed; they need not be distinct. */
  List<String> players();
}
