package dev.parley.engine.space;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Turns scenarios of one case into spaces. What does not depend on the numbers is compiled once;
 * afterwards {@link #compile} may be called by several threads.
 */
public final class SpaceCompiler {
  private static final int MOST_VOTERS = 62;

  private final Case negotiation;
  private final Shape shape;
  private final ConditionCompiler conditions;
  private final FormCompiler formCompiler;
  private final Map<String, Integer> voters = new HashMap<>();
  private final Space central;

  /**
   * Compiles what all scenarios share.
   *
   * @throws CannotCompute if the case has too many packages or parties
   */
  public SpaceCompiler(Case negotiation) {
    this.negotiation = negotiation;
    shape = new Shape(negotiation);
    conditions = new ConditionCompiler(shape);
    formCompiler = new FormCompiler(shape, conditions);
    if (negotiation.preferences().size() > MOST_VOTERS) {
      throw new CannotCompute(
          negotiation.preferences().size() + " parties have preferences; at most " + MOST_VOTERS,
          List.of("preferences"),
          "let parties that always agree follow one of them");
    }
    for (int v = 0; v < negotiation.preferences().size(); v++) {
      voters.put(negotiation.preferences().get(v).party(), v);
    }
    // Compiles every condition and form, so that later calls only read.
    Scenario scenario = Scenario.central(negotiation);
    central = compile(scenario);
    Approvals all = approvals(scenario, central);
    negotiation.bodies().forEach(b -> all.compile(b.id()));
  }

  public Shape shape() {
    return shape;
  }

  /** The space of the central scenario. */
  public Space central() {
    return central;
  }

  /** A condition of the case, or of a question about it; not for use by several threads. */
  public Condition condition(Expression expression) {
    return conditions.compile(expression);
  }

  /**
   * Fixes the numbers.
   *
   * @throws CannotCompute if all weights of a party are zero in the scenario
   */
  public Space compile(Scenario scenario) {
    List<UtilityForm> forms =
        negotiation.preferences().stream().map(p -> formCompiler.compile(p, scenario)).toList();
    boolean wide = forms.stream().anyMatch(f -> f.bits() > Limbs.NARROW_BITS);
    List<Voter> compiled =
        IntStream.range(0, forms.size())
            .mapToObj(
                v -> new Voter(negotiation.preferences().get(v).party(), forms.get(v), shape, wide))
            .toList();
    AnswerCompiler answers = new AnswerCompiler(negotiation, scenario, conditions, voters);
    List<ConsentRule> consents = new ArrayList<>();
    for (Consent consent : negotiation.consents()) {
      consents.add(
          new ConsentRule(
              consent.by(),
              consent.when().stream().map(conditions::compile).toList(),
              answers.of(consent.by())));
    }
    List<Condition> rules =
        negotiation.rules().stream().map(r -> conditions.compile(r.holds())).toList();
    return new Space(shape, rules, compiled, consents, wide);
  }

  /**
   * Fixes the numbers anew where only the preferences of some parties differ from another
   * scenario's: faster, with the same result.
   *
   * @param like the space of the other scenario
   */
  public Space compile(Scenario scenario, Space like, Set<String> parties) {
    List<UtilityForm> forms = new ArrayList<>();
    for (Preferences preferences : negotiation.preferences()) {
      forms.add(
          parties.contains(preferences.party())
              ? formCompiler.compile(preferences, scenario)
              : like.voters().get(forms.size()).form());
    }
    boolean wide = forms.stream().anyMatch(f -> f.bits() > Limbs.NARROW_BITS);
    List<Voter> compiled =
        IntStream.range(0, forms.size())
            .mapToObj(v -> {
              String party = negotiation.preferences().get(v).party();
              return wide == like.wide() && !parties.contains(party)
                  ? like.voters().get(v)
                  : new Voter(party, forms.get(v), shape, wide);
            })
            .toList();
    return like.with(compiled, wide);
  }

  /** How parties and bodies answer in a space that was compiled from the same scenario. */
  public Approvals approvals(Scenario scenario, Space space) {
    return new Approvals(space, new AnswerCompiler(negotiation, scenario, conditions, voters));
  }
}
