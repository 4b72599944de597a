package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.explain.Verdicts;
import dev.parley.engine.scenario.Overlay;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.sensitivity.Opinions.Swap;
import dev.parley.engine.sensitivity.Opinions.View;
import dev.parley.engine.sensitivity.Runs.Series;
import dev.parley.engine.sensitivity.Sensitivity.VerdictShare;
import dev.parley.model.Analyst;
import dev.parley.model.Case;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Asks the question with each analyst's numbers in turn, at the same points for all. */
final class OpinionPoll {
  private final Case negotiation;
  private final Verdicts verdicts;
  private final String party;
  private final List<Analyst> analysts;
  private final List<Overlay> overlays;

  OpinionPoll(Case negotiation, Verdicts verdicts, String party) {
    this.negotiation = negotiation;
    this.verdicts = verdicts;
    this.party = party;
    analysts = negotiation.analysts();
    overlays = analysts.stream().map(OpinionPoll::overlay).toList();
  }

  static Overlay overlay(Analyst analyst) {
    Map<String, Uncertain> numbers = new LinkedHashMap<>();
    analyst.numbers().forEach(n -> numbers.put(n.path(), n.value()));
    return Overlay.of(numbers);
  }

  /** Empty without analysts. */
  Optional<Opinions> opinions(int draws, long seed, Runs runs) {
    if (analysts.isEmpty()) {
      return Optional.empty();
    }
    Inputs inputs = new Inputs(negotiation, party, overlays);
    Cube cube = new Cube(inputs.dimensions(), seed);
    List<Model> models =
        overlays.stream().map(o -> new Model(negotiation, verdicts, inputs, o)).toList();
    List<Series> wanted = new ArrayList<>();
    for (int a = 0; a < analysts.size(); a++) {
      Model model = models.get(a);
      wanted.add(
          new Series(
              "analyst " + analysts.get(a).id(), 0, draws, i -> model.at(cube.point(i), false)));
    }
    List<List<Outcome>> drawn = runs.all(wanted);
    double[] shares = shares();
    List<View> views = new ArrayList<>();
    for (int a = 0; a < analysts.size(); a++) {
      Tally tally = new Tally(drawn.get(a));
      views.add(
          new View(
              analysts.get(a),
              shares[a],
              models.get(a).central(),
              tally.verdicts(),
              tally.signable(),
              tally.margin()));
    }
    Disagreements disagreements = new Disagreements(negotiation, analysts, overlays);
    return Optional.of(
        new Opinions(
            views,
            disagreements.inputs(),
            disagreements.ranks(),
            views.stream().map(v -> v.central().verdict()).distinct().count() == 1,
            alike(views),
            pooled(drawn, shares),
            pooled(drawn, shares, o -> o.signable() ? 1 : 0),
            swaps(views)));
  }

  private double[] shares() {
    double total =
        analysts.stream()
            .map(Analyst::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue();
    return analysts.stream().mapToDouble(a -> a.weight().doubleValue() / total).toArray();
  }

  private static List<VerdictShare> pooled(List<List<Outcome>> drawn, double[] shares) {
    return Stream.of(Verdict.values())
        .filter(v -> drawn.stream().flatMap(List::stream).anyMatch(o -> o.verdict() == v))
        .map(v -> new VerdictShare(v, pooled(drawn, shares, o -> o.verdict() == v ? 1 : 0)))
        .sorted(Comparator.comparingDouble((VerdictShare v) -> v.share().value()).reversed())
        .toList();
  }

  private static Estimate pooled(
      List<List<Outcome>> drawn, double[] shares, ToDoubleFunction<Outcome> mark) {
    int n = drawn.getFirst().size();
    double[] marks = new double[n];
    for (int a = 0; a < shares.length; a++) {
      for (int i = 0; i < n; i++) {
        marks[i] += shares[a] * mark.applyAsDouble(drawn.get(a).get(i));
      }
    }
    return Replicates.share(marks, n);
  }

  private static double alike(List<View> views) {
    double same = 0;
    double all = 0;
    for (View one : views) {
      for (View other : views) {
        if (!one.analyst().id().equals(other.analyst().id())) {
          double pair = one.share() * other.share();
          all += pair;
          same += pair * alike(one, other);
        }
      }
    }
    return all == 0 ? 1 : same / all;
  }

  private static double alike(View one, View other) {
    double same = 0;
    for (VerdictShare mine : one.verdicts()) {
      for (VerdictShare theirs : other.verdicts()) {
        same +=
            mine.verdict() == theirs.verdict() ? mine.share().value() * theirs.share().value() : 0;
      }
    }
    return same;
  }

  private List<Swap> swaps(List<View> views) {
    List<Swap> swaps = new ArrayList<>();
    for (int to = 0; to < views.size(); to++) {
      for (int from = 0; from < views.size(); from++) {
        if (from != to) {
          swaps.addAll(swaps(views.get(to), overlays.get(to), from));
        }
      }
    }
    return swaps.stream()
        .sorted(
            Comparator.comparing((Swap s) -> !s.turns())
                .thenComparing(Comparator.comparingDouble(Swap::width).reversed()))
        .toList();
  }

  /** Every number on which the giver differs, one at a time. */
  private List<Swap> swaps(View taker, Overlay own, int from) {
    List<Swap> swaps = new ArrayList<>();
    Parameters giver = new Parameters(negotiation, overlays.get(from));
    Parameters keeper = new Parameters(negotiation, own);
    for (Parameter number : Disagreements.stated(negotiation, analysts)) {
      Uncertain theirs = giver.resolve(number).value();
      if (theirs.equals(keeper.resolve(number).value())) {
        continue;
      }
      Outcome after =
          Model.central(negotiation, verdicts, own.with(Overlay.of(Map.of(number.path(), theirs))));
      swaps.add(
          new Swap(
              number.path(),
              analysts.get(from).id(),
              taker.analyst().id(),
              taker.central().verdict(),
              after.verdict(),
              taker.central().margin(),
              after.margin()));
    }
    return swaps;
  }
}
