package dev.parley.bench;

import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Block;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The scan alone: utilities, acceptance, rules and consents of every package, on one thread. */
@State(Scope.Benchmark)
public class ScanBenchmark {
  /** 10 to the power of this many packages. */
  @Param({"5", "6", "7"})
  public int issues;

  @Param({"3", "6"})
  public int parties;

  private Space space;

  @Setup
  public void compile() {
    space = compiled(GeneratedCase.of(issues, parties));
  }

  /** Counts the signable packages. */
  @Benchmark
  public long scan() {
    return Scan.run(space, 1, Counter::new).stream().mapToLong(c -> c.signable).sum();
  }

  private static Space compiled(Case negotiation) {
    return new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
  }

  private static final class Counter implements Scan.Visitor {
    private long signable;

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        signable += block.signable(p) ? 1 : 0;
      }
    }
  }
}
