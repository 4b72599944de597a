package dev.parley.engine.reason;

import dev.parley.engine.Evaluated;
import java.util.List;
import java.util.Optional;

/**
 * What of a package suffices for a claim about it, and what would break the claim, issue by issue.
 * The issues that the concession mentions always stay as they are.
 *
 * @param suffices the minimal sets of issues such that the claim holds at every feasible package
 *     that agrees with the chosen one on them; one empty set says that it holds whatever happens to
 *     the other issues. Small sets first, then in the case's order
 * @param breaks the minimal sets of issues whose change can break the claim; none where nothing can
 * @param complete whether these are all; otherwise the search stopped at {@code cap} sets
 * @param cap how many sets of either kind are looked for
 * @param others ids of the issues that may change: all that the concession does not mention
 * @param missing why both lists are empty although nothing was found: the claim fails at the chosen
 *     package itself, or there are too many issues
 */
public record Reasons(
    Claim claim,
    List<List<String>> suffices,
    List<Breach> breaks,
    boolean complete,
    int cap,
    List<String> others,
    Optional<String> missing) {
  public Reasons {
    suffices = suffices.stream().map(List::copyOf).toList();
    breaks = List.copyOf(breaks);
    others = List.copyOf(others);
  }

  /** What is claimed of a package. */
  public enum Claim {
    /** The party that is asked says yes. */
    ACCEPTS("accepts"),
    /** Every consent that the package requires is given, and it is not today's. */
    SIGNABLE("signable");

    private final String id;

    Claim(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /**
   * Issues whose change can break the claim.
   *
   * @param witness a feasible package that differs from the chosen one on just these issues, and at
   *     which the claim fails
   * @param blockers the consents that are then required and not given, in the case's order; empty
   *     where the claim is about one party or the witness is today's package
   */
  public record Breach(List<String> issues, Evaluated witness, List<String> blockers) {
    public Breach {
      issues = List.copyOf(issues);
      blockers = List.copyOf(blockers);
    }
  }
}
