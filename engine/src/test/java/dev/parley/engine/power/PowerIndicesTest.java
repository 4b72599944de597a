package dev.parley.engine.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.power.PowerIndices.Power;
import dev.parley.engine.power.VotingGame.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PowerIndicesTest {
  /** Shapley and Shubik 1954: 9 of 15, with five vetoes. */
  @Test
  void securityCouncilOfTheUnitedNations() {
    List<Long> ones = Collections.nCopies(15, 1L);
    List<Long> permanent = IntStream.range(0, 15).mapToObj(p -> p < 5 ? 1L : 0L).toList();
    Rule rule = new Rule.AllOf(List.of(new Rule.AtLeast(0, 9), new Rule.AtLeast(1, 5)));
    List<Power> powers = powers(List.of(ones, permanent), rule);
    assertThat(powers.getFirst().shapleyShubik()).isEqualTo(BigFraction.of(421, 2145));
    assertThat(powers.getLast().shapleyShubik()).isEqualTo(BigFraction.of(4, 2145));
    assertThat(powers.getFirst().banzhaf()).isEqualTo(BigFraction.of(848, 5080));
    assertThat(powers.getLast().banzhaf()).isEqualTo(BigFraction.of(84, 5080));
  }

  /** The six of 1958, where Luxembourg had a vote and no power (Brams 1975). */
  @Test
  void councilOfTheSix() {
    List<Power> powers = powers(List.of(List.of(4L, 4L, 4L, 2L, 2L, 1L)), new Rule.AtLeast(0, 12));
    assertThat(powers.stream().map(p -> four(p.shapleyShubik())))
        .containsExactly("0.2333", "0.2333", "0.2333", "0.1500", "0.1500", "0.0000");
    assertThat(powers.stream().map(p -> four(p.banzhaf())))
        .containsExactly("0.2381", "0.2381", "0.2381", "0.1429", "0.1429", "0.0000");
  }

  /**
   * The Union of 27 under the Treaty of Nice, 255 of 345 votes and 14 states (Bilbao, Fernández,
   * Jiménez and López 2002; that 2 % of coalitions win: Felsenthal and Machover 2001).
   */
  @Test
  void councilUnderTheTreatyOfNice() {
    List<Long> votes =
        List.of(
            29L, 29L, 29L, 29L, 27L, 27L, 14L, 13L, 12L, 12L, 12L, 12L, 12L, 10L, 10L, 10L, 7L, 7L,
            7L, 7L, 7L, 4L, 4L, 4L, 4L, 4L, 3L);
    PowerIndices.Result result =
        PowerIndices.of(
                game(
                    List.of(votes, Collections.nCopies(27, 1L)),
                    new Rule.AllOf(List.of(new Rule.AtLeast(0, 255), new Rule.AtLeast(1, 14)))))
            .orElseThrow();
    assertThat(distinct(result.powers().stream().map(p -> four(p.shapleyShubik())).toList()))
        .containsExactly(
            "0.0867", "0.0800", "0.0399", "0.0368", "0.0341", "0.0282", "0.0196", "0.0110",
            "0.0082");
    assertThat(distinct(result.powers().stream().map(p -> four(p.banzhaf())).toList()))
        .containsExactly(
            "0.0778", "0.0742", "0.0426", "0.0397", "0.0368", "0.0309", "0.0218", "0.0125",
            "0.0094");
    assertThat(four(result.passage())).isEqualTo("0.0203");
  }

  /**
   * The Union of 27 under the Treaty of Lisbon, 15 states with 65 % of the inhabitants, in parts of
   * ten thousand of the Eurostat figures for 2020: 13.2 % of coalitions win (Petróczy and Csató
   * 2023). A blocking minority has four states, which adds only a handful of coalitions.
   */
  @Test
  void councilUnderTheTreatyOfLisbon() {
    List<Long> inhabitants =
        List.of(
            1859L, 1505L, 1333L, 1058L, 849L, 432L, 389L, 258L, 240L, 239L, 230L, 231L, 218L, 199L,
            155L, 130L, 124L, 122L, 111L, 91L, 62L, 47L, 43L, 30L, 20L, 14L, 12L);
    List<List<Long>> weights = List.of(inhabitants, Collections.nCopies(27, 1L));
    Rule doubled = new Rule.AllOf(List.of(new Rule.AtLeast(0, 6500), new Rule.AtLeast(1, 15)));
    Rule treaty = new Rule.AnyOf(List.of(doubled, new Rule.AtLeast(1, 24)));
    PowerIndices.Result result = PowerIndices.of(game(weights, treaty)).orElseThrow();
    BigFraction plain = PowerIndices.of(game(weights, doubled)).orElseThrow().passage();
    assertThat(four(result.passage())).isEqualTo("0.1321");
    assertThat(result.passage().subtract(plain))
        .isEqualTo(BigFraction.of(BigInteger.valueOf(20), BigInteger.ONE.shiftLeft(27)));
    assertThat(sum(result.powers())).isEqualTo(BigFraction.ONE);
  }

  @Test
  void equalsTheEnumerationOfCoalitionsAndOrders() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      int players = 1 + random.nextInt(6);
      List<List<Long>> weights = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        weights.add(IntStream.range(0, players).mapToObj(_ -> (long) random.nextInt(5)).toList());
      }
      Rule rule = rule(random, 2);
      VotingGame game = game(weights, rule);
      assertThat(PowerIndices.of(game)).contains(NaivePower.of(game));
    }
  }

  @Test
  void playersAboveTheLimitGetNone() {
    List<Long> ones = Collections.nCopies(PowerIndices.MOST_PLAYERS + 1, 1L);
    assertThat(PowerIndices.of(game(List.of(ones), new Rule.AtLeast(0, 1)))).isEmpty();
  }

  @Test
  void twoHundredPlayersAreExact() {
    List<Long> seats =
        IntStream.range(0, PowerIndices.MOST_PLAYERS).mapToObj(p -> 1L + p % 5).toList();
    List<Power> powers = powers(List.of(seats), new Rule.AtLeast(0, 301));
    assertThat(sum(powers)).isEqualTo(BigFraction.ONE);
    assertThat(powers.get(4).shapleyShubik()).isGreaterThan(powers.get(3).shapleyShubik());
    assertThat(powers.get(4)).extracting(Power::banzhaf).isEqualTo(powers.get(199).banzhaf());
  }

  private static Rule rule(Random random, int depth) {
    int kind = random.nextInt(2);
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> new Rule.AllOf(List.of(rule(random, depth - 1), rule(random, depth - 1)));
      case 2 -> new Rule.AnyOf(List.of(rule(random, depth - 1), rule(random, depth - 1)));
      case 3 ->
          new Rule.Seats(
              kind,
              List.of(new Rule.Bloc(rule(random, depth - 1), random.nextInt(5))),
              random.nextInt(9));
      default -> new Rule.AtLeast(kind, random.nextInt(9));
    };
  }

  private static List<Power> powers(List<List<Long>> weights, Rule rule) {
    return PowerIndices.of(game(weights, rule)).orElseThrow().powers();
  }

  private static VotingGame game(List<List<Long>> weights, Rule rule) {
    List<String> players =
        IntStream.range(0, weights.getFirst().size()).mapToObj(p -> "p" + p).toList();
    return new VotingGame(players, weights, rule);
  }

  private static BigFraction sum(List<Power> powers) {
    return powers.stream().map(Power::shapleyShubik).reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static List<String> distinct(List<String> values) {
    return values.stream().distinct().toList();
  }

  private static String four(BigFraction number) {
    return String.format(Locale.ROOT, "%.4f", number.doubleValue());
  }
}
