package dev.parley.interchange.gambit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parley.engine.game.Analysis;
import dev.parley.engine.game.Answer;
import dev.parley.engine.game.Answer.Extent;
import dev.parley.engine.game.Checker;
import dev.parley.engine.game.Equilibrium;
import dev.parley.engine.game.Game;
import dev.parley.engine.game.GameAnalysis;
import dev.parley.engine.game.Method;
import dev.parley.engine.game.Profile;
import dev.parley.engine.game.StrategicGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published games by name, and what is known of their equilibria. */
class GamesTest {

  private static Answer solve(Game game, Method method) {
    return GameAnalysis.analyse(game, new GameAnalysis.Options(Set.of(method), 1, false))
        .result()
        .answers()
        .getFirst();
  }

  private static Answer solve(String name, Method method) {
    return solve(Games.named(name), method);
  }

  private static BigFraction f(String text) {
    return Numbers.fraction(new Token(Token.Kind.NUMBER, text, 1, 1));
  }

  /** Parts separated by bars, probabilities by spaces. */
  private static List<List<BigFraction>> parts(String text) {
    return Stream.of(text.split("\\|"))
        .map(p -> Stream.of(p.strip().split(" ")).map(GamesTest::f).toList())
        .toList();
  }

  private static List<List<List<BigFraction>>> profiles(Answer answer) {
    return answer.equilibria().stream().map(e -> e.profile().parts()).toList();
  }

  static List<Path> all() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : Games.names()) {
      files.add(Games.FOLDER.resolve(name));
    }
    if (Files.isDirectory(Games.REFERENCE)) {
      try (Stream<Path> more = Files.list(Games.REFERENCE)) {
        more.filter(f -> f.toString().matches(".*\\.[en]fg")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  @Test
  void thereAreMoreThanTwentyGames() throws IOException {
    assertThat(Games.names()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyEquilibriumOfEveryGamePassesTheChecker(Path file) {
    Game game = Games.at(file);
    Analysis analysis = GameAnalysis.analyse(game, GameAnalysis.Options.DEFAULT).result();
    for (Answer answer : analysis.answers()) {
      for (Equilibrium found : answer.equilibria()) {
        if (answer.extent() == Extent.BRANCH) {
          assertThat(found.response().orElseThrow().residual()).isLessThan(1e-12);
        } else if (answer.method().exact()) {
          assertThat(found.verdict().regret()).isEqualTo(BigFraction.ZERO);
        } else {
          assertThat(found.verdict().regret().doubleValue()).isLessThanOrEqualTo(1e-12);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyGameIsTheSameAfterWritingAndReading(Path file) {
    Game game = Games.at(file);
    assertThat(Games.of(GambitWriter.write(game))).isEqualTo(game);
  }

  @Test
  void prisonersDilemmaHasOneEquilibrium() {
    Answer answer = solve("prisoners-dilemma.nfg", Method.EXTREME);
    assertThat(answer.extent()).isEqualTo(Extent.ALL);
    assertThat(profiles(answer)).containsExactly(parts("0 1 | 0 1"));
  }

  @Test
  void matchingPenniesHasOnlyTheMixedOne() {
    assertThat(solve("matching-pennies.nfg", Method.PURE).equilibria()).isEmpty();
    Answer answer = solve("matching-pennies.nfg", Method.LEMKE_HOWSON);
    assertThat(profiles(answer)).containsExactly(parts("1/2 1/2 | 1/2 1/2"));
  }

  @Test
  void battleOfTheSexesHasThree() {
    assertThat(profiles(solve("battle-of-the-sexes.nfg", Method.EXTREME)))
        .containsExactlyInAnyOrder(
            parts("1 0 | 1 0"), parts("0 1 | 0 1"), parts("2/3 1/3 | 1/3 2/3"));
  }

  @Test
  void rockPaperScissorsIsPlayedEvenly() {
    Answer answer = solve("rock-paper-scissors.nfg", Method.EXTREME);
    assertThat(answer.extent()).isEqualTo(Extent.ALL);
    assertThat(profiles(answer)).containsExactly(parts("1/3 1/3 1/3 | 1/3 1/3 1/3"));
  }

  @Test
  void chickenWrittenInEveryWayIsChicken() {
    assertThat(profiles(solve("chicken.nfg", Method.EXTREME)))
        .containsExactlyInAnyOrder(
            parts("0 1 | 1 0"), parts("1 0 | 0 1"), parts("1/2 1/2 | 1/2 1/2"));
  }

  /** Savani and von Stengel; 2⁶ − 1 had been conjectured to be the most. */
  @Test
  void sixBySixHasSeventyFive() {
    Answer answer = solve("six-by-six.nfg", Method.EXTREME);
    assertThat(answer.extent()).isEqualTo(Extent.ALL);
    assertThat(answer.equilibria()).hasSize(75).doesNotHaveDuplicates();
    assertThat(answer.equilibria()).allMatch(e -> e.verdict().regret().signum() == 0);
  }

  @Test
  void centipedeStopsAtOnceWithACertificate() {
    Answer answer = solve("centipede.efg", Method.BACKWARD_INDUCTION);
    assertThat(answer.extent()).isEqualTo(Extent.ALL_SUBGAME_PERFECT);
    assertThat(profiles(answer)).containsExactly(parts("1 0 | 1 0 | 1 0 | 1 0"));
    assertThat(answer.equilibria().getFirst().margins().stream().map(m -> m.orElseThrow()))
        .containsExactly(f("2"), f("4"), f("8"), f("16"));
  }

  @Test
  void tiesInTheUltimatumMakeTwoSubgamePerfectEquilibria() {
    Answer answer = solve("ultimatum.efg", Method.BACKWARD_INDUCTION);
    assertThat(profiles(answer))
        .containsExactlyInAnyOrder(
            parts("1 0 0 | 1 0 | 1 0 | 1 0"), parts("0 1 0 | 0 1 | 1 0 | 1 0"));
  }

  @Test
  void anEmptyThreatIsAnEquilibriumButNotSequential() {
    Answer answer = solve("entry.efg", Method.PURE);
    assertThat(profiles(answer)).containsExactlyInAnyOrder(parts("0 1 | 1 0"), parts("1 0 | 0 1"));
    for (Equilibrium found : answer.equilibria()) {
      boolean threat = found.profile().parts().equals(parts("0 1 | 1 0"));
      assertThat(found.verdict().sequentialRegret()).isEqualTo(f(threat ? "1" : "0"));
    }
  }

  /** The horse has two families; only the one with across, across, right can be sequential. */
  @Test
  void seltensHorseHasTwoFamilies() {
    Answer answer = solve("selten-horse.efg", Method.PURE);
    // In the order of first mention: I, III, II.
    assertThat(profiles(answer))
        .containsExactlyInAnyOrder(parts("1 0 | 1 0 | 0 1"), parts("0 1 | 0 1 | 0 1"));
    for (Equilibrium found : answer.equilibria()) {
      boolean down = found.profile().parts().equals(parts("1 0 | 1 0 | 0 1"));
      assertThat(found.rooms()).hasSize(1);
      assertThat(found.rooms().getFirst().player()).isEqualTo(down ? 1 : 2);
      assertThat(found.rooms().getFirst().most()).isEqualTo(f(down ? "2/3" : "1/4"));
      assertThat(found.verdict().sequentialRegret()).isEqualTo(f(down ? "3" : "0"));
    }
    assertThat(profiles(solve("selten-horse.efg", Method.LIMIT)))
        .containsExactly(parts("0 1 | 0 1 | 0 1"));
  }

  @Test
  void inBeerAndQuicheThePlayersPoolOnEither() {
    Answer answer = solve("beer-quiche.efg", Method.PURE);
    assertThat(profiles(answer))
        .containsExactlyInAnyOrder(parts("1 0 | 0 1 | 1 0 | 1 0"), parts("0 1 | 1 0 | 0 1 | 0 1"));
    assertThat(profiles(solve("beer-quiche.efg", Method.LIMIT)))
        .containsExactly(parts("1 0 | 0 1 | 1 0 | 1 0"));
  }

  @Test
  void theHighCardIsBluffedAThirdOfTheTime() {
    Answer answer = solve("high-card.efg", Method.LEMKE_HOWSON);
    assertThat(profiles(answer)).containsExactly(parts("1 0 | 2/3 1/3 | 1/3 2/3"));
    assertThat(answer.equilibria().getFirst().verdict().payoffs())
        .containsExactly(f("1/3"), f("-1/3"));
  }

  @Test
  void whoForgetsIsSolvedAsATableOfPlans() {
    Answer answer = solve("forgetful.efg", Method.EXTREME);
    assertThat(answer.equilibria().getFirst().profile()).isInstanceOf(Profile.Mixed.class);
    assertThat(answer.equilibria().getFirst().verdict().payoffs().getFirst()).isEqualTo(f("1/2"));
  }

  @Test
  void anAbsentMindedDriverIsRefusedWithAReason() {
    for (Method method : Method.values()) {
      Answer answer = solve("absent-driver.efg", method);
      assertThat(answer.extent()).isEqualTo(Extent.NOT_COMPUTED);
      assertThat(answer.note()).isNotBlank();
    }
  }

  @Test
  void payoffsOnTheWayAddUp() {
    Answer answer = solve("stages.efg", Method.BACKWARD_INDUCTION);
    assertThat(profiles(answer)).containsExactly(parts("0 1 | 0 1"));
    assertThat(answer.equilibria().getFirst().verdict().payoffs())
        .containsExactly(f("1/2"), f("1/2"));
  }

  @Test
  void aPrivateCostIsReasonedBackwards() {
    Answer answer = solve("private-cost.efg", Method.BACKWARD_INDUCTION);
    assertThat(answer.extent()).isEqualTo(Extent.ALL_SEQUENTIAL);
    assertThat(profiles(answer)).containsExactly(parts("1 0 | 1 0 | 0 1"));
    assertThat(answer.equilibria().getFirst().verdict().payoffs().getFirst()).isEqualTo(f("15/2"));
  }

  @Test
  void threePlayersWithAnIrrationalMixtureGetItInFloatingPoint() {
    Answer answer = solve("majority.nfg", Method.LIMIT);
    double yes =
        answer.equilibria().getFirst().profile().parts().getFirst().getFirst().doubleValue();
    assertThat(yes).isEqualTo((3 + Math.sqrt(3)) / 6, within(1e-14));
  }

  @Test
  void referenceCoordinationHasSeven() {
    Path file = Games.REFERENCE.resolve("coordination-3.nfg");
    assumeThat(file).as("the reference folder is absent").exists();
    Answer answer = solve(Games.at(file), Method.EXTREME);
    assertThat(answer.extent()).isEqualTo(Extent.ALL);
    assertThat(answer.equilibria()).hasSize(7);
    assertThat(answer.equilibria().stream().filter(e -> e.profile().pure())).hasSize(3);
    assertThat(profiles(answer)).contains(parts("3/11 6/11 2/11 | 3/11 6/11 2/11"));
  }

  @Test
  void referenceDeterrenceIsReasonedBackwards() {
    Path file = Games.REFERENCE.resolve("deterrence.efg");
    assumeThat(file).as("the reference folder is absent").exists();
    Answer answer = solve(Games.at(file), Method.BACKWARD_INDUCTION);
    assertThat(profiles(answer)).containsExactly(parts("1 0 | 1 0 | 1 0 | 0 1"));
    Equilibrium found = answer.equilibria().getFirst();
    assertThat(found.verdict().payoffs().subList(0, 2)).containsExactly(f("9"), f("1"));
    assertThat(found.margins().get(0).orElseThrow()).isEqualTo(f("9"));
    assertThat(found.margins().get(1).orElseThrow()).isEqualTo(f("41"));
  }

  @Test
  void aProfileThatIsNoEquilibriumHasItsRegret() {
    StrategicGame game = (StrategicGame) Games.named("battle-of-the-sexes.nfg");
    Checker.Verdict verdict = Checker.check(game, new Profile.Mixed(parts("1 0 | 0 1")));
    assertThat(verdict.regrets()).containsExactly(f("1"), f("1"));
  }
}
