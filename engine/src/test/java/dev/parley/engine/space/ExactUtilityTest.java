package dev.parley.engine.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.TwoPartyCase;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Package;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation.Stated;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Utilities of 62 bits, of 126 bits and beyond, against fractions. */
class ExactUtilityTest {

  @Test
  void shortDecimalsFitOneLimb() {
    assertThat(space(TwoPartyCase.of(1, 2)).wide()).isFalse();
  }

  @Test
  void longDecimalsTakeTwoLimbs() {
    Space space = space(TwoPartyCase.of(1, 12));
    assertThat(space.wide()).isTrue();
    assertThat(space.rounded()).isFalse();
  }

  @Test
  void utilitiesAndAcceptanceEqualFractionsInBothWidths() {
    for (int decimals : List.of(2, 12)) {
      for (long seed = 0; seed < 20; seed++) {
        Case negotiation = TwoPartyCase.of(seed, decimals);
        Space space = space(negotiation);
        for (Looker looker : Scan.run(space, 1, () -> new Looker(negotiation, space))) {
          assertThat(looker.seen).isEqualTo(81);
        }
      }
    }
  }

  @Test
  void beyondTwoLimbsUtilitiesAreRoundedAndSaySo() {
    Case negotiation = TwoPartyCase.of(3, 30);
    Space space = space(negotiation);
    assertThat(space.rounded()).isTrue();
    for (long index = 0; index < 81; index++) {
      double exact =
          exact(negotiation, 0, space.shape().deal(space.shape().choice(index))).doubleValue();
      assertThat(space.utility(0, space.shape().choice(index)).doubleValue())
          .isCloseTo(exact, org.assertj.core.api.Assertions.within(1e-12));
    }
  }

  /** Compares every package of a block with fractions. */
  private static final class Looker implements Scan.Visitor {
    private final Case negotiation;
    private final Space space;
    private int seen;

    Looker(Case negotiation, Space space) {
      this.negotiation = negotiation;
      this.space = space;
    }

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        Choice choice = space.shape().choice(block.index(p));
        boolean allAccept = true;
        for (int v = 0; v < 2; v++) {
          BigFraction expected = exact(negotiation, v, space.shape().deal(choice));
          assertThat(space.voters().get(v).points(block.high(v, p), block.low(v, p)))
              .isEqualTo(expected);
          assertThat(space.utility(v, choice)).isEqualTo(expected);
          allAccept &= expected.compareTo(space.voters().get(v).walkAway()) >= 0;
        }
        assertThat(block.signable(p)).isEqualTo(allAccept);
        assertThat(space.signable(choice)).isEqualTo(allAccept);
        seen++;
      }
    }
  }

  private static Space space(Case negotiation) {
    return new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
  }

  private static BigFraction exact(Case negotiation, int voter, Package deal) {
    Scenario central = Scenario.central(negotiation);
    Additive preferences = (Additive) negotiation.preferences().get(voter);
    BigFraction sum = BigFraction.ZERO;
    BigFraction total = BigFraction.ZERO;
    for (IssueValue value : preferences.issues()) {
      BigFraction weight = central.value(value.weight());
      Parameter chosen =
          ((Stated) value.valuation())
              .knots().stream()
                  .filter(k -> k.option().equals(deal.options().get(value.issue())))
                  .findFirst()
                  .orElseThrow()
                  .value();
      sum = sum.add(weight.multiply(central.value(chosen)));
      total = total.add(weight);
    }
    return sum.divide(total);
  }
}
