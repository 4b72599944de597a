package dev.parley.engine.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.game.Answer.Extent;
import dev.parley.engine.scenario.Scenario;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Guarantee;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Guarantor;
import dev.parley.model.Guarantee.Trigger;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class GuaranteeTreeTest {
  private static final Reading.Accepted HOUSE =
      (Reading.Accepted)
          CaseReader.read(Path.of(System.getProperty("parley.home"), "cases", "house-sale"));
  private static final Scenario CENTRAL = Scenario.central(HOUSE.model());
  private static final Grounds NONE = HOUSE.model().preferences().getFirst().grounds();
  private static final Expression WHEN = HOUSE.model().question().orElseThrow().concedes();

  private static Parameter number(String value) {
    return new Parameter(
        "n", "n", Domain.NON_NEGATIVE, new Uncertain.Exact(new BigDecimal(value)), NONE);
  }

  private static Guarantor guarantor(String party, String strength) {
    return new Guarantor(
        party,
        number("25"),
        number("27.5"),
        number("10"),
        Optional.empty(),
        number(strength),
        NONE);
  }

  private static Guarantee guarantee(Form form, Trigger trigger, Guarantor... guarantors) {
    return new Guarantee(
        "promise",
        WHEN,
        new Guarantee.Protege(
            "alpha", Optional.of(number("81.25")), Optional.of(number("1.25")), NONE),
        new Guarantee.Challenger("beta", number("60"), number("8.75"), number("21.25"), NONE),
        form,
        trigger,
        number("0.2"),
        List.of(guarantors),
        Optional.empty(),
        Optional.empty(),
        NONE);
  }

  private static List<GuaranteeTree.Type> cheapOrDear(int cheap, int of) {
    return List.of(
        new GuaranteeTree.Type("cheap", BigFraction.of(cheap, of), BigFraction.ZERO),
        new GuaranteeTree.Type("dear", BigFraction.of(of - cheap, of), BigFraction.of(55)));
  }

  private static Answer solve(ExtensiveGame game, Method method) {
    return GameAnalysis.analyse(game, new GameAnalysis.Options(Set.of(method), 1, false))
        .result()
        .answers()
        .getFirst();
  }

  private static ExtensiveGame one(int cheap, int of) {
    Guarantee promise = guarantee(Form.EXECUTIVE, Trigger.CONSULTATION, guarantor("gamma", "1"));
    return GuaranteeTree.of(promise, CENTRAL, List.of(cheapOrDear(cheap, of)));
  }

  /** The smallest instance: the differences of payoffs of the reference's deterrence.efg. */
  @Test
  void theCheapTypeHonoursTheDearOneRenegesAndTheAttackPays() {
    Answer answer = solve(one(2, 5), Method.BACKWARD_INDUCTION);
    assertThat(answer.extent()).isEqualTo(Extent.ALL_SEQUENTIAL);
    assertThat(answer.equilibria()).hasSize(1);
    Equilibrium found = answer.equilibria().getFirst();
    assertThat(found.profile().parts())
        .containsExactly(
            GameAnalysis.sure(2, 0),
            GameAnalysis.sure(2, 0),
            GameAnalysis.sure(2, 0),
            GameAnalysis.sure(2, 1));
    assertThat(found.margins().stream().map(Optional::orElseThrow))
        .containsExactly(
            BigFraction.of(9), BigFraction.of(41), BigFraction.of(30), BigFraction.of(25));
    assertThat(found.verdict().payoffs().getFirst()).isEqualTo(BigFraction.of(9));
  }

  /** 35 − 65p = 0. */
  @Test
  void fromSevenThirteenthsOnTheAttackDoesNotPay() {
    assertThat(attacks(one(6, 13))).containsExactly(true);
    assertThat(attacks(one(7, 13))).containsExactlyInAnyOrder(true, false);
    assertThat(attacks(one(8, 13))).containsExactly(false);
  }

  private static List<Boolean> attacks(ExtensiveGame game) {
    return solve(game, Method.BACKWARD_INDUCTION).equilibria().stream()
        .map(e -> e.profile().parts().getFirst().getFirst().equals(BigFraction.ONE))
        .toList();
  }

  @Test
  void quantalResponseLeadsToTheSameAnswer() {
    Answer limit = solve(one(2, 5), Method.LIMIT);
    assertThat(limit.equilibria().getFirst().profile())
        .isEqualTo(solve(one(2, 5), Method.BACKWARD_INDUCTION).equilibria().getFirst().profile());
    Equilibrium response = solve(one(2, 5), Method.AGENT_RESPONSE).equilibria().getFirst();
    assertThat(response.response().orElseThrow().residual()).isLessThan(1e-12);
  }

  /** What honouring adds for one guarantor: b·(1 − a)·s·Π(1 − s of others who come) + m·k − c. */
  @Test
  void theDifferenceThatHonouringMakesIsThatOfSectionEight() {
    Guarantee promise =
        guarantee(
            Form.TREATY,
            Trigger.CONSULTATION,
            guarantor("gamma", "0.5"),
            guarantor("delta", "0.4"));
    List<BigFraction> payoffs = ends(promise, 1);
    // Ends of two guarantors: both, only gamma, only delta, nobody.
    assertThat(payoffs.get(0).subtract(payoffs.get(2)).doubleValue())
        .isEqualTo(25 * 0.8 * 0.5 * 0.6 + 15 - 27.5);
    assertThat(payoffs.get(1).subtract(payoffs.get(3)).doubleValue())
        .isEqualTo(25 * 0.8 * 0.5 + 15 - 27.5);
  }

  @Test
  void anAutomaticPromiseIsTwiceAsDearToBreak() {
    Guarantor[] two = {guarantor("gamma", "0.5"), guarantor("delta", "0.4")};
    BigFraction consulted = ends(guarantee(Form.TREATY, Trigger.CONSULTATION, two), 1).get(3);
    BigFraction automatic = ends(guarantee(Form.TREATY, Trigger.AUTOMATIC, two), 1).get(3);
    assertThat(consulted.subtract(automatic)).isEqualTo(BigFraction.of(15));
  }

  /** A yes that the other vetoes costs nothing and stops nothing. */
  @Test
  void underConsensusOneAloneIsAsGoodAsNobody() {
    Guarantor[] two = {guarantor("gamma", "0.5"), guarantor("delta", "0.4")};
    List<BigFraction> payoffs = ends(guarantee(Form.TREATY, Trigger.CONSENSUS, two), 1);
    assertThat(payoffs.get(1)).isEqualTo(BigFraction.of(5));
    assertThat(payoffs.get(2)).isEqualTo(payoffs.get(3)).isEqualTo(BigFraction.of(-10));
    assertThat(payoffs.get(0).doubleValue()).isEqualTo(25 * (1 - 0.8 * 0.5 * 0.6) - 27.5);
  }

  /** What a guarantor gets where the attack is resisted, in the order of the tree. */
  private static List<BigFraction> ends(Guarantee promise, int guarantor) {
    GuaranteeTree.Type sure = new GuaranteeTree.Type("", BigFraction.ONE, BigFraction.of(55, 2));
    ExtensiveGame game =
        GuaranteeTree.of(
            promise, CENTRAL, Collections.nCopies(promise.guarantors().size(), List.of(sure)));
    return game.outcomes().subList(0, 1 << promise.guarantors().size()).stream()
        .map(o -> o.payoffs().get(1 + guarantor))
        .toList();
  }

  @Test
  void severalGuaranteesAreSolvedByQuantalResponse() {
    Guarantee promise =
        guarantee(
            Form.TREATY,
            Trigger.CONSULTATION,
            guarantor("gamma", "0.5"),
            guarantor("delta", "0.4"));
    List<GuaranteeTree.Type> types =
        GuaranteeTree.cheapAndDear(promise.guarantors().getFirst(), CENTRAL, BigFraction.of(10));
    assertThat(types).extracting(t -> t.fight().doubleValue()).containsExactly(16.51388, 38.48612);
    ExtensiveGame game = GuaranteeTree.of(promise, CENTRAL, List.of(types, types));
    assertThat(game.players()).containsExactly("beta", "alpha", "gamma", "delta");
    assertThat(solve(game, Method.BACKWARD_INDUCTION).extent()).isEqualTo(Extent.NOT_COMPUTED);
    Equilibrium found = solve(game, Method.AGENT_RESPONSE).equilibria().getFirst();
    assertThat(found.response().orElseThrow().residual()).isLessThan(1e-12);
    assertThat(solve(game, Method.PURE).equilibria()).isNotEmpty();
  }

  @Test
  void tooManyGuarantorsAreRefused() {
    Guarantor[] many = Collections.nCopies(12, guarantor("gamma", "0.1")).toArray(Guarantor[]::new);
    Guarantee promise = guarantee(Form.TREATY, Trigger.CONSULTATION, many);
    assertThatThrownBy(
            () -> GuaranteeTree.of(promise, CENTRAL, Collections.nCopies(12, cheapOrDear(1, 2))))
        .isInstanceOf(CannotCompute.class)
        .hasMessageContaining("more than 50,000 nodes");
  }
}
