package dev.parley.bench;

import dev.parley.engine.deals.DealAnalysis;
import dev.parley.model.Case;
import java.math.BigInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All of {@code deals} on one thread: scan, Pareto sets, points, trades. */
@State(Scope.Benchmark)
public class DealsBenchmark {
  private static final DealAnalysis.Options OPTIONS = new DealAnalysis.Options(1, 20);

  /** 10 to the power of this many packages. */
  @Param({"5", "6", "7"})
  public int issues;

  @Param({"3"})
  public int parties;

  private Case negotiation;

  @Setup
  public void generate() {
    negotiation = GeneratedCase.of(issues, parties);
  }

  /** Analyses the central scenario. */
  @Benchmark
  public BigInteger deals() {
    return DealAnalysis.analyse(negotiation, OPTIONS).result().signable();
  }
}
