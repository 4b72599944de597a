package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GameCommandTest {
  private static final Path GAMES = Run.HOME.resolve("interchange/src/test/resources/games");

  @TempDir private Path folder;

  private static Run game(String name, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "game";
    args[1] = name;
    System.arraycopy(more, 0, args, 2, more.length);
    return Run.Place.in(GAMES).withHome(Run.HOME).parley(args);
  }

  @Test
  void aTreeIsDrawnAndSolved() {
    Run run = game("entry.efg");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().replaceAll("\n +(?=[a-zA-Z(])", " "))
        .contains("├ enter → Incumbent at #1\n", "│ └ share → 1, 1\n", "└ stay out → 0, 2\n")
        .contains("1 equilibrium: all without mixing that hold in every part of the tree")
        .contains("closest is Entrant, by 1.")
        .contains("It rests on what would not be done if it came to it: Incumbent")
        .contains("In this model");
  }

  @Test
  void aTableIsShownWithAllItsEquilibria() {
    Run run = game("battle-of-the-sexes.nfg");
    assertThat(run.out())
        .contains("Payoffs to She (rows) and He (columns)")
        .contains("3 equilibria: all there are.")
        .contains("She: opera 2/3, football 1/3");
  }

  @Test
  void whatIsPrintedAsJsonCanBeCheckedAgain() throws IOException {
    JsonNode result = game("beer-quiche.efg", "--json").json().at("/result");
    int checked = 0;
    for (JsonNode answer : result.at("/answers")) {
      for (int i = 0; i < Math.min(2, answer.at("/equilibria").size()); i++) {
        JsonNode found = answer.at("/equilibria/" + i);
        String part = found.at("/exact").isNull() ? "profile" : "exact";
        if (answer.at("/method").asString().equals("quantal-response")) {
          continue;
        }
        Path file = Files.writeString(folder.resolve("p.json"), found.at("/" + part).toString());
        JsonNode again =
            game("beer-quiche.efg", "--json", "--check", file.toString()).json().at("/result");
        assertThat(again.at("/checked/regret").asDouble())
            .isCloseTo(found.at("/regret").asDouble(), within(1e-9));
        assertThat(again.at("/answers").isEmpty()).isTrue();
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(5);
  }

  @Test
  void seventyFiveAreAllInTheJson() {
    JsonNode result = game("six-by-six.nfg", "--json", "--method", "extreme").json().at("/result");
    assertThat(result.at("/answers/0/extent").asString()).isEqualTo("all");
    assertThat(result.at("/answers/0/equilibria").size()).isEqualTo(75);
    for (JsonNode found : result.at("/answers/0/equilibria")) {
      assertThat(found.at("/regret").asDouble()).isZero();
    }
  }

  @Test
  void thePathOfQuantalResponsesStartsWithEqualChances() {
    JsonNode answer =
        game(
                "centipede.efg",
                "--json",
                "--path",
                "--lambda",
                "2",
                "--method",
                "agent-quantal-response")
            .json()
            .at("/result/answers/0");
    assertThat(answer.at("/equilibria/0/lambda").asDouble()).isZero();
    assertThat(answer.at("/equilibria/0/profile/First/#1/take").asDouble()).isEqualTo(0.5);
    int last = answer.at("/equilibria").size() - 1;
    assertThat(answer.at("/equilibria/" + last + "/lambda").asDouble()).isEqualTo(2);
    assertThat(last).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"high-card.efg", "texts.efg", "forgetful.efg", "lottery.efg", "stag-hunt.nfg"})
  void everyFormIsPrintedForEveryGame(String name) {
    assertThat(game(name).exitCode()).isZero();
    assertThat(game(name, "--md").out()).startsWith("# ");
    assertThat(game(name, "--json").json().at("/finding").asString()).isEqualTo("game");
    assertThat(game(name).out()).isEqualTo(game(name).out());
  }

  @Test
  void mistakesInTheFileHaveTheirPlace() throws IOException {
    Path file =
        Files.writeString(folder.resolve("g.efg"), "EFG 2 R \"x\" { \"A\" }\nt \"\" 1 \"\" { }");
    Run run = Run.Place.in(folder).withHome(Run.HOME).parley("game", "g.efg");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("g.efg:2:13: here are 0 payoffs, expected one for each of 1 players [P852]\n")
        .contains("\n              ^\n", "\n  Try: ")
        .doesNotContain("\tat ");
    Run json = Run.Place.in(folder).withHome(Run.HOME).parley("game", file.toString(), "--json");
    assertThat(Json.valid(json.out()).at("/0/code").asString()).isEqualTo("P852");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{'She': {'opera': 1}}                       # 1:1  # the player “He” has no",
        "{'She': {'opera': 1}, 'He': {'opera': 0.5}} # 1:29 # sum to 0.5, not to 1",
        "{'She': {'ballet': 1}, 'He': {'opera': 1}}  # 1:20 # there is no action “ballet”",
        "{'She': {'opera': 'x'}}                     # 1:19 # `x` is not a number",
        "{'She': {'opera': -1}}                      # 1:19 # cannot be negative",
        "{'She': 1}                                  # 1:9  # expected an object",
        "{'Her': {'opera': 1}}                       # 1:9  # there is no player “Her”",
        "{'She': {'opera': 1, 'opera': 0}}           # 1:31 # stands here twice",
        "[1]                                         # 1:1  # a profile is an object",
        "{'She'                                      # 1:7  # this is not JSON",
      })
  void mistakesInAProfileHaveTheirPlace(String text, String place, String message)
      throws IOException {
    Path file = Files.writeString(folder.resolve("p.json"), text.strip().replace('\'', '"'));
    Run run = game("battle-of-the-sexes.nfg", "--check", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).startsWith(file + ":" + place.strip() + ": ").contains(message, "Try: ");
  }

  @Test
  void aProfileOfAnAbsentMindedDriverIsRefused() throws IOException {
    Path file =
        Files.writeString(folder.resolve("p.json"), "{\"Driver\": {\"crossing\": {\"exit\": 1}}}");
    Run run = game("absent-driver.efg", "--check", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("meets the same information set twice", "Try: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "game",
        "game nowhere.efg",
        "game entry.efg --method magic",
        "game entry.efg --lambda -1",
        "game entry.efg --lambda NaN",
        "game entry.efg --lambda many",
        "game entry.efg --limit 0",
        "game entry.efg --json --md",
        "game entry.efg --check nowhere.json",
      })
  void wrongUsageHasAdvice(String words) {
    Run run = Run.Place.in(GAMES).withHome(Run.HOME).parley(words.split(" "));
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err() + run.out()).contains("ry").doesNotContain("\tat ");
  }

  @Test
  void theHorseOfTheReferenceSaysThatThereAreFamilies() {
    Path horse = Run.REFERENCE.resolve("guarantee/selten-horse.efg");
    assumeThat(horse).as("the reference folder is absent").exists();
    Run run = game(horse.toString());
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Two alone may play “down” with probability up to 2/3")
        .contains("Three alone may play “left” with probability up to 1/4")
        .contains("One equilibrium; others may exist");
  }
}
