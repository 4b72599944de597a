package dev.parley.interchange.gambit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.game.ExtensiveGame;
import dev.parley.engine.game.Game;
import dev.parley.engine.game.StrategicGame;
import dev.parley.format.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GambitReaderTest {
  private static final String TREE = "EFG 2 R \"\" { \"A\" \"B\" }\n";
  private static final String TABLE = "NFG 1 R \"\" { \"A\" \"B\" }\n";

  @TempDir private Path folder;

  private static Diagnostic refused(String text) {
    return switch (GambitReader.read(text, "g")) {
      case GambitReading.Read(Game game) -> throw new AssertionError(game);
      case GambitReading.Refused(Diagnostic diagnostic) -> diagnostic;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "t '' 1 '' { 1 2 3 }   # 2:13 # here are 3 payoffs, expected one for each of 2 players",
        "t '' 1 '' { 1 }       # 2:13 # here are 1 payoffs",
        "t '' 1 '' { }         # 2:13 # here are 0 payoffs",
        "t '' 0 '' { 1 2 }     # 2:8  # outcome 0 means no outcome",
        "t '' 7                # 2:6  # outcome 7 is not described here",
        "t '' -1               # 2:6  # `-1` cannot be the number of an outcome",
        "t '' 1 'x' { 1 2/0 }  # 2:16 # `2/0` divides by 0",
        "t '' 1 'x' { 1 1-2 }  # 2:16 # `1-2` is not a number",
        "t '' 1 'x' { 1 . }    # 2:16 # `.` is not a number",
        "t '' 1 'x' { 1 1e999 }# 2:16 # the exponent of `1e999` is beyond reach",
        "t '' 1 'x' ; 1 2 }    # 2:12 # expected { before the payoffs here, found `;`",
        "t '' 1 'x' { 1 2      # 2:17 # expected } after the payoffs here, found the end",
        "t 1                   # 2:3  # expected the node's name here, found `1`",
        "x '' 0                # 2:1  # a node begins with c, p or t, not with `x`",
        "17                    # 2:1  # expected a node here, found `17`",
        "t '' 0 t '' 0         # 2:8  # the game ends with the last action",
        "p '' 3 1 '' { 'a' } 0 # 2:6  # there is no player 3, the game has 2",
        "p '' 0 1 '' { 'a' } 0 # 2:6  # `0` cannot be the number of a player",
        "p '' 1 1 0 t '' 0     # 2:8  # information set 1 of player 1 is not described",
        "p '' 1 1 '' { } 0     # 2:15 # expected the name of an action here, found `}`",
        "p '' 1 1 '' { 'a' } 0 # 2:22 # the file ends, but some actions lead to no node yet",
        "p '' 1 1 '' { 'a' } 0 p '' 1 1 '' { 'b' } 0 t '' 0 # 2:30 # was described differently",
        "c '' 1 '' { 'a' 1/2 'b' 1/3 } 0 # 2:13 # the probabilities sum to 5/6, not to 1",
        "c '' 1 '' { 'a' 3/2 'b' -1/2 } 0 # 2:25 # the probability `-1/2` is negative",
        "c '' 1 '' { 'a' } 0   # 2:17 # expected the action's probability here",
        "c '' 1 '' { 'a' 1 } 0 c '' 1 'n' { 'a' 1 } 0 t '' 0 # 2:28 # event 1 was described",
        "c '' 2 0              # 2:6  # event 2 is not described here",
        "t 'abc                # 2:3  # the quote that begins here is not closed",
      })
  void mistakesInTreesHaveTheirPlace(String body, String place, String message) {
    Diagnostic diagnostic = refused(TREE + body.replace("''", "\"\"").replace('\'', '"'));
    assertThat(diagnostic.position().toString()).isEqualTo("g:" + place.strip());
    assertThat(diagnostic.message()).contains(message);
    assertThat(diagnostic.render()).contains("\n  Try: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{ 2 2 } 1 1 1 1 1 1 1      # 2:22 # payoff of player 2 in combination 4 of 4 here",
        "{ 2 1 } 1 1 1 1 1          # 2:17 # the game ends with the last of 2 combinations",
        "{ 2 } 1 1                  # 2:5  # expected a number of strategies here, found `}`",
        "{ 2 0 }                    # 2:5  # `0` cannot be a number of strategies",
        "{ 2 2.5 } 1 1              # 2:5  # `2.5` cannot be a number of strategies",
        "{ 1000000 1000000 } 1      # 2:3  # more than 100,000 combinations",
        "{ 1000 1000 } 1            # 2:1  # more than 100,000 combinations",
        "{ { 'a' } { } } 1 1        # 2:13 # expected the name of a strategy here, found `}`",
        "{ 1 2 } { { 'x' 1 } } 1 1  # 2:19 # expected the payoff of player 2 here, found `}`",
        "{ 1 2 } { { 'x' 1 1 } } 1 2 # 2:27 # there is no outcome 2, the file has 1",
        "{ 1 2 } { { 'x' 1 1 } } 1  # 2:26 # number of combination 2 of 2 here, found the end",
        "{ 1 2 } { { 1 1 } } 1 1    # 2:13 # expected the outcome's name here, found `1`",
        "{ 1 2 } 1 1 x 1            # 2:13 # expected the payoff of player 1 in combination 2",
      })
  void mistakesInTablesHaveTheirPlace(String body, String place, String message) {
    Diagnostic diagnostic = refused(TABLE + body.replace('\'', '"'));
    assertThat(diagnostic.position().toString()).isEqualTo("g:" + place.strip());
    assertThat(diagnostic.message()).contains(message);
    assertThat(diagnostic.render()).contains("\n  Try: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "''               # 1:1 # begins with EFG or NFG, not with the end of the file",
        "EFG              # 1:4 # expected version 2 here",
        "EFG 1 R          # 1:5 # version 1 of EFG files is not read",
        "NFG 1 Q          # 1:7 # the data type is R (or D), not `Q`",
        "NFG 1 R          # 1:8 # expected the title here",
        "EFG 2 R \"t\" { } # 1:15 # the game has no players",
        "hello            # 1:1 # begins with EFG or NFG, not with `hello`",
        "{                # 1:1 # not with `{`",
      })
  void mistakesInTheHeadHaveTheirPlace(String text, String place, String message) {
    Diagnostic diagnostic = refused(text);
    assertThat(diagnostic.position().toString()).isEqualTo("g:" + place.strip());
    assertThat(diagnostic.message()).contains(message);
  }

  @Test
  void theCaretStandsUnderTheMistake() {
    assertThat(refused(TREE + "t \"\" 1 \"x\" { 1 z }").render())
        .isEqualTo(
            """
            g:2:16: expected } after the payoffs here, found `z`
              t "" 1 "x" { 1 z }
                             ^
              Try: }, or check how many there are\
            """);
  }

  @Test
  void descriptionsMayBeLeftOutTheSecondTime() {
    String once =
        "p \"\" 1 4 \"s\" { \"a\" \"b\" } 9 \"o\" { 1 2 }\nt \"\" 9\np \"\" 1 5 \"\" { \"c\" } 0\nt \"\" 9";
    ExtensiveGame game = (ExtensiveGame) Games.of(TREE + once);
    assertThat(game.informationSets()).extracting(s -> s.number()).containsExactly(4, 5);
    assertThat(game.outcomes()).extracting(o -> o.number()).containsExactly(9);
    assertThat(game.nodes()).extracting(n -> n.outcome()).containsExactly(0, 0, -1, 0);
  }

  @Test
  void thePayoffVersionAndTheOutcomeVersionGiveTheSameNumbers() {
    StrategicGame payoffs = (StrategicGame) Games.of(TABLE + "{ 2 2 } 1 2 3 4 5 6 7 8");
    StrategicGame outcomes =
        (StrategicGame)
            Games.of(
                TABLE + "{ 2 2 } \"c\" { {\"\" 1,2} {\"\" 3,4} {\"w\" 7,8} {\"\" 5,6} } 1 2 4 3");
    for (int cell = 0; cell < 4; cell++) {
      assertThat(outcomes.payoff(cell, 0)).isEqualTo(payoffs.payoff(cell, 0));
      assertThat(outcomes.payoff(cell, 1)).isEqualTo(payoffs.payoff(cell, 1));
    }
  }

  @Test
  void textsKeepQuotesBackslashesAndLines() {
    ExtensiveGame game = (ExtensiveGame) Games.named("texts.efg");
    assertThat(game.title()).startsWith("Quotes \" and backslashes \\, {braces}");
    assertThat(game.comment()).isEqualTo("A comment\non two lines, with C:\\temp and a last \\");
    assertThat(game.players()).containsExactly("O\"Neill", "");
    assertThat(game.informationSets().getFirst().actions()).containsExactly("a \"b\"", "");
  }

  @Test
  void randomGamesAreTheSameAfterWritingAndReading() {
    for (int seed = 0; seed < 500; seed++) {
      Game game = RandomFile.game(new Random(seed));
      assertThat(Games.of(GambitWriter.write(game))).as("%d", seed).isEqualTo(game);
    }
  }

  @Test
  void brokenFilesNeverThrow() throws Exception {
    Random random = new Random(7);
    for (String name : Games.names()) {
      String text = Files.readString(Games.FOLDER.resolve(name));
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        String junk = List.of("", "\"", "{", "}", "0", "-", "9/0", "1e5", "p", ",").get(i % 10);
        GambitReading reading =
            GambitReader.read(text.substring(0, from) + junk + text.substring(to), name);
        if (reading instanceof GambitReading.Refused(Diagnostic diagnostic)) {
          assertThat(diagnostic.position().line()).isPositive();
          assertThat(diagnostic.tryThis()).isPresent();
        }
      }
    }
  }

  @Test
  void filesThatAreTooLargeOrNoTextAreRefused() throws Exception {
    Path large = Files.write(folder.resolve("large.nfg"), new byte[(4 << 20) + 1]);
    Path latin = Files.write(folder.resolve("latin.nfg"), new byte[] {'N', (byte) 0xE9});
    Path control = Files.writeString(folder.resolve("control.nfg"), "NFG 1 R\n \"\u0007\"");
    assertThat(message(large)).contains("larger than 4 MiB");
    assertThat(message(latin)).contains("not UTF-8");
    assertThat(message(control)).contains("2:3", "control character");
    assertThat(message(folder)).contains("there is no such file");
  }

  private static String message(Path file) {
    return switch (GambitReader.read(file, "f")) {
      case GambitReading.Read(Game game) -> throw new AssertionError(game);
      case GambitReading.Refused(Diagnostic diagnostic) -> diagnostic.render();
    };
  }

  @Test
  void deepTreesAreRead() {
    int depth = 30_000;
    StringBuilder text = new StringBuilder(TREE);
    for (int d = 1; d <= depth; d++) {
      text.append("p \"\" 1 ").append(d).append(" \"\" { \"on\" \"out\" } 0\n");
    }
    text.append("t \"\" 0\n".repeat(depth + 1));
    assertThat(((ExtensiveGame) Games.of(text.toString())).nodes()).hasSize(2 * depth + 1);
  }

  @Test
  void endlessTreesAreRefused() {
    String text = TREE + "p \"\" 1 1 \"\" { \"on\" } 0\n" + "p \"\" 1 1 0\n".repeat(120_000);
    assertThat(refused(text).message()).contains("more than 100,000 nodes");
  }
}
