package dev.parley.cli;

import dev.parley.engine.guarantee.Costs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** {@code --costs form=10,trigger=15,…}. */
final class CostOptions {
  private static final List<String> KINDS =
      List.of("form", "trigger", "tripwire", "strength", "guarantor");

  @Option(
      names = "--costs",
      order = 4,
      split = ",",
      paramLabel = "KIND=N",
      description =
          "what changes cost, for --improve: form (a step), trigger, tripwire (a point), strength (a"
              + " hundredth), guarantor (default: assumed 10, 15, 1, 1, 25)")
  private Map<String, Double> stated = new TreeMap<>();

  void check(CaseVerb verb) {
    stated.forEach((kind, cost) -> {
      verb.within(
          KINDS.contains(kind),
          "--costs names %s, expected one of " + String.join(", ", KINDS),
          kind);
      verb.within(
          cost >= 0 && cost < Double.POSITIVE_INFINITY,
          "--costs has %s, expected a number from 0",
          cost);
    });
  }

  Costs costs() {
    Costs assumed = Costs.ASSUMED;
    return new Costs(
        stated.getOrDefault("form", assumed.form()),
        stated.getOrDefault("trigger", assumed.trigger()),
        stated.getOrDefault("tripwire", assumed.tripwire()),
        stated.getOrDefault("strength", assumed.strength()),
        stated.getOrDefault("guarantor", assumed.guarantor()));
  }

  String text() {
    return stated.isEmpty()
        ? ""
        : " --costs "
            + String.join(
                ",",
                new TreeMap<>(stated)
                    .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }
}
