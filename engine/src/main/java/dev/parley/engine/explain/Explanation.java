package dev.parley.engine.explain;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Plan;
import dev.parley.engine.Share;
import dev.parley.engine.deals.Blocker;
import dev.parley.engine.guarantee.Believed;
import dev.parley.engine.stability.Holding;
import dev.parley.engine.stability.States;
import dev.parley.model.expression.Expression;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Why {@code party} would accept {@code concession}.
 *
 * @param cardinal whether the party's utilities are points; otherwise only their order means
 *     something
 * @param feasible packages that the rules allow, today's among them
 * @param bestWith the party's best signable utility with the concession; bestWithout without it
 * @param blockers inclusion-minimal sets of blocking consents over the feasible packages with the
 *     concession; filled for NO DEAL, WOULD NOT and BLOCKED BY
 * @param blockerMembers per body in them, the minimal sets of members whose yes would pass it;
 *     empty where no set could
 * @param chosen the party's best signable package with the concession, first in index order
 * @param nash the first Nash package among the signable packages with the concession
 * @param nashOverall the first Nash package among all signable packages
 * @param ledgers by baseline, in the order no deal, demand, today
 * @param missing why a ledger or another part is absent, by its name
 * @param arguments for and against the chosen package
 * @param plan how each part was computed; the counts of a sampled part are estimates
 * @param removing the nearest packages without the concession
 * @param holds whether the chosen package would hold once it is signed
 * @param believed the promises in force at the chosen package
 * @param scrutiny what the answer rests on, and what would change it
 */
public record Explanation(
    String party,
    Expression concession,
    boolean cardinal,
    Verdict verdict,
    List<Flag> flags,
    BigInteger packages,
    BigInteger feasible,
    BigInteger signable,
    BigInteger signableWith,
    Optional<BigFraction> bestWith,
    Optional<BigFraction> bestWithout,
    BigFraction walkAway,
    List<List<String>> blockers,
    Map<String, List<List<String>>> blockerMembers,
    Optional<Evaluated> chosen,
    Optional<Evaluated> nash,
    Optional<Evaluated> nashOverall,
    Optional<Repair> repair,
    List<Ledger> ledgers,
    Map<String, String> missing,
    Removals removing,
    Pivotal pivotal,
    Arguments arguments,
    Optional<Holds> holds,
    List<Believed> believed,
    Optional<Robustness> robustness,
    Scrutiny scrutiny,
    Plan plan) {
  public Explanation {
    flags = List.copyOf(flags);
    blockers = blockers.stream().map(List::copyOf).toList();
    blockerMembers = Collections.unmodifiableMap(new LinkedHashMap<>(blockerMembers));
    ledgers = List.copyOf(ledgers);
    believed = List.copyOf(believed);
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** What stability says of the chosen package, and the states that it speaks of. */
  public record Holds(States states, Holding holding) {}

  /** What a ledger compares the chosen package with. */
  public enum Baseline {
    NO_DEAL("no-deal"),
    DEMAND("demand"),
    TODAY("today");

    private final String id;

    Baseline(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /**
   * What the party gives and gets; the rows sum exactly to the total.
   *
   * @param from the baseline's package; empty where only the walk-away's number is known
   */
  public record Ledger(
      Baseline baseline, Optional<Evaluated> from, List<Row> rows, BigFraction total) {
    public Ledger {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One line of a ledger.
   *
   * @param points the change for the party, negative where it gives
   * @param because ids of statements; empty means assumption
   */
  public record Row(Subject subject, BigFraction points, List<String> because) {
    public Row {
      because = List.copyOf(because);
    }
  }

  /** What a row is about. */
  public sealed interface Subject {
    /** An issue that moves; {@code from} is empty where the row is a contribution. */
    record OfIssue(String issue, Optional<String> from, String to) implements Subject {}

    /** An interaction term whose condition changes. */
    record OfTerm(Expression condition, boolean from, boolean to) implements Subject {}

    /** What separates the walk-away from the baseline's package; with the case's note. */
    record OfWalkAway(Optional<String> note) implements Subject {}
  }

  /** The feasible packages without the concession that change the fewest issues. */
  public record Removals(BigInteger size, int changes, List<Removal> first) {
    public static final Removals NONE = new Removals(BigInteger.ZERO, 0, List.of());

    public Removals {
      first = List.copyOf(first);
    }
  }

  /** One of them, with who then blocks; nobody means that it is signable. */
  public record Removal(Evaluated without, List<Blocker> blockers) {
    public Removal {
      blockers = List.copyOf(blockers);
    }
  }

  /** The cheapest signable package without the concession, with the party's rows towards it. */
  public record Repair(Evaluated deal, List<Row> rows) {
    public Repair {
      rows = List.copyOf(rows);
    }
  }

  /** How much turns on the concession. */
  public record Pivotal(Share signableWith, List<ConsentShift> consents) {
    public Pivotal {
      consents = List.copyOf(consents);
    }
  }

  /** How often a consent is given where required, with and without the concession. */
  public record ConsentShift(String by, Share with, Share without) {}

  /**
   * The verdicts over the draws.
   *
   * @param low lower end of the 95 % Wilson interval of the central verdict's share
   */
  public record Robustness(
      int n, long seed, Map<Verdict, Integer> verdicts, double low, double high) {
    public Robustness {
      verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }
  }
}
