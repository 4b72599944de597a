package dev.parley.cli;

import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.format.CaseWriter;
import dev.parley.format.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code parley new --random}. */
final class RandomPlan {
  @Option(
      names = "--random",
      order = 10,
      description =
          "invent a plan of the following shape instead; equal shapes and seeds give equal cases")
  private boolean random;

  @Option(
      names = "--issues",
      order = 11,
      paramLabel = "N",
      description = "issues, 1 to 200 (default: 20)")
  private @Nullable Integer issues;

  @Option(
      names = "--options",
      order = 12,
      paramLabel = "K",
      description = "options of each, 2 to 26 (default: 4)")
  private @Nullable Integer options;

  @Option(
      names = "--parties",
      order = 13,
      paramLabel = "N",
      description = "parties, 1 to 26 (default: 3)")
  private @Nullable Integer parties;

  @Option(
      names = "--opposition",
      order = 14,
      paramLabel = "X",
      description = "0: all like the same; 1: neighbours want opposite ends (default: 0.6)")
  private @Nullable Double opposition;

  @Option(
      names = "--density",
      order = 15,
      paramLabel = "X",
      description = "share of the possible pairs of issues that interact (default: 0.3)")
  private @Nullable Double density;

  @Option(
      names = "--treewidth",
      order = 16,
      paramLabel = "N",
      description = "bound on the treewidth of what interacts (default: 2)")
  private @Nullable Integer width;

  @Option(
      names = "--council",
      order = 17,
      description = "add a council that must consent to some packages")
  private boolean council;

  @Option(names = "--seed", order = 18, paramLabel = "N", description = "default: 1")
  private @Nullable Long seed;

  boolean wanted() {
    return random;
  }

  /** An option that means nothing without {@code --random}, if one was given. */
  Optional<String> stray() {
    List<Optional<String>> given =
        List.of(
            given("--issues", issues),
            given("--options", options),
            given("--parties", parties),
            given("--opposition", opposition),
            given("--density", density),
            given("--treewidth", width),
            given("--seed", seed),
            council ? Optional.of("--council") : Optional.empty());
    return random ? Optional.empty() : given.stream().flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> given(String name, @Nullable Object value) {
    return value == null ? Optional.empty() : Optional.of(name);
  }

  /**
   * The text of the case.
   *
   * @throws IllegalArgumentException where the shape is senseless
   * @throws BadInput where no case may hold so much
   */
  String yaml(String id) throws IOException {
    PlanShape shape = shape();
    String yaml = yaml(id, shape);
    Optional<Diagnostic> refused = NewFolder.refused(yaml);
    if (refused.isPresent()) {
      throw BadInput.unwritable(
          "A plan of %d issues, %d options and %d parties cannot be a case: %s"
              .formatted(shape.issues(), shape.options(), shape.parties(), refused.get().message()),
          "--issues %d, or fewer options or parties".formatted(fewer(id, shape)));
    }
    return yaml;
  }

  /** A number of issues with which it would be a case: halved until it is one. */
  private int fewer(String id, PlanShape shape) throws IOException {
    int number = shape.issues();
    do {
      number = Math.max(1, number / 2);
    } while (number > 1 && NewFolder.refused(yaml(id, withIssues(shape, number))).isPresent());
    return number;
  }

  private static PlanShape withIssues(PlanShape shape, int number) {
    return new PlanShape(
        number,
        shape.options(),
        shape.parties(),
        shape.opposition(),
        shape.density(),
        shape.width(),
        shape.council());
  }

  private String yaml(String id, PlanShape shape) {
    return CaseWriter.yaml(
        PlanGenerator.plan(id, shape, seed == null ? 1 : seed), List.of(NewFolder.SCHEMA_LINE));
  }

  private PlanShape shape() {
    PlanShape usual = PlanShape.DEFAULT;
    return new PlanShape(
        issues == null ? usual.issues() : issues,
        options == null ? usual.options() : options,
        parties == null ? usual.parties() : parties,
        opposition == null ? usual.opposition() : opposition,
        density == null ? usual.density() : density,
        width == null ? usual.width() : width,
        council);
  }
}
