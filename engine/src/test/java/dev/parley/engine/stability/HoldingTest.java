package dev.parley.engine.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Finding;
import dev.parley.engine.Witness;
import dev.parley.engine.stability.Commitment.Leaving;
import dev.parley.engine.stability.Holding.Verdict;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Draft.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether deals hold. */
class HoldingTest {
  private static final int MODELS = Boolean.getBoolean("parley.slow") ? 2_000 : 60;

  /** Alpha gives up a claim for good; Beta then may or may not open the road, and can close it. */
  private static final String EXCHANGE =
      """
      parley: 1
      case: exchange
      title: An exchange
      parties:
        alpha: {name: Alpha}
        beta: {name: Beta}
      issues:
        claim:
          title: Claim
          options: {kept: Kept, dropped: Dropped}
          now: kept
          controlled-by: alpha
          one-way: [kept -> dropped]
        road:
          title: Road
          options: {closed: Closed, open: Open}
          now: closed
          controlled-by: beta
        fee:
          title: Fee
          options: {none: None, paid: Paid}
          now: none
          jointly: [alpha, beta]
      rules: [fee = none or road = open]
      preferences:
        alpha:
          claim: {weight: 40, values: {kept: 100, dropped: 0}}
          road: {weight: 60, values: {closed: 0, open: 100}}
          walk-away: 30
        beta:
          claim: {weight: 60, values: {kept: 0, dropped: 100}}
          road: {weight: 40, values: {closed: 100, open: 0}}
          walk-away: 30
      """;

  @TempDir private Path folder;

  @Test
  void verdictsEqualTheTableAndEveryWitnessIsConfirmed() {
    Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    for (int seed = 0; seed < MODELS; seed++) {
      RandomGraph random = RandomGraph.of(seed);
      for (int s = 0; s < random.model().states(); s++) {
        Holding holding = holding(random.model(), s);
        assertThat(holding.verdict()).isEqualTo(verdict(random, s));
        seen.merge(holding.verdict(), 1, Integer::sum);
        for (Holding.UnderConcept under : holding.underConcepts()) {
          boolean stable = true;
          for (int k = 0; k < under.parties().size(); k++) {
            Reason reason = under.parties().get(k).reason();
            int mover = random.model().judges()[k];
            assertThat(new WitnessChecker(random.model(), mover, s, under.concept()).fault(reason))
                .isEmpty();
            stable &= reason.stable();
          }
          assertThat(under.verdict() != Verdict.BREAKS).isEqualTo(stable);
        }
      }
    }
    assertThat(seen.values()).hasSize(3).allMatch(n -> n > MODELS / 2);
  }

  private static Holding holding(GraphModel model, int state) {
    List<String> ids = IntStream.range(0, model.states()).mapToObj(s -> "s" + s).toList();
    return StabilityAnalysis.analyse(
            new States.Named(ids),
            model,
            OptionalInt.empty(),
            new StabilityAnalysis.Options(1, 20, new DealQuestion.Named("s" + state)))
        .holding()
        .orElseThrow();
  }

  private static Verdict verdict(RandomGraph random, int s) {
    int[] judges = random.model().judges();
    if (IntStream.of(judges).allMatch(i -> random.naive().stable(Concept.NASH, i, s))) {
      return Verdict.HOLDS;
    }
    return IntStream.of(judges).allMatch(i -> random.naive().stable(Concept.GMR, i, s))
        ? Verdict.HOLDS_IF_PUNISHED
        : Verdict.BREAKS;
  }

  @Test
  void theExchangeBreaksBecauseAlphaCannotTakeBackItsPart() throws IOException {
    Finding<Stability> finding = ask(List.of("dropped"), List.of("open"), List.of("none"));
    Holding holding = finding.result().holding().orElseThrow();
    assertThat(holding.verdict()).isEqualTo(Verdict.BREAKS);
    assertThat(holding.concept()).isEqualTo(Concept.GMR);
    assertThat(finding.certificate().stream().map(Witness::claim))
        .containsExactly("deal", "breach-by-beta");
    assertThat(finding.certificate().getLast().shown().deal().options())
        .containsEntry("road", "closed")
        .containsEntry("claim", "dropped");
  }

  @Test
  void afterItsOneWayStepAlphaStillWantsTheRestAndBetaWouldRatherStop() throws IOException {
    Commitment commitment =
        ask(List.of("dropped"), List.of("open"), List.of("none"))
            .result()
            .holding()
            .flatMap(Holding::commitment)
            .orElseThrow();
    assertThat(commitment.steps())
        .containsExactly(new Commitment.Irreversible("claim", "kept", "dropped"));
    assertThat(commitment.fallbacks()).hasSize(1);
    assertThat(commitment.fallbacks().getFirst().leaving())
        .containsExactly(
            new Leaving("alpha", true, false, false, false),
            new Leaving("beta", true, true, false, true));
  }

  @Test
  void theExchangeHoldsOnceAFeeDependsOnTheRoad() throws IOException {
    Holding holding =
        ask(List.of("dropped"), List.of("open"), List.of("paid")).result().holding().orElseThrow();
    assertThat(holding.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(holding.concept()).isEqualTo(Concept.NASH);
  }

  @Test
  void aPartialDealShowsItsMostLastingCompletion() throws IOException {
    Holding holding =
        ask(List.of("kept", "dropped"), List.of("closed")).result().holding().orElseThrow();
    assertThat(holding.states()).isEqualTo(2);
    assertThat(holding.verdicts()).containsEntry(Verdict.HOLDS, 2L);
    assertThat(holding.shown()).isZero();
  }

  @Test
  void aDealThatTheRulesExcludeIsRefused() {
    assertThatThrownBy(() -> ask(List.of("kept"), List.of("closed"), List.of("paid")))
        .isInstanceOf(CannotCompute.class)
        .hasMessage("the deal is none of the states of this model");
  }

  @SafeVarargs
  private Finding<Stability> ask(List<String>... options) throws IOException {
    List<String> issues = List.of("claim", "road", "fee");
    List<Setting> settings =
        IntStream.range(0, options.length)
            .mapToObj(i -> new Setting(issues.get(i), options[i]))
            .toList();
    return StabilityAnalysis.analyse(
        read(EXCHANGE), new StabilityAnalysis.Options(1, 20, new DealQuestion.Terms(settings)));
  }

  private Case read(String text) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), text);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused -> throw new AssertionError(refused.diagnostics());
    };
  }
}
