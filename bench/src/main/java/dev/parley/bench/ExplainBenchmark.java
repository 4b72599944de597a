package dev.parley.bench;

import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Verdict;
import dev.parley.model.Case;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The case's own question about Berlin 2025, without reading and printing, on one thread. */
@State(Scope.Benchmark)
public class ExplainBenchmark {
  /** Number of draws for the robustness. */
  @Param({"0", "1000"})
  public int draws;

  private final Case negotiation =
      GeneratedCase.read(Path.of(System.getProperty("parley.home", "."), "cases", "berlin-2025"));

  /** Explains. */
  @Benchmark
  public Verdict explain() {
    return Explainer.explain(
            negotiation,
            negotiation.question().orElseThrow(),
            new Explainer.Options(draws, 1, 1, 20, _ -> {}))
        .result()
        .verdict();
  }
}
