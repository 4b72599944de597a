package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Prospect;
import dev.parley.engine.promise.Solution;
import dev.parley.model.Guarantee;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether one promise would be believed, in the central scenario.
 *
 * @param numbers the promise with every number fixed
 * @param breakEven p*, the common credibility at which an attack is as likely as not; 0 if the
 *     challenger is deterred with nobody, empty if not even certain help deters
 * @param breakEvenAtTarget the common credibility at which P(deterred) is the target
 * @param arrivals the chance that exactly k guarantors come, from k = 0
 * @param assumed paths of its numbers that rest on no statement
 */
public record Assessment(
    Guarantee guarantee,
    Promise numbers,
    Solution solution,
    OptionalDouble breakEven,
    OptionalDouble breakEvenAtTarget,
    List<Double> arrivals,
    List<Pivot> pivotal,
    List<Variant> forms,
    Optional<Ensemble> ensemble,
    List<Swing> tornado,
    Optional<Improvements> improvements,
    List<String> assumed) {
  public Assessment {
    arrivals = List.copyOf(arrivals);
    pivotal = List.copyOf(pivotal);
    forms = List.copyOf(forms);
    tornado = List.copyOf(tornado);
    assumed = List.copyOf(assumed);
  }

  /** The one prospect where one is needed. */
  public Prospect least() {
    return solution.least();
  }

  /** The chance that the attack fails once somebody comes. */
  public double attackFailsWithHelp() {
    double somebody = 1 - least().nobodyComes();
    return somebody <= 0
        ? numbers.alone()
        : (least().attackFails() - least().nobodyComes() * numbers.alone()) / somebody;
  }

  /** The guarantors' credibilities weighted by their strength; empty where all strengths are 0. */
  public OptionalDouble weightedCredibility() {
    return weighted(numbers, least());
  }

  /** How far the weighted credibility is above p*; empty where there is no p*. */
  public OptionalDouble margin() {
    return margin(numbers, least(), breakEven);
  }

  static OptionalDouble weighted(Promise numbers, Prospect prospect) {
    double sum = 0;
    double weights = 0;
    for (int j = 0; j < numbers.guarantors().size(); j++) {
      double strength = numbers.guarantors().get(j).strength();
      sum += strength * prospect.credibility().get(j);
      weights += strength;
    }
    return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
  }

  static OptionalDouble margin(Promise numbers, Prospect prospect, OptionalDouble breakEven) {
    OptionalDouble weighted = weighted(numbers, prospect);
    return weighted.isPresent() && breakEven.isPresent()
        ? OptionalDouble.of(weighted.getAsDouble() - breakEven.getAsDouble())
        : OptionalDouble.empty();
  }
}
