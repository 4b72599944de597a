package dev.parley.engine.game;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Guarantee;
import dev.parley.model.Guarantee.Guarantor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a guarantee's players get at the ends of its tree; players are the guarantee's in order. */
final class GuaranteeStakes {
  private static final BigFraction TWICE = BigFraction.of(2);

  private final Guarantee guarantee;
  private final Scenario scenario;

  GuaranteeStakes(Guarantee guarantee, Scenario scenario) {
    this.guarantee = guarantee;
    this.scenario = scenario;
  }

  String guarantor(int index) {
    return guarantee.guarantors().get(index).party();
  }

  /** Whether the protégé has a choice. */
  boolean yields() {
    return guarantee.protects().value().isPresent();
  }

  List<BigFraction> peace() {
    return Collections.nCopies(2 + guarantee.guarantors().size(), BigFraction.ZERO);
  }

  /** The challenger has its gain without a war. */
  List<BigFraction> yielded() {
    List<BigFraction> payoffs = new ArrayList<>(peace());
    payoffs.set(0, scenario.value(guarantee.against().gain()));
    return payoffs;
  }

  /** War, in expectation over whether the attack fails. */
  List<BigFraction> resisted(List<Boolean> honoured, List<BigFraction> costs) {
    boolean all = !honoured.contains(false);
    boolean consensus = guarantee.trigger() == Guarantee.Trigger.CONSENSUS;
    BigFraction fails =
        fails(consensus && !all ? Collections.nCopies(costs.size(), false) : honoured);
    List<BigFraction> payoffs = new ArrayList<>();
    payoffs.add(challenger(fails));
    payoffs.add(protege(fails));
    for (int g = 0; g < costs.size(); g++) {
      Guarantor own = guarantee.guarantors().get(g);
      BigFraction fight = tripwire(own).subtract(costs.get(g));
      BigFraction act = consensus && !all ? BigFraction.ZERO : fight;
      BigFraction deed = honoured.get(g) ? act : renege(own).negate();
      payoffs.add(scenario.value(own.stake()).multiply(fails).add(deed));
    }
    return payoffs;
  }

  /** f(S) = 1 − (1 − a)·Π(1 − s). */
  private BigFraction fails(List<Boolean> honoured) {
    BigFraction succeeds = BigFraction.ONE.subtract(scenario.value(guarantee.alone()));
    for (int g = 0; g < honoured.size(); g++) {
      BigFraction strength = scenario.value(guarantee.guarantors().get(g).strength());
      BigFraction left = BigFraction.ONE.subtract(strength);
      succeeds = honoured.get(g) ? succeeds.multiply(left) : succeeds;
    }
    return BigFraction.ONE.subtract(succeeds);
  }

  private BigFraction challenger(BigFraction fails) {
    BigFraction gain = scenario.value(guarantee.against().gain());
    BigFraction loss = scenario.value(guarantee.against().loss());
    return BigFraction.ONE
        .subtract(fails)
        .multiply(gain)
        .subtract(fails.multiply(loss))
        .subtract(scenario.value(guarantee.against().warCost()));
  }

  private BigFraction protege(BigFraction fails) {
    BigFraction cost = guarantee.protects().warCost().map(scenario::value).orElse(BigFraction.ZERO);
    return guarantee
        .protects()
        .value()
        .map(v -> scenario.value(v).multiply(fails))
        .orElse(BigFraction.ZERO)
        .subtract(cost);
  }

  /** m·k; an automatic promise is broken in public, which counts twice. */
  private BigFraction renege(Guarantor guarantor) {
    BigFraction factor =
        switch (guarantee.form()) {
          case POLITICAL -> BigFraction.of(1, 2);
          case EXECUTIVE -> BigFraction.ONE;
          case TREATY -> BigFraction.of(3, 2);
          case ALLIANCE -> TWICE;
        };
    return twiceIfAutomatic(scenario.value(guarantor.renege()).multiply(factor));
  }

  private BigFraction tripwire(Guarantor guarantor) {
    return twiceIfAutomatic(guarantor.tripwire().map(scenario::value).orElse(BigFraction.ZERO));
  }

  private BigFraction twiceIfAutomatic(BigFraction points) {
    return guarantee.trigger() == Guarantee.Trigger.AUTOMATIC ? points.multiply(TWICE) : points;
  }
}
