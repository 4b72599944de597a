package dev.parley.engine.sensitivity;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Runs.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Sobol indices of all inputs: one series of points per input beside the draws themselves. */
final class InfluenceSearch {
  private final Inputs inputs;
  private final Cube cube;
  private final Model model;
  private final Runs runs;

  InfluenceSearch(Inputs inputs, Cube cube, Model model, Runs runs) {
    this.inputs = inputs;
    this.cube = cube;
    this.model = model;
    this.runs = runs;
  }

  /** The most influential first, then by key. */
  List<Influence> influences(List<Outcome> draws, Verdict mode) {
    int n = draws.size();
    List<Input> all = inputs.list();
    List<Series> wanted = new ArrayList<>();
    wanted.add(new Series("other", 0, n, i -> model.at(cube.other(i), false)));
    for (Input input : all) {
      int from = inputs.offset(input);
      wanted.add(
          new Series(
              "moved " + input.key(),
              0,
              n,
              i -> model.at(cube.mixed(i, from, input.dimensions()), false)));
    }
    List<List<Outcome>> found = runs.all(wanted);
    Optional<SobolIndices> verdict =
        indices(draws, found.getFirst(), o -> o.verdict() == mode ? 1 : 0);
    boolean cardinal = draws.getFirst().margin().isPresent();
    Optional<SobolIndices> margin =
        cardinal ? indices(draws, found.getFirst(), InfluenceSearch::margin) : Optional.empty();
    List<Influence> influences = new ArrayList<>();
    for (int j = 0; j < all.size(); j++) {
      List<Outcome> mixed = found.get(j + 1);
      influences.add(
          new Influence(
              all.get(j),
              verdict.map(s -> s.of(Tally.numbers(mixed, o -> o.verdict() == mode ? 1 : 0))),
              margin.map(s -> s.of(Tally.numbers(mixed, InfluenceSearch::margin)))));
    }
    return influences.stream()
        .sorted(Comparator.comparingDouble(Influence::size).reversed())
        .toList();
  }

  private static double margin(Outcome outcome) {
    return outcome.margin().orElse(0);
  }

  private static Optional<SobolIndices> indices(
      List<Outcome> a, List<Outcome> b, ToDoubleFunction<Outcome> number) {
    return Optional.of(new SobolIndices(Tally.numbers(a, number), Tally.numbers(b, number)))
        .filter(SobolIndices::varies);
  }
}
