package dev.parley.model.course;

import dev.parley.model.number.Parameter;

/** An uncertain length of time: a number of units. */
public record Duration(Parameter amount, Unit unit) {

  /** Units of time; months and years have the average length of the Gregorian calendar. */
  public enum Unit {
    DAYS(1, 1),
    WEEKS(7, 1),
    MONTHS(487, 16),
    YEARS(1461, 4);

    private final int days;
    private final int per;

    Unit(int days, int per) {
      this.days = days;
      this.per = per;
    }

    /** Length in days: 1, 7, 30.4375 or 365.25. */
    public double days() {
      return (double) days / per;
    }
  }
}
