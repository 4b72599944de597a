package dev.parley.engine.deals;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Exactness;
import dev.parley.engine.Share;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether a draft could be signed. A draft that leaves issues open stands for its feasible
 * completions.
 *
 * @param open ids of the issues that no point sets to a single option
 * @param completions the feasible ones; none where the rules exclude the draft
 * @param signable of the completions
 * @param surely consents that fail at all completions, in the case's order
 * @param may consents that fail at some but not at all completions
 * @param nearest the signable packages that contradict the fewest points
 * @param exactness of the number of signable completions and of the shares; the number of
 *     completions, who surely blocks, and whether anything can be signed are exact always
 */
public record DraftReading(
    String draft,
    List<String> open,
    BigInteger completions,
    BigInteger signable,
    List<Sure> surely,
    List<Possible> may,
    Nearest nearest,
    Exactness exactness) {
  public DraftReading {
    open = List.copyOf(open);
    surely = List.copyOf(surely);
    may = List.copyOf(may);
  }

  /**
   * A consent that no completion has.
   *
   * @param blocker at the completion where the least is missing; its shortfall is that least
   */
  public record Sure(Blocker blocker) {}

  /** A consent that some completions lack. */
  public record Possible(String by, Share failing) {}

  /**
   * The amendments.
   *
   * @param size number of signable packages that contradict as few points; empty where they are too
   *     many to hold at once
   * @param contradicted that number of points; where none is listed of too many, they contradict so
   *     many at least
   * @param first by what the cardinal consenters lose, then in index order
   * @param gap by how many points others may cost less than the last one listed, 0 where others may
   *     cost as little; empty where the list is the beginning of all
   */
  public record Nearest(
      Optional<BigInteger> size, int contradicted, List<Amendment> first, Optional<Double> gap) {
    static final Nearest NONE =
        new Nearest(Optional.of(BigInteger.ZERO), 0, List.of(), Optional.empty());

    public Nearest {
      first = List.copyOf(first);
    }

    static Nearest outOfReach(int atLeast) {
      return new Nearest(Optional.empty(), atLeast, List.of(), Optional.empty());
    }

    /** Whether there are some, but none was found. */
    public boolean outOfReach() {
      return !none() && first.isEmpty();
    }

    /** Whether there are none. */
    public boolean none() {
      return size.equals(Optional.of(BigInteger.ZERO));
    }
  }

  /**
   * A signable package read as changes to the draft.
   *
   * @param points those that are contradicted, by number
   * @param loss what the cardinal consenters lose together, against the draft as this package would
   *     complete it, in points
   */
  public record Amendment(Evaluated deal, List<PointChange> points, BigFraction loss) {
    public Amendment {
      points = List.copyOf(points);
    }
  }

  /** A point of the draft that would have to change. */
  public record PointChange(int nr, List<Replacement> issues) {
    public PointChange {
      issues = List.copyOf(issues);
    }
  }

  /**
   * An issue that another option would settle.
   *
   * @param from the options that the point allows
   */
  public record Replacement(String issue, List<String> from, String to) {
    public Replacement {
      from = List.copyOf(from);
    }
  }
}
