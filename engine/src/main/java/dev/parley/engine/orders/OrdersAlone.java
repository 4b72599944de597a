package dev.parley.engine.orders;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows when only the order of every issue's options is kept, and no number: whether a
 * conclusion holds for every member of the polytope of utilities with these orders, for some, or
 * for none.
 *
 * @param conclusions for the party that is asked first, then for the other cardinal parties in the
 *     case's order
 */
public record OrdersAlone(List<Conclusion> conclusions) {
  public static final OrdersAlone NONE = new OrdersAlone(List.of());

  public OrdersAlone {
    conclusions = List.copyOf(conclusions);
  }

  /** What is concluded of a party. */
  public enum Claim {
    /** It says yes to the chosen package. */
    ACCEPTS("accepts"),
    /** The chosen package is at least as good for it as the package that stands for no deal. */
    OVER_NO_DEAL("over-no-deal"),
    /**
     * The chosen package is at least as good for it as the best signable one without the
     * concession.
     */
    WITH_OVER_WITHOUT("with-over-without");

    private final String id;

    Claim(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /** How far the orders carry a conclusion. */
  public enum Status {
    /** It holds whatever the numbers are. */
    NECESSARY("necessary"),
    /** It holds for some numbers and fails for others. */
    POSSIBLE("possible"),
    /** It fails whatever the numbers are. */
    IMPOSSIBLE("impossible");

    private final String id;

    Status(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /**
   * A conclusion about one party.
   *
   * @param least the least lead, in points, that any member gives the chosen package over what it
   *     is compared with; {@code most} the greatest
   * @param worst a member with the least lead, {@code best} one with the greatest: witnesses
   * @param bound multipliers of the constraints that prove {@code least} to be the minimum
   */
  public record Conclusion(
      String party,
      Claim claim,
      Status status,
      double least,
      double most,
      Member worst,
      Member best,
      Optional<Proof> bound) {}

  /**
   * One member of the polytope.
   *
   * @param weights per issue, summing to 1
   * @param values per issue and option, from 0 to 100; issues of weight 0 have none
   * @param walkAway the number that no deal is worth, where the case states one
   * @param terms points that each interaction adds, by its condition
   */
  public record Member(
      Map<String, Double> weights,
      Map<String, Map<String, Double>> values,
      Optional<Double> walkAway,
      Map<String, Double> terms) {
    public Member {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }
  }

  /**
   * A dual solution: by weak duality no member can do worse.
   *
   * @param multipliers per constraint, by its name; those that are 0 are left out
   */
  public record Proof(double value, Map<String, Double> multipliers) {
    public Proof {
      multipliers = Collections.unmodifiableMap(new LinkedHashMap<>(multipliers));
    }
  }
}
