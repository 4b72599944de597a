package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.evidence.PartialDate;
import java.util.List;
import java.util.Optional;

/** A dated text under discussion. */
public record Draft(
    String id,
    String title,
    Optional<PartialDate> date,
    Optional<String> source,
    List<Point> points,
    Grounds grounds) {
  public Draft {
    points = List.copyOf(points);
  }

  /** One numbered clause; it sets issues to an option or to alternatives. */
  public record Point(
      int nr,
      Optional<String> title,
      List<Setting> sets,
      Optional<Status> status,
      Grounds grounds) {
    public Point {
      sets = List.copyOf(sets);
    }
  }

  /** An issue and the options that a point leaves it. */
  public record Setting(String issue, List<String> options) {
    public Setting {
      options = List.copyOf(options);
    }
  }

  /** How far a point is settled. */
  public enum Status {
    AGREED,
    OPEN,
    DISPUTED,
    UNKNOWN
  }
}
