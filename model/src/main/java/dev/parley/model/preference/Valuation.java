package dev.parley.model.preference;

import dev.parley.model.number.Parameter;
import java.util.List;

/** How a party values the options of one issue, from 0 to 100. */
public sealed interface Valuation {

  /**
   * Stated values: one per option; on levels at least at both ends, linear in between.
   *
   * @param knots in the order of the case file
   */
  record Stated(List<Knot> knots) implements Valuation {
    public Stated {
      knots = List.copyOf(knots);
    }
  }

  /** The value of one option, or of one level. */
  record Knot(String option, Parameter value) {}

  /**
   * An order alone: best 100, worst 0, the rest in between (by assumption equally spaced).
   *
   * @param bestFirst groups of equally good options that name every option
   * @param drawKey key of the stream that spaces the inner groups
   */
  record Order(List<List<String>> bestFirst, String drawKey) implements Valuation {
    public Order {
      bestFirst = bestFirst.stream().map(List::copyOf).toList();
    }
  }
}
