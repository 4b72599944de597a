package dev.parley.engine;

import java.util.List;

/** How the parts of a result were computed, and why so. */
public record Plan(List<Part> parts) {
  public Plan {
    parts = List.copyOf(parts);
  }

  /** The part that counts packages. */
  public static final String COUNTS = "counts";

  /**
   * One part of a result.
   *
   * @param name what was computed
   * @param method how
   * @param why what made this method the choice
   */
  public record Part(String name, String method, String why, Exactness exactness) {}

  /** How exact the counts of packages are; as the weakest part, where they have no part alone. */
  public Exactness counts() {
    return parts.stream()
        .filter(p -> p.name().equals(COUNTS))
        .map(Part::exactness)
        .findFirst()
        .orElseGet(this::weakest);
  }

  /** The exactness of the weakest part. */
  public Exactness weakest() {
    return parts.stream()
        .map(Part::exactness)
        .reduce(new Exactness.Exact(), (a, b) -> rank(b) > rank(a) ? b : a);
  }

  private static int rank(Exactness exactness) {
    return switch (exactness) {
      case Exactness.Exact _ -> 0;
      case Exactness.Grid _ -> 1;
      case Exactness.Bounded _ -> 2;
      case Exactness.Sampled _ -> 3;
    };
  }
}
