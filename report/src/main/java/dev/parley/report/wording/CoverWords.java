package dev.parley.report.wording;

import dev.parley.engine.deals.Deals;

/** How sets are spoken of that are too large to be listed, and points that are not proven best. */
public final class CoverWords {
  private CoverWords() {}

  /** What stands for the signable packages that nothing beats. */
  public static String signable(Deals.Front front) {
    return ("Too large to be listed, and not counted. %s for it, bounded: in this model no signable"
            + " package is more than %s points better for any voter than the nearest of them.")
        .formatted(
            front.points() == 1
                ? "1 utility point stands"
                : Figures.count(front.points()) + " utility points stand",
            Figures.bound(front.cover().orElseThrow()));
  }

  /** How many packages a set has, or that they were not counted. */
  public static String size(Deals.Front front) {
    return front
        .cover()
        .map(c ->
            "not counted, because too many; %s utility points cover them within %s points"
                .formatted(Figures.count(front.points()), Figures.bound(c)))
        .orElseGet(() -> Words.number(front.size(), "package", "packages"));
  }

  /** How far the best value may be from the one found. */
  public static String gap(Deals.Solution solution, double gap) {
    String unit =
        switch (solution) {
          case NASH -> "points of the geometric mean of gains";
          case KALAI_SMORODINSKY -> "of the largest possible gains";
          case EGALITARIAN -> "points";
          case UTILITARIAN -> "points in all";
        };
    return "The best found, bounded: no signable package is better by more than %s %s."
        .formatted(Figures.bound(gap), unit);
  }
}
