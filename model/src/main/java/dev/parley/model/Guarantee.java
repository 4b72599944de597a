package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A promise to defend; payoffs in points of the player concerned.
 *
 * @param when the packages that put it in force
 * @param alone chance that the attack fails if nobody comes
 */
public record Guarantee(
    String id,
    Expression when,
    Protege protects,
    Challenger against,
    Form form,
    Trigger trigger,
    Parameter alone,
    List<Guarantor> guarantors,
    Optional<Noise> noise,
    Optional<Parameter> climate,
    Grounds grounds) {
  public Guarantee {
    guarantors = List.copyOf(guarantors);
  }

  /** To whom the promise is given. */
  public record Protege(
      String party, Optional<Parameter> value, Optional<Parameter> warCost, Grounds grounds) {}

  /** Against whom. */
  public record Challenger(
      String party, Parameter gain, Parameter warCost, Parameter loss, Grounds grounds) {}

  /** Who promises. */
  public record Guarantor(
      String party,
      Parameter stake,
      Parameter fight,
      Parameter renege,
      Optional<Parameter> tripwire,
      Parameter strength,
      Grounds grounds) {}

  /** Logistic scales, in points. */
  public record Noise(
      Optional<Parameter> challenger,
      Optional<Parameter> protege,
      Optional<Parameter> guarantor,
      Grounds grounds) {}

  /** The legal form, a factor on the costs of reneging. */
  public enum Form {
    POLITICAL,
    EXECUTIVE,
    TREATY,
    ALLIANCE
  }

  /** What sets the promise in motion. */
  public enum Trigger {
    AUTOMATIC,
    CONSULTATION,
    CONSENSUS
  }
}
