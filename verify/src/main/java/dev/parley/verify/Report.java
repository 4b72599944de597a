package dev.parley.verify;

import java.math.BigDecimal;
import java.util.Optional;

/** A report of {@code explain} as it was written. */
public final class Report {
  private final Tree tree;

  private Report(Tree tree) {
    this.tree = tree;
  }

  /**
   * Reads a report.
   *
   * @throws NoReport if it is no JSON, or no report of {@code explain}
   */
  public static Report read(String json) {
    try {
      Tree tree = Tree.read(json);
      if (!tree.at("finding").text().equals(Optional.of("explain"))) {
        throw new NoReport(
            "it is no report of explain: `finding` is "
                + tree.at("finding").text().orElse("missing"));
      }
      if (!tree.at("parley").number().map(n -> n.compareTo(BigDecimal.ONE) == 0).orElse(false)) {
        throw new NoReport("its version, `parley`, is not 1");
      }
      return new Report(tree);
    } catch (Tree.Unreadable e) {
      throw new NoReport("it is no JSON: " + e.getMessage());
    }
  }

  /** The text is not what can be checked. */
  public static final class NoReport extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoReport(String message) {
      super(message);
    }
  }

  /** The id of the party that was asked. */
  public String party() {
    return tree.at("result", "party").text().orElse("");
  }

  /** The concession, as an expression. */
  public String concedes() {
    return tree.at("result", "concedes").text().orElse("");
  }

  Tree tree() {
    return tree;
  }

  Tree result() {
    return tree.at("result");
  }
}
