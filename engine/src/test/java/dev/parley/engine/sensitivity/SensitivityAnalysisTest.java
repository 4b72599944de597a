package dev.parley.engine.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Sensitivity.Stop;
import dev.parley.engine.sensitivity.SensitivityAnalysis.Options;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityAnalysisTest {
  /**
   * Alpha wants the road open and the claim kept, beta the reverse. What alpha gets with its claim
   * dropped and the road open is 60; without the road nothing is signable for alpha.
   */
  private static final String TEXT =
      """
      parley: 1
      case: exchange
      title: An exchange
      question: {why: alpha, concedes: claim = dropped}
      parties:
        alpha: {name: Alpha}
        beta: {name: Beta}
      issues:
        claim:
          title: Claim
          options: {kept: Kept, shared: Shared, dropped: Dropped}
          now: kept
        road:
          title: Road
          options: {closed: Closed, open: Open}
          now: closed
      preferences:
        alpha:
          claim: {weight: 40, order: kept > shared > dropped}
          road: {weight: 60, values: {closed: 0, open: 100}}
          walk-away: uniform 40 to 80
        beta:
          claim: {weight: 70, values: {kept: 0, shared: uniform 0 to 100, dropped: 100}}
          road: {weight: 30, values: {closed: 100, open: 0}}
          walk-away: 50
      """;

  @TempDir private Path folder;

  private Case read(String text) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), text);
    return ((Reading.Accepted) CaseReader.read(folder)).model();
  }

  private static Options options(int draws, int indices, int threads, Memory memory) {
    return new Options(
        draws,
        OptionalInt.of(indices),
        OptionalDouble.empty(),
        1,
        threads,
        (done, atMost) -> assertThat(done).isLessThanOrEqualTo(atMost),
        memory);
  }

  private static Sensitivity analyse(Case negotiation, Options options) {
    return SensitivityAnalysis.analyse(negotiation, negotiation.question().orElseThrow(), options)
        .result();
  }

  private static double share(Sensitivity result, Verdict verdict) {
    return result.verdicts().stream()
        .filter(v -> v.verdict() == verdict)
        .mapToDouble(v -> v.share().value())
        .findFirst()
        .orElse(0);
  }

  /**
   * Dropped and open is worth 60 to alpha and 70 to beta. Shared and open is worth 60 + 0.4·v to
   * alpha, v uniform, and 0.7·w to beta, w uniform: beta signs it where w ≥ 71.43. With r uniform
   * from 40 to 80, alpha signs the first where r ≤ 60, the second where r ≤ 60 + 0.4·v.
   */
  @Test
  void sharesAreThoseOfTheClosedForm() throws IOException {
    Sensitivity result = analyse(read(TEXT), options(1 << 14, 0, 2, Memory.NONE));
    double betaSigns = 1 - 50 / 70.0;
    double onlyDropped = 0.5 * (1 - betaSigns);
    // Given r in (60, 80): P(0.4·v ≥ r − 60), with r − 60 uniform on 0 to 20 and v on 0 to 100.
    double sharedBeyond = 0.75;
    double necessary = onlyDropped;
    double notNeeded = 0.5 * betaSigns;
    double without = 0.5 * betaSigns * sharedBeyond;
    assertThat(share(result, Verdict.NECESSARY)).isCloseTo(necessary, within(0.003));
    assertThat(share(result, Verdict.NOT_NEEDED)).isCloseTo(notNeeded, within(0.003));
    assertThat(result.signable().value()).isCloseTo(necessary + notNeeded + without, within(0.003));
    assertThat(result.signable().low()).isLessThan(necessary + notNeeded + without);
    assertThat(result.signable().high()).isGreaterThan(necessary + notNeeded + without);
    assertThat(result.verdicts().stream().mapToDouble(v -> v.share().value()).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void inputsAreNumberedByTheirPaths() throws IOException {
    Sensitivity result = analyse(read(TEXT), options(64, 0, 1, Memory.NONE));
    assertThat(result.inputs().stream().map(Input::path))
        .containsExactly(
            "preferences.alpha.claim.order",
            "preferences.alpha.walk-away",
            "preferences.beta.claim.values.shared");
  }

  @Test
  void theNashPackageIsCountedOptionByOption() throws IOException {
    Sensitivity result = analyse(read(TEXT), options(4096, 0, 1, Memory.NONE));
    double road =
        result.nash().stream()
            .filter(n -> n.issue().equals("road") && n.option().equals("open"))
            .findFirst()
            .orElseThrow()
            .share()
            .value();
    assertThat(road).isCloseTo(result.signable().value(), within(1e-12));
    assertThat(road + result.noNash().value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theTornadoGoesFromThe5thToThe95thPercentile() throws IOException {
    Sensitivity result = analyse(read(TEXT), options(64, 0, 1, Memory.NONE));
    TornadoBar walkAway =
        result.tornado().stream()
            .filter(b -> b.input().path().endsWith("alpha.walk-away"))
            .findFirst()
            .orElseThrow();
    assertThat(walkAway.low().orElseThrow()).isEqualTo(42);
    assertThat(walkAway.high().orElseThrow()).isEqualTo(78);
    // At 42 dropping is worth 60 and all else no deal; at 78 nothing can be signed.
    assertThat(walkAway.marginLow().orElseThrow()).isEqualTo(18);
    assertThat(walkAway.marginHigh().orElseThrow()).isZero();
    assertThat(walkAway.verdictLow()).isEqualTo(Verdict.NECESSARY);
    assertThat(walkAway.verdictHigh()).isEqualTo(Verdict.NO_DEAL);
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    Case negotiation = read(TEXT);
    assertThat(analyse(negotiation, options(512, 128, 2, Memory.NONE)))
        .isEqualTo(analyse(negotiation, options(512, 128, 1, Memory.NONE)));
  }

  /** Keeps everything, and stops a run when it has kept enough. */
  private static final class Kept implements Memory {
    private final Map<String, List<Outcome>> parts = new HashMap<>();
    private int left;

    Kept(int left) {
      this.left = left;
    }

    @Override
    public synchronized Optional<List<Outcome>> recall(String series, int from, int size) {
      return Optional.ofNullable(parts.get(series + from))
          .filter(o -> o.size() >= size)
          .map(o -> o.subList(0, size));
    }

    @Override
    public synchronized void keep(String series, int from, List<Outcome> outcomes) {
      if (left-- <= 0) {
        throw new IllegalStateException("stopped");
      }
      parts.put(series + from, new ArrayList<>(outcomes));
    }
  }

  @Test
  void aResumedRunGivesWhatAStraightRunGives() throws IOException {
    Case negotiation = read(TEXT);
    Sensitivity straight = analyse(negotiation, options(512, 128, 1, Memory.NONE));
    Kept memory = new Kept(5);
    boolean stopped = false;
    try {
      analyse(negotiation, options(512, 128, 1, memory));
    } catch (IllegalStateException _) {
      stopped = true;
    }
    assertThat(stopped).isTrue();
    assertThat(memory.parts).hasSize(5);
    memory.left = Integer.MAX_VALUE;
    assertThat(analyse(negotiation, options(512, 128, 1, memory))).isEqualTo(straight);
    // A longer run begins with the shorter one.
    assertThat(analyse(negotiation, options(1024, 128, 1, memory)))
        .isEqualTo(analyse(negotiation, options(1024, 128, 1, Memory.NONE)));
  }

  @Test
  void theOrderOfPartiesInTheFileChangesNothing() throws IOException {
    Sensitivity before = analyse(read(TEXT), options(256, 0, 1, Memory.NONE));
    int alpha = TEXT.indexOf("  alpha:\n    claim");
    int beta = TEXT.indexOf("  beta:\n    claim");
    String turned = TEXT.substring(0, alpha) + TEXT.substring(beta) + TEXT.substring(alpha, beta);
    Sensitivity after = analyse(read(turned), options(256, 0, 1, Memory.NONE));
    assertThat(after.verdicts()).isEqualTo(before.verdicts());
    assertThat(after.nash()).isEqualTo(before.nash());
    assertThat(after.margin()).isEqualTo(before.margin());
  }

  @Test
  void otherNamesWithTheOldDrawKeysChangeNothing() throws IOException {
    Sensitivity before = analyse(read(TEXT), options(256, 0, 1, Memory.NONE));
    String renamed =
        TEXT.replace("alpha", "zulu")
            .replace("  zulu:\n    claim", "  zulu:\n    draw-key: preferences.alpha\n    claim");
    Sensitivity after = analyse(read(renamed), options(256, 0, 1, Memory.NONE));
    assertThat(after.party()).isEqualTo("zulu");
    assertThat(after.verdicts()).isEqualTo(before.verdicts());
    assertThat(after.nash()).isEqualTo(before.nash());
    assertThat(after.margin()).isEqualTo(before.margin());
  }

  @Test
  void theStopRuleEndsARunThatKnowsEnough() throws IOException {
    Case negotiation = read(TEXT);
    Sensitivity early =
        analyse(
            negotiation,
            new Options(
                1 << 14,
                OptionalInt.of(0),
                OptionalDouble.of(0.02),
                1,
                1,
                (_, _) -> {},
                Memory.NONE));
    assertThat(early.stop()).isEqualTo(Stop.NARROW_ENOUGH);
    assertThat(early.draws()).isLessThan(1 << 14);
    assertThat(early)
        .usingRecursiveComparison()
        .ignoringFields("stop")
        .isEqualTo(analyse(negotiation, options(early.draws(), 0, 1, Memory.NONE)));
    Sensitivity late =
        analyse(
            negotiation,
            new Options(
                64, OptionalInt.of(0), OptionalDouble.of(0.0001), 1, 1, (_, _) -> {}, Memory.NONE));
    assertThat(late.stop()).isEqualTo(Stop.STILL_WIDE);
  }

  @Test
  void convergenceEndsWithTheFinalEstimates() throws IOException {
    Sensitivity result = analyse(read(TEXT), options(512, 0, 1, Memory.NONE));
    assertThat(result.convergence().stream().map(Sensitivity.Step::draws))
        .containsExactly(32, 64, 128, 256, 512);
    assertThat(result.convergence().getLast().signable()).isEqualTo(result.signable());
    assertThat(result.convergence().getLast().verdict())
        .isEqualTo(result.verdicts().getFirst().share());
  }

  @Test
  void theTreeFindsTheWalkAway() throws IOException {
    VerdictTree tree = analyse(read(TEXT), options(4096, 0, 1, Memory.NONE)).tree().orElseThrow();
    assertThat(tree.accuracy()).isGreaterThan(0.85).isGreaterThan(tree.guess());
    VerdictTree.Split root = (VerdictTree.Split) tree.root();
    assertThat(root.input().path()).isEqualTo("preferences.alpha.walk-away");
    assertThat(root.threshold()).isCloseTo(60, within(1.5));
  }

  @Test
  void aCaseWithoutDoubtHasOneVerdictAndNoTree() throws IOException {
    String certain =
        TEXT.replace("uniform 40 to 80", "50")
            .replace("uniform 0 to 100", "20")
            .replace(
                "order: kept > shared > dropped", "values: {kept: 100, shared: 50, dropped: 0}");
    Sensitivity result = analyse(read(certain), options(64, 16, 1, Memory.NONE));
    assertThat(result.inputs()).isEmpty();
    assertThat(share(result, Verdict.NECESSARY)).isEqualTo(1);
    assertThat(result.tree()).isEmpty();
    assertThat(result.influences()).isEmpty();
  }

  private static final String ANALYSTS =
      """
      analysts:
        ann: {name: Ann, weight: 3}
        ben: {name: Ben, numbers: {alpha.walk-away: uniform 70 to 80, beta.walk-away: 20}}
      """;

  @Test
  void analystsAreAskedInTurn() throws IOException {
    Opinions opinions =
        analyse(read(TEXT + ANALYSTS), options(4096, 0, 2, Memory.NONE)).opinions().orElseThrow();
    Opinions.View ann = opinions.views().getFirst();
    Opinions.View ben = opinions.views().getLast();
    assertThat(ann.central().verdict()).isEqualTo(Verdict.NECESSARY);
    assertThat(ann.share()).isEqualTo(0.75);
    // To Ben alpha wants more than 70, which only the shared claim can give: beta signs from 20.
    assertThat(ben.central().verdict()).isNotEqualTo(Verdict.NECESSARY);
    assertThat(opinions.unanimous()).isFalse();
    assertThat(opinions.pooledSignable().value())
        .isCloseTo(0.75 * ann.signable().value() + 0.25 * ben.signable().value(), within(1e-12));
    assertThat(opinions.inputs().getFirst().overlap()).isBetween(0.0, 0.3);
    assertThat(opinions.inputs()).hasSize(2);
    assertThat(opinions.swaps()).hasSize(4);
    assertThat(opinions.swaps().getFirst().turns()).isTrue();
  }

  @Test
  void theAnalystsDoNotChangeTheCasesOwnDraws() throws IOException {
    Sensitivity with = analyse(read(TEXT + ANALYSTS), options(256, 0, 1, Memory.NONE));
    Sensitivity without = analyse(read(TEXT), options(256, 0, 1, Memory.NONE));
    assertThat(with.verdicts()).isEqualTo(without.verdicts());
    assertThat(without.opinions()).isEmpty();
  }

  @Test
  void kendallsTauIsThatOfTheTextbook() {
    assertThat(KendallTau.of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 4}).orElseThrow())
        .isCloseTo(4 / 6.0, within(1e-12));
    assertThat(KendallTau.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}).orElseThrow())
        .isEqualTo(-1);
    assertThat(KendallTau.of(new double[] {1, 1, 1}, new double[] {3, 2, 1})).isEmpty();
  }
}
