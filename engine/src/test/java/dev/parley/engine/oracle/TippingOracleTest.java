package dev.parley.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Flag;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.explain.Tipping.Point;
import dev.parley.model.Case;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tipping points against the verdicts of cases in which the number is written out. */
class TippingOracleTest {
  private static final int STEPS = Boolean.getBoolean("parley.slow") ? 20_000 : 400;

  @TempDir private Path folder;

  private Case talks(String weight, String walkAway, String thin, String other) throws IOException {
    return CaseText.read(
        folder,
        """
        parley: 1
        case: talks
        title: Talks
        question: {why: alpha, concedes: alliance = renounced}
        parties: {alpha: {name: Alpha}, beta: {name: Beta}}
        issues:
          alliance: {title: A, options: {renounced: R, kept: K}, now: kept}
          forces: {title: F, options: {stay: S, thin: T, leave: L}, now: stay}
          toll: {title: T, options: {low: L, high: H}, now: high}
        preferences:
          alpha:
            alliance: {weight: %s, values: {renounced: 0, kept: 100}}
            forces: {weight: 30, values: {stay: 0, thin: 40, leave: 100}}
            toll: {weight: 20, values: {low: 100, high: 0}}
            walk-away: %s
          beta:
            alliance: {weight: 50, values: {renounced: 100, kept: 0}}
            forces: {weight: 30, values: {stay: 100, thin: %s, leave: 0}}
            toll: {weight: 10, values: {low: 0, high: 100}}
            walk-away: %s
        """
            .formatted(weight, walkAway, thin, other));
  }

  private static Explanation explain(Case negotiation) {
    return Explainer.explain(
            negotiation,
            negotiation.question().orElseThrow(),
            new Explainer.Options(0, 1, 2, 20, _ -> {}))
        .result();
  }

  private static List<Point> flips(Explanation explanation, String path) {
    return explanation.scrutiny().tipping().points().stream()
        .filter(p -> p.subject().equals(new Tipping.Subject.OfNumber(path)))
        .sorted((a, b) -> a.at().compareTo(b.at()))
        .toList();
  }

  /** A number written into the case at a place. */
  private interface Written {
    Case at(String number) throws IOException;
  }

  private static void equalsADenseScan(List<Point> flips, int from, int to, Written written)
      throws IOException {
    String before = "";
    int flip = 0;
    for (int s = 0; s <= STEPS; s++) {
      BigDecimal number =
          BigDecimal.valueOf(from)
              .add(BigDecimal.valueOf((to - from) * (s + 0.37) / (STEPS + 1)))
              .setScale(6, RoundingMode.HALF_UP);
      NaiveExplain naive = naive(written.at(number.toPlainString()));
      BigFraction place = BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(6));
      while (flip < flips.size() && flips.get(flip).at().compareTo(place) < 0) {
        before = flips.get(flip++).above().label();
      }
      String expected =
          flip > 0 ? before : flips.isEmpty() ? naive.verdict() : flips.getFirst().below().label();
      assertThat(naive.verdict()).as("at " + number).isEqualTo(expected);
    }
    assertThat(flip).isEqualTo(flips.size());
  }

  private static NaiveExplain naive(Case negotiation) {
    return new NaiveExplain(
        new World(negotiation, Numbers.central(negotiation)), negotiation.question().orElseThrow());
  }

  @Test
  void flipsOfAWeightEqualADenseScan() throws IOException {
    Explanation explanation = explain(talks("20 to 60", "30", "70", "20"));
    List<Point> flips = flips(explanation, "preferences.alpha.alliance.weight");
    assertThat(flips).isNotEmpty();
    equalsADenseScan(flips, 0, 100, w -> talks(w, "30", "70", "20"));
  }

  @Test
  void flipsOfAWalkAwayEqualADenseScanOverItsDomain() throws IOException {
    Explanation explanation = explain(talks("40", "30", "70", "20 to 40"));
    List<Point> flips = flips(explanation, "preferences.beta.walk-away");
    assertThat(flips).hasSizeGreaterThan(1);
    equalsADenseScan(flips, 0, 100, r -> talks("40", "30", "70", r));
  }

  @Test
  void flipsOfAValueEqualADenseScan() throws IOException {
    Explanation explanation = explain(talks("40", "30", "uniform 10 to 90", "55"));
    equalsADenseScan(
        flips(explanation, "preferences.beta.forces.values.thin"),
        0,
        100,
        v -> talks("40", "30", v, "55"));
  }

  @Test
  void aFlipInsideAStatedRangeMakesTheVerdictFragileWithoutDraws() throws IOException {
    Explanation wide = explain(talks("40", "30", "70", "0 to 90"));
    assertThat(wide.scrutiny().tipping().inside()).isTrue();
    assertThat(wide.flags()).contains(Flag.FRAGILE);
    Explanation exact = explain(talks("40", "30", "70", "45"));
    assertThat(exact.scrutiny().tipping().points()).isNotEmpty();
    assertThat(exact.scrutiny().tipping().inside()).isFalse();
    assertThat(exact.flags()).doesNotContain(Flag.FRAGILE);
  }

  @Test
  void flipsAreBracketedToAMillionthOfWhatWasSearched() throws IOException {
    Explanation explanation = explain(talks("20 to 60", "30", "70", "20"));
    for (Point point : explanation.scrutiny().tipping().points()) {
      double searched = point.searched().to().doubleValue() - point.searched().from().doubleValue();
      assertThat(point.width().doubleValue()).isLessThanOrEqualTo(Math.max(1, searched) * 1e-6);
      assertThat(point.below()).isNotEqualTo(point.above());
    }
  }
}
