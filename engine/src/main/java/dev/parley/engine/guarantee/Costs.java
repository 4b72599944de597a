package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.model.Guarantee.Form;
import java.util.List;

/**
 * What changes cost, in units of the reader's choice. The defaults are an assumption: they only
 * rank.
 *
 * @param form for each step from political over executive and treaty to alliance
 * @param trigger for another trigger
 * @param tripwire for each point of tripwire
 * @param strength for each hundredth of strength
 * @param guarantor for another guarantor
 */
public record Costs(
    double form, double trigger, double tripwire, double strength, double guarantor) {
  public static final Costs ASSUMED = new Costs(10, 15, 1, 1, 25);

  /** From the weakest form to the strongest. */
  private static int place(Form form) {
    return List.of(Form.values()).indexOf(form);
  }

  double of(Change change, Promise promise) {
    return switch (change) {
      case Change.ToForm to -> form * Math.abs(place(to.form()) - place(promise.form()));
      case Change.ToTrigger _ -> trigger;
      case Change.Tripwire t -> tripwire * t.points();
      case Change.Strength s -> strength * s.added() * 100;
      case Change.Another _ -> guarantor;
    };
  }
}
