package dev.parley.engine.sensitivity;

import dev.parley.engine.scenario.Overlay;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Percentile;
import dev.parley.engine.scenario.Scenarios;
import dev.parley.engine.sensitivity.Opinions.Disagreement;
import dev.parley.engine.sensitivity.Opinions.RankAgreement;
import dev.parley.engine.sensitivity.Opinions.Stated;
import dev.parley.model.Analyst;
import dev.parley.model.Case;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the analysts' numbers differ, and how alike they rank what matters to a party. */
final class Disagreements {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Fewer weights have no order worth comparing. */
  private static final int LEAST_WEIGHTS = 3;

  private final Case negotiation;
  private final List<Analyst> analysts;
  private final List<Parameters> readings;
  private final List<Scenarios> scenarios;
  private final List<Overlay> overlays;

  Disagreements(Case negotiation, List<Analyst> analysts, List<Overlay> overlays) {
    this.negotiation = negotiation;
    this.analysts = analysts;
    this.overlays = overlays;
    readings = overlays.stream().map(o -> new Parameters(negotiation, o)).toList();
    scenarios = overlays.stream().map(o -> new Scenarios(negotiation, o)).toList();
  }

  /** The case's own numbers for which some analyst states another, in the case's order. */
  static List<Parameter> stated(Case negotiation, List<Analyst> analysts) {
    Set<String> paths =
        analysts.stream()
            .flatMap(a -> a.numbers().stream())
            .map(Parameter::path)
            .collect(Collectors.toSet());
    return new Parameters(negotiation)
        .all().stream().filter(p -> paths.contains(p.path())).toList();
  }

  /** The least agreed first, then in the case's order. */
  List<Disagreement> inputs() {
    return stated(negotiation, analysts).stream()
        .map(this::disagreement)
        .filter(d -> d.stated().stream().map(Stated::text).distinct().count() > 1)
        .sorted(Comparator.comparingDouble(Disagreement::overlap))
        .toList();
  }

  private Disagreement disagreement(Parameter number) {
    List<Stated> stated = new ArrayList<>();
    for (int a = 0; a < analysts.size(); a++) {
      Parameter meant = readings.get(a).resolve(number);
      boolean tied = meant.value() instanceof Uncertain.Credible;
      double centre = scenarios.get(a).central().value(number).doubleValue();
      stated.add(
          new Stated(
              analysts.get(a).id(),
              meant.value().text(),
              tied ? centre : Percentile.of(meant, LOW),
              tied ? centre : Percentile.of(meant, HIGH),
              overlays.get(a).numbers().containsKey(number.path())));
    }
    return new Disagreement(number, stated, overlap(stated));
  }

  private static double overlap(List<Stated> stated) {
    double from = stated.stream().mapToDouble(Stated::low).max().orElse(0);
    double to = stated.stream().mapToDouble(Stated::high).min().orElse(0);
    double least = stated.stream().mapToDouble(Stated::low).min().orElse(0);
    double greatest = stated.stream().mapToDouble(Stated::high).max().orElse(0);
    if (greatest == least) {
      return 1;
    }
    return Math.max(0, to - from) / (greatest - least);
  }

  /** For every party whose weights some analyst states, each pair of analysts. */
  List<RankAgreement> ranks() {
    Set<String> paths =
        stated(negotiation, analysts).stream().map(Parameter::path).collect(Collectors.toSet());
    List<RankAgreement> ranks = new ArrayList<>();
    for (Preferences preferences : negotiation.preferences()) {
      if (preferences instanceof Preferences.Additive additive) {
        List<Parameter> weights =
            additive.issues().stream().map(Preferences.IssueValue::weight).toList();
        if (weights.size() >= LEAST_WEIGHTS
            && weights.stream().anyMatch(w -> paths.contains(w.path()))) {
          ranks.addAll(ranks(preferences.party(), weights));
        }
      }
    }
    return ranks;
  }

  private List<RankAgreement> ranks(String party, List<Parameter> weights) {
    List<RankAgreement> ranks = new ArrayList<>();
    for (int one = 0; one < analysts.size(); one++) {
      for (int other = one + 1; other < analysts.size(); other++) {
        ranks.add(
            new RankAgreement(
                party,
                analysts.get(one).id(),
                analysts.get(other).id(),
                weights.size(),
                KendallTau.of(central(one, weights), central(other, weights))));
      }
    }
    return ranks;
  }

  private double[] central(int analyst, List<Parameter> weights) {
    return weights.stream()
        .mapToDouble(w -> scenarios.get(analyst).central().value(w).doubleValue())
        .toArray();
  }
}
