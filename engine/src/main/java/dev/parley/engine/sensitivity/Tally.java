package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Sensitivity.NashShare;
import dev.parley.engine.sensitivity.Sensitivity.Step;
import dev.parley.engine.sensitivity.Sensitivity.VerdictShare;
import dev.parley.engine.space.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Shares over one series of draws. */
final class Tally {
  private final List<Outcome> outcomes;

  Tally(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** Those that occur, most frequent first; of equals the one that is tested first. */
  List<VerdictShare> verdicts() {
    return Stream.of(Verdict.values())
        .filter(v -> outcomes.stream().anyMatch(o -> o.verdict() == v))
        .map(v -> new VerdictShare(v, verdict(v)))
        .sorted(Comparator.comparingDouble((VerdictShare v) -> v.share().value()).reversed())
        .toList();
  }

  Estimate verdict(Verdict verdict) {
    return share(o -> o.verdict() == verdict, outcomes.size());
  }

  Estimate signable() {
    return share(Outcome::signable, outcomes.size());
  }

  Estimate noNash() {
    return share(o -> o.nash().isEmpty(), outcomes.size());
  }

  List<NashShare> nash(Shape shape) {
    List<NashShare> shares = new ArrayList<>();
    for (int i = 0; i < shape.issues(); i++) {
      for (int d = 0; d < shape.radix(i); d++) {
        int issue = i;
        int digit = d;
        shares.add(
            new NashShare(
                shape.issue(i),
                shape.option(i, d),
                share(
                    o -> o.nash().filter(n -> n.get(issue) == digit).isPresent(),
                    outcomes.size())));
      }
    }
    return shares;
  }

  Optional<Estimate> margin() {
    return outcomes.stream().allMatch(o -> o.margin().isPresent())
        ? Optional.of(Replicates.mean(numbers(o -> o.margin().orElseThrow()), outcomes.size()))
        : Optional.empty();
  }

  /** After each power of two of points per scrambling, and after all. */
  List<Step> convergence(Verdict verdict) {
    List<Step> steps = new ArrayList<>();
    for (int n = 2 * Replicates.SCRAMBLINGS; n < outcomes.size(); n *= 2) {
      steps.add(step(verdict, n));
    }
    steps.add(step(verdict, outcomes.size()));
    return steps;
  }

  private Step step(Verdict verdict, int n) {
    return new Step(n, share(o -> o.verdict() == verdict, n), share(Outcome::signable, n));
  }

  /** The widest half interval of the verdicts and of signability. */
  double halfWidth() {
    return Math.max(
        signable().halfWidth(),
        verdicts().stream().mapToDouble(v -> v.share().halfWidth()).max().orElse(0));
  }

  private Estimate share(Predicate<Outcome> counted, int n) {
    return Replicates.share(numbers(outcomes.subList(0, n), o -> counted.test(o) ? 1 : 0), n);
  }

  private double[] numbers(ToDoubleFunction<Outcome> number) {
    return numbers(outcomes, number);
  }

  static double[] numbers(List<Outcome> outcomes, ToDoubleFunction<Outcome> number) {
    return outcomes.stream().mapToDouble(number).toArray();
  }
}
