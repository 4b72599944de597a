package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import java.util.List;
import java.util.Optional;

/** A collective that consents by a rule. */
public record Body(String id, Optional<String> title, Decision decision, Grounds grounds) {

  /** How the body comes to its answer. */
  public sealed interface Decision {}

  /** One collective answer, such as a referendum's. */
  public record Collective(Vote vote) implements Decision {}

  /**
   * Members who vote.
   *
   * @param veto ids of members who must say yes as well
   */
  public record Members(DecisionRule rule, List<Member> members, List<String> veto)
      implements Decision {
    public Members {
      members = List.copyOf(members);
      veto = List.copyOf(veto);
    }
  }

  /** A member; its id is that of a party or body where its vote is {@link Vote.Own}. */
  public record Member(
      String id, Optional<String> name, Parameter seats, Vote vote, Grounds grounds) {}

  /** When the members' votes make a yes. */
  public sealed interface DecisionRule {
    /** Whether seats decide; the other rules count members. */
    default boolean bySeats() {
      return this instanceof Majority || this instanceof Quota;
    }

    /** Every member says yes. */
    record Unanimity() implements DecisionRule {}

    /** Nobody says no. */
    record Consensus() implements DecisionRule {}

    /** Yes on more than half of all seats. */
    record Majority() implements DecisionRule {}

    /** At least one member says yes. */
    record AnyMember() implements DecisionRule {}

    /** Yes on at least {@code yes} of {@code of} seats. */
    record Quota(long yes, long of) implements DecisionRule {}
  }

  /** Where a vote comes from. */
  public sealed interface Vote {
    /** The party's own preferences, or the body's own answer. */
    record Own() implements Vote {}

    /** The answer of another party or body. */
    record Follows(String id) implements Vote {}

    /** Yes where the condition holds, else no. */
    record YesIf(Expression condition) implements Vote {}

    /**
     * Yes with the probability of the first case that matches; abstains where none does. One
     * uniform number per draw decides at all packages.
     *
     * @param drawKey key of the stream of that number
     */
    record Chance(String drawKey, List<ChanceCase> cases) implements Vote {
      public Chance {
        cases = List.copyOf(cases);
      }
    }

    /** One line of a chance; without a condition it matches always. */
    record ChanceCase(Optional<Expression> when, Parameter probability) {}

    /** Neither yes nor no. */
    record Abstains() implements Vote {}
  }
}
