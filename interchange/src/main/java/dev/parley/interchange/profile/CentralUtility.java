package dev.parley.interchange.profile;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import dev.parley.model.preference.Preferences.Term;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** An additive party's points in the central scenario, exactly. */
final class CentralUtility {
  private final Case model;
  private final Additive party;
  private final Scenario scenario;

  CentralUtility(Case model, Additive party, Scenario scenario) {
    this.model = model;
    this.party = party;
    this.scenario = scenario;
  }

  /** The weight of an issue; 0 where the party does not value it. */
  BigFraction weight(Issue issue) {
    return entry(issue).map(v -> scenario.value(v.weight())).orElse(BigFraction.ZERO);
  }

  BigFraction weights() {
    return model.issues().stream().map(this::weight).reduce(BigFraction.ZERO, BigFraction::add);
  }

  /** The points of every option, in their order. */
  List<BigFraction> values(Issue issue) {
    Optional<IssueValue> entry = entry(issue);
    if (entry.isEmpty()) {
      return issue.options().stream().map(_ -> BigFraction.ZERO).toList();
    }
    return switch (entry.get().valuation()) {
      case Valuation.Stated stated -> stated(issue, stated);
      case Valuation.Order order -> ordered(issue, order);
    };
  }

  private Optional<IssueValue> entry(Issue issue) {
    return party.issues().stream().filter(v -> v.issue().equals(issue.id())).findFirst();
  }

  private List<BigFraction> ordered(Issue issue, Valuation.Order order) {
    List<BigFraction> groups = scenario.values(order);
    return issue.options().stream()
        .map(o -> {
          int group = 0;
          while (!order.bestFirst().get(group).contains(o.id())) {
            group++;
          }
          return groups.get(group);
        })
        .toList();
  }

  private List<BigFraction> stated(Issue issue, Valuation.Stated stated) {
    Map<String, BigFraction> known = new LinkedHashMap<>();
    stated.knots().forEach(k -> known.put(k.option(), scenario.value(k.value())));
    List<BigFraction> values = new ArrayList<>();
    for (int o = 0; o < issue.options().size(); o++) {
      BigFraction value = known.get(issue.options().get(o).id());
      values.add(value != null ? value : between(issue, known, o));
    }
    return values;
  }

  /** On the line between the stated levels around it. */
  private static BigFraction between(Issue issue, Map<String, BigFraction> known, int option) {
    int below = option;
    int above = option;
    while (!known.containsKey(issue.options().get(below).id())) {
      below--;
    }
    while (!known.containsKey(issue.options().get(above).id())) {
      above++;
    }
    BigFraction low = known.getOrDefault(issue.options().get(below).id(), BigFraction.ZERO);
    BigFraction high = known.getOrDefault(issue.options().get(above).id(), BigFraction.ZERO);
    // Levels are equally far apart.
    return high.subtract(low).multiply(option - below).divide(above - below).add(low);
  }

  /** What no deal is worth. */
  BigFraction walkAway() {
    return switch (party.walkAway()) {
      case WalkAway.Worth worth -> scenario.value(worth.points());
      case WalkAway.Like like ->
          at(like.like())
              .add(like.add().map((Parameter p) -> scenario.value(p)).orElse(BigFraction.ZERO));
      case WalkAway.StatusQuo _ -> at(Map.of());
      case WalkAway.First _ -> throw new IllegalStateException("first needs priorities");
    };
  }

  /** The utility of a package; issues that it leaves out are as today. */
  BigFraction at(Package like) {
    return at(like.options());
  }

  private BigFraction at(Map<String, String> options) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Issue issue : model.issues()) {
      String option = options.get(issue.id());
      all.put(issue.id(), option != null ? option : issue.now().orElseThrow());
    }
    BigFraction sum = BigFraction.ZERO;
    for (Issue issue : model.issues()) {
      int index = issue.indexOf(all.getOrDefault(issue.id(), ""));
      sum = sum.add(weight(issue).multiply(values(issue).get(index)));
    }
    BigFraction utility = sum.divide(weights());
    for (Term term : party.terms()) {
      utility = holds(term.when(), all) ? utility.add(scenario.value(term.add())) : utility;
    }
    return utility;
  }

  private boolean holds(Expression expression, Map<String, String> at) {
    return switch (expression) {
      case Expression.Not n -> !holds(n.inner(), at);
      case Expression.And a -> a.parts().stream().allMatch(p -> holds(p, at));
      case Expression.Or o -> o.parts().stream().anyMatch(p -> holds(p, at));
      case Expression.Implies i -> !holds(i.antecedent(), at) || holds(i.consequent(), at);
      case Expression.Comparison c -> compares(c, at.getOrDefault(c.issue(), ""));
    };
  }

  private boolean compares(Expression.Comparison comparison, String option) {
    Operator operator = comparison.operator();
    if (!operator.ordering()) {
      boolean among =
          comparison.operands().stream().anyMatch(o -> order(comparison, o, option) == 0);
      return among == (operator == Operator.EQUAL);
    }
    int order = order(comparison, option, comparison.operands().getFirst());
    return switch (operator) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private int order(Expression.Comparison comparison, String a, String b) {
    Issue issue = model.issue(comparison.issue()).orElseThrow();
    if (issue.levels()) {
      return new BigDecimal(a).compareTo(new BigDecimal(b));
    }
    return issue.ordered()
        ? Integer.compare(issue.ascending().indexOf(a), issue.ascending().indexOf(b))
        : a.compareTo(b);
  }
}
