package dev.parley.interchange.profile;

import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Valuation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tells whether what a package is worth to a party rests on numbers that are not exact. */
final class PackageRanges {
  private final Case model;
  private final Additive party;
  private final CentralUtility utility;

  PackageRanges(Case model, Additive party, CentralUtility utility) {
    this.model = model;
    this.party = party;
    this.utility = utility;
  }

  /**
   * Issues that the package leaves out are as today. A term counts even where it does not hold, so
   * that too much may be called uncertain, and never too little.
   */
  boolean uncertain(Package like) {
    Set<BigFraction> values = new HashSet<>();
    boolean found = party.terms().stream().anyMatch(t -> uncertain(t.add()));
    for (IssueValue valued : party.issues()) {
      Issue issue = model.issue(valued.issue()).orElseThrow();
      String stated = like.options().get(issue.id());
      String option = stated != null ? stated : issue.now().orElseThrow();
      values.add(utility.values(issue).get(issue.indexOf(option)));
      found |= uncertain(valued.valuation(), option);
    }
    // Whatever the weights are, the mean of equal values is the same.
    return found
        || (values.size() > 1 && party.issues().stream().anyMatch(v -> uncertain(v.weight())));
  }

  private static boolean uncertain(Valuation valuation, String option) {
    return switch (valuation) {
      case Valuation.Stated stated -> {
        List<Valuation.Knot> own =
            stated.knots().stream().filter(k -> k.option().equals(option)).toList();
        List<Valuation.Knot> counted = own.isEmpty() ? stated.knots() : own;
        yield counted.stream().anyMatch(k -> uncertain(k.value()));
      }
      // The best is worth 100 and the worst 0, however far apart the others are.
      case Valuation.Order order ->
          !order.bestFirst().getFirst().contains(option)
              && !order.bestFirst().getLast().contains(option);
    };
  }

  private static boolean uncertain(Parameter number) {
    return !(number.value() instanceof Uncertain.Exact);
  }
}
