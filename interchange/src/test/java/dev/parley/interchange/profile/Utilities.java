package dev.parley.interchange.profile;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences.Additive;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** What packages are worth to the additive parties of a case, without terms, in exact points. */
final class Utilities {
  private Utilities() {}

  /** By party: the points of every package in index order, then the walk-away. */
  static List<List<BigFraction>> of(Case model) {
    List<List<BigFraction>> all = new ArrayList<>();
    for (Additive party : CaseProfiles.additive(model)) {
      CentralUtility utility = new CentralUtility(model, party, Scenario.central(model));
      BigFraction total = utility.weights();
      List<BigFraction> sums = List.of(BigFraction.ZERO);
      for (Issue issue : model.issues()) {
        List<BigFraction> next = new ArrayList<>();
        BigFraction weight = utility.weight(issue).divide(total);
        List<BigFraction> values = utility.values(issue);
        for (BigFraction sum : sums) {
          for (BigFraction value : values) {
            next.add(sum.add(weight.multiply(value)));
          }
        }
        sums = next;
      }
      List<BigFraction> points = new ArrayList<>(sums);
      points.add(utility.walkAway());
      all.add(points);
    }
    return all;
  }
}
