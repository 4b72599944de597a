package dev.parley.interchange.gambit;

import dev.parley.engine.game.Game;
import dev.parley.format.Diagnostic;

/** What came of reading a game file. */
public sealed interface GambitReading {

  /** The whole game; nothing was left out. */
  record Read(Game game) implements GambitReading {}

  /** No game, because of the first mistake in the file. */
  record Refused(Diagnostic diagnostic) implements GambitReading {}
}
