package dev.parley.engine.explain;

import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.model.preference.Preferences.Additive;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The verdict of one question in any scenario of a case. What does not depend on the numbers is
 * compiled once; safe for several threads.
 */
public final class Verdicts {
  private final Asked asked;
  private final Outlooks outlooks;

  /** Whether powers are stated, so that the Nash package needs those of each scenario. */
  private final boolean powers;

  /**
   * The answer in one scenario.
   *
   * @param signable whether something can be signed
   * @param margin what the party's best signable package with the concession is worth beyond its
   *     best without it, in points, where a side on which nothing can be signed counts as no deal;
   *     empty where the party's utilities are only an order
   * @param nash the first Nash package among the signable ones, where it was asked for
   */
  public record Answer(
      Verdict verdict, boolean signable, OptionalDouble margin, Optional<Choice> nash) {}

  /**
   * Compiles a question.
   *
   * @throws dev.parley.engine.CannotCompute if the case is too large
   * @throws IllegalStateException if the party has no preferences
   */
  public Verdicts(Case negotiation, Question question) {
    SpaceCompiler compiler = new SpaceCompiler(negotiation);
    Scenario central = Scenario.central(negotiation);
    Space space = compiler.central();
    asked =
        new Asked(
            negotiation,
            question,
            central,
            compiler,
            space.voter(question.party()),
            compiler.condition(question.concedes()));
    outlooks = new Outlooks(asked, DealAnalysis.Way.PLANNED);
    powers =
        negotiation.preferences().stream()
            .anyMatch(p -> p instanceof Additive a && a.bargainingPower().isPresent());
  }

  /** The packages that answers speak of. */
  public Shape shape() {
    return asked.compiler().shape();
  }

  /**
   * Judges a scenario of the case, on one thread.
   *
   * @param withNash whether the Nash package is wanted; it costs more than the verdict
   * @throws dev.parley.engine.CannotCompute if a party has no weights in the scenario
   */
  public Answer in(Scenario scenario, boolean withNash) {
    Space space = asked.compiler().compile(scenario);
    return outlooks(scenario).run(space, 1, o -> answer(o, space, withNash));
  }

  private Outlooks outlooks(Scenario scenario) {
    return powers
        ? new Outlooks(
            new Asked(
                asked.negotiation(),
                asked.question(),
                scenario,
                asked.compiler(),
                asked.voter(),
                asked.concession()),
            DealAnalysis.Way.PLANNED)
        : outlooks;
  }

  private Answer answer(Outlook outlook, Space space, boolean withNash) {
    Judgement judgement = outlook.judgement();
    boolean signable = judgement.bestWith().isPresent() || judgement.bestWithout().isPresent();
    BigFraction none = space.voters().get(asked.voter()).walkAway();
    OptionalDouble margin =
        space.voters().get(asked.voter()).cardinal()
            ? OptionalDouble.of(
                judgement
                    .bestWith()
                    .orElse(none)
                    .subtract(judgement.bestWithout().orElse(none))
                    .doubleValue())
            : OptionalDouble.empty();
    return new Answer(
        judgement.verdict(),
        signable,
        margin,
        withNash && signable ? outlook.firstNash(false) : Optional.empty());
  }
}
