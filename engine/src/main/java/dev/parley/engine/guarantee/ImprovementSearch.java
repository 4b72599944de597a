package dev.parley.engine.guarantee;

import dev.parley.engine.guarantee.Improvements.Improvement;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Promise.Guarantor;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.promise.Prospect;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tries every single change, and pairs of them from the cheapest on. */
final class ImprovementSearch {
  private static final double[] TRIPWIRES = {5, 10, 20, 30};
  private static final double[] STRENGTHS = {0.05, 0.1, 0.2, 0.3};

  /** Promises solved before pairs are given up. */
  private static final int MOST = 3000;

  private final Promise promise;
  private final Prospect own;
  private final double target;
  private final Costs costs;
  private final int limit;

  ImprovementSearch(Promise promise, Prospect own, double target, Costs costs, int limit) {
    this.promise = promise;
    this.own = own;
    this.target = target;
    this.costs = costs;
    this.limit = limit;
  }

  /** Single changes only, or pairs as well. */
  Improvements find(boolean pairs) {
    if (own.deterred() >= target) {
      return new Improvements(target, costs, true, List.of(), 0, List.of(), 0, true);
    }
    List<Improvement> reaching = new ArrayList<>();
    List<Improvement> short1 = new ArrayList<>();
    for (Change change : singles()) {
      Improvement tried = improvement(List.of(change));
      (reaches(tried) ? reaching : short1).add(tried);
    }
    int examined = reaching.size() + short1.size();
    List<Improvement> short2 = new ArrayList<>(short1);
    List<List<Change>> candidates = pairs ? pairs(short1) : List.of();
    int tried = Math.min(candidates.size(), Math.max(0, MOST - examined));
    for (List<Change> pair : candidates.subList(0, tried)) {
      Improvement both = improvement(pair);
      (reaches(both) ? reaching : short2).add(both);
    }
    reaching.sort(Comparator.comparingDouble(Improvement::cost));
    List<Improvement> best =
        reaching.isEmpty()
            ? short2.stream()
                .filter(i -> i.effect().deterred() > 0)
                .max(Comparator.comparingDouble(i -> i.after().deterred()))
                .map(List::of)
                .orElse(List.of())
            : List.of();
    return new Improvements(
        target,
        costs,
        false,
        reaching.subList(0, Math.min(limit, reaching.size())),
        reaching.size(),
        best,
        examined + tried,
        tried == candidates.size());
  }

  private boolean reaches(Improvement improvement) {
    return improvement.after().deterred() >= target;
  }

  /** Pairs of changes that alone do not suffice and that can be combined, cheapest first. */
  private List<List<Change>> pairs(List<Improvement> alone) {
    List<List<Change>> pairs = new ArrayList<>();
    for (int a = 0; a < alone.size(); a++) {
      for (int b = a + 1; b < alone.size(); b++) {
        Change first = alone.get(a).changes().getFirst();
        Change second = alone.get(b).changes().getFirst();
        if (!first.rivals(second)) {
          pairs.add(List.of(first, second));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(this::cost));
    return pairs;
  }

  private double cost(List<Change> changes) {
    return changes.stream().mapToDouble(c -> costs.of(c, promise)).sum();
  }

  private List<Change> singles() {
    List<Change> singles = new ArrayList<>();
    for (Form form : Form.values()) {
      if (form.compareTo(promise.form()) > 0) {
        singles.add(new Change.ToForm(form));
      }
    }
    for (Trigger trigger : Trigger.values()) {
      if (trigger != promise.trigger()) {
        singles.add(new Change.ToTrigger(trigger));
      }
    }
    for (Guarantor g : promise.guarantors()) {
      for (double points : TRIPWIRES) {
        singles.add(new Change.Tripwire(g.party(), points));
      }
      for (double added : STRENGTHS) {
        if (g.strength() + added <= 1) {
          singles.add(new Change.Strength(g.party(), added));
        }
      }
      singles.add(new Change.Another(g.party()));
    }
    return singles;
  }

  private Improvement improvement(List<Change> changes) {
    Promise after = promise;
    for (Change change : changes) {
      after = change.apply(after);
    }
    Prospect prospect = PromiseGame.least(after);
    return new Improvement(
        changes, cost(changes), prospect, Effect.between(promise, own, after, prospect));
  }
}
