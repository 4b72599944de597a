package dev.parley.bench;

import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.nio.file.Path;

/** The cases of the benchmarks, the same ones in every run. */
final class GeneratedCase {
  private static final long SEED = 2025;

  private GeneratedCase() {}

  /** A plan of 10 to the power of {@code issues} packages, with a council. */
  static Case of(int issues, int parties) {
    return PlanGenerator.plan(
        "generated", new PlanShape(issues, 10, parties, 0.8, 0.5, 2, true), SEED);
  }

  /** The case in a folder. */
  static Case read(Path folder) {
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new IllegalStateException(refused.diagnostics().toString());
    };
  }
}
