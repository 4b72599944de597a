package dev.parley.engine.overview;

import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.OptionValues;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What is at stake for whom in the central scenario, without interaction terms.
 *
 * @param byParty party → issue → stake, in the case's orders; only parties with points, and only
 *     the issues that they value
 */
public record Stakes(Map<String, Map<String, Stake>> byParty) {
  public Stakes {
    Map<String, Map<String, Stake>> copy = new LinkedHashMap<>();
    byParty.forEach((party, issues) ->
        copy.put(party, Collections.unmodifiableMap(new LinkedHashMap<>(issues))));
    byParty = Collections.unmodifiableMap(copy);
  }

  /**
   * One issue for one party.
   *
   * @param weight share of all the party's weights
   * @param contributions points per option, in the order of the options
   */
  public record Stake(BigFraction weight, Map<String, BigFraction> contributions) {
    public Stake {
      contributions = Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
    }

    /** Points between the worst and the best option. */
    public BigFraction points() {
      return Collections.max(contributions.values())
          .subtract(Collections.min(contributions.values()));
    }

    /** The first option that is worth most. */
    public String best() {
      BigFraction most = Collections.max(contributions.values());
      return contributions.entrySet().stream()
          .filter(e -> e.getValue().compareTo(most) == 0)
          .findFirst()
          .orElseThrow()
          .getKey();
    }
  }

  /** The stakes of all parties; a party without any weight has none. */
  public static Stakes of(Case negotiation) {
    Scenario central = Scenario.central(negotiation);
    Map<String, Map<String, Stake>> byParty = new LinkedHashMap<>();
    for (Preferences preferences : negotiation.preferences()) {
      if (preferences instanceof Additive additive) {
        byParty.put(additive.party(), stakes(negotiation, additive, central));
      }
    }
    return new Stakes(byParty);
  }

  /** A party's stake in an issue; empty where it does not value it or has no points. */
  public Optional<Stake> of(String party, String issue) {
    return Optional.ofNullable(byParty.getOrDefault(party, Map.of()).get(issue));
  }

  private static Map<String, Stake> stakes(Case negotiation, Additive additive, Scenario central) {
    BigFraction total = BigFraction.ZERO;
    List<BigFraction> weights = new ArrayList<>();
    for (IssueValue value : additive.issues()) {
      weights.add(central.value(value.weight()));
      total = total.add(weights.getLast());
    }
    Map<String, Stake> stakes = new LinkedHashMap<>();
    for (int k = 0; k < weights.size() && total.signum() != 0; k++) {
      IssueValue value = additive.issues().get(k);
      Issue issue = negotiation.issue(value.issue()).orElseThrow();
      BigFraction share = weights.get(k).divide(total);
      BigFraction[] values = OptionValues.of(value.valuation(), issue, central);
      Map<String, BigFraction> contributions = new LinkedHashMap<>();
      for (int d = 0; d < values.length; d++) {
        contributions.put(issue.options().get(d).id(), share.multiply(values[d]));
      }
      stakes.put(issue.id(), new Stake(share, contributions));
    }
    return stakes;
  }
}
