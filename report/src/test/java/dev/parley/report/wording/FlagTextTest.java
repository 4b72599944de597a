package dev.parley.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.explain.Flag;
import dev.parley.engine.explain.Verdict;
import dev.parley.report.Findings;
import dev.parley.report.Talks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagTextTest {
  private static String sentence(Verdict verdict, Flag flag, Optional<Robustness> draws) {
    Explanation bare = Findings.bare(verdict, true, 10, 5);
    Explanation flagged =
        new Explanation(
            bare.party(),
            bare.concession(),
            bare.cardinal(),
            verdict,
            List.of(flag),
            bare.packages(),
            bare.feasible(),
            bare.signable(),
            bare.signableWith(),
            bare.bestWith(),
            bare.bestWithout(),
            bare.walkAway(),
            bare.blockers(),
            bare.blockerMembers(),
            bare.chosen(),
            bare.nash(),
            bare.nashOverall(),
            bare.repair(),
            bare.ledgers(),
            bare.missing(),
            bare.removing(),
            bare.pivotal(),
            bare.arguments(),
            bare.holds(),
            bare.believed(),
            draws,
            bare.scrutiny(),
            bare.plan());
    return new FlagText(flagged, new Words(Talks.talks())).sentences().getFirst();
  }

  private static Optional<Robustness> draws() {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    verdicts.put(Verdict.TIED, 100);
    verdicts.put(Verdict.NOT_NEEDED, 300);
    verdicts.put(Verdict.PREFERRED, 600);
    return Optional.of(new Robustness(1000, 1, verdicts, 0.2, 0.4));
  }

  @Test
  void contestedWhereThePartyWouldRatherNot() {
    assertThat(sentence(Verdict.NOT_NEEDED, Flag.CONTESTED, Optional.empty()))
        .isEqualTo(
            "Contested: if Alpha could choose among the signable packages it would do better"
                + " without the concession, but the Nash bargain includes it.");
  }

  @Test
  void contestedWhereThePartyWouldRather() {
    assertThat(sentence(Verdict.PREFERRED, Flag.CONTESTED, Optional.empty()))
        .isEqualTo(
            "Contested: if Alpha could choose among the signable packages it would do better"
                + " with the concession, but the Nash bargain leaves it out.");
  }

  @Test
  void fragileByTheDraws() {
    assertThat(sentence(Verdict.NOT_NEEDED, Flag.FRAGILE, draws()))
        .contains("under 80\u00a0% of the draws");
  }

  @Test
  void fragileByATippingPoint() {
    assertThat(sentence(Verdict.NOT_NEEDED, Flag.FRAGILE, Optional.empty()))
        .contains("lies inside its stated range");
  }

  @Test
  void overturnedNamesTheMoreFrequentVerdict() {
    assertThat(sentence(Verdict.NOT_NEEDED, Flag.OVERTURNED, draws()))
        .isEqualTo(
            "Overturned: over the draws another verdict is more frequent: PREFERRED,"
                + " 60.0\u00a0%.");
  }
}
