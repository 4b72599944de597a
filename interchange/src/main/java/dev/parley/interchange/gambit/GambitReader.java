package dev.parley.interchange.gambit;

import dev.parley.engine.game.Game;
import dev.parley.format.Code;
import dev.parley.interchange.gambit.Token.Kind;
import java.nio.file.Path;

/** Reads a game file of either kind. */
public final class GambitReader {
  private GambitReader() {}

  /**
   * Reads a file.
   *
   * @param name the file as messages call it
   */
  public static GambitReading read(Path file, String name) {
    return switch (SourceFile.load(file, name)) {
      case SourceFile.Loading.Loaded(SourceFile source) -> read(source);
      case SourceFile.Loading.Failed(var diagnostic) -> new GambitReading.Refused(diagnostic);
    };
  }

  /** Reads a file's text. */
  public static GambitReading read(String text, String name) {
    return read(new SourceFile(name, text));
  }

  private static GambitReading read(SourceFile source) {
    try {
      source.checkCharacters();
      return new GambitReading.Read(game(source));
    } catch (Refusal refusal) {
      return new GambitReading.Refused(source.diagnostic(refusal));
    }
  }

  private static Game game(SourceFile source) {
    Tokens tokens = new Tokens(source.text());
    Token first = tokens.peek();
    if (first.kind() == Kind.WORD && first.text().equals("EFG")) {
      return new EfgReader(tokens).read();
    }
    if (first.kind() == Kind.WORD && first.text().equals("NFG")) {
      return new NfgReader(tokens).read();
    }
    throw new Refusal(
        Code.GAME_FORM,
        first,
        "a game file begins with EFG or NFG, not with " + first.shown(),
        "EFG 2 R for a tree, NFG 1 R for a table");
  }
}
