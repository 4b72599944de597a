package dev.parley.engine.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.scenario.Scenario;
import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks, which share work between packages, against the space, which looks at each alone. */
class BlockTest {
  private static final int ISSUES = 5;

  @TempDir private Path folder;

  /** Few conditions fit one table, 30 take each other's places, 80 are too many to remember. */
  @ParameterizedTest
  @ValueSource(ints = {2, 30, 80})
  void blocksSayOfEachPackageWhatTheSpaceSays(int members) throws IOException {
    Case negotiation = read(council(members));
    Space space = new SpaceCompiler(negotiation).compile(Scenario.central(negotiation));
    assertThat(space.shape().size()).isEqualTo(1024);
    Scan.run(space, 1, () -> block -> compare(space, block));
  }

  private static void compare(Space space, Block block) {
    for (int p = 0; p < block.size(); p++) {
      Choice index = space.shape().choice(block.index(p));
      assertThat(block.feasible(p)).isEqualTo(space.feasible(index));
      assertThat(block.signable(p)).isEqualTo(space.signable(index));
      for (int v = 0; v < space.voters().size(); v++) {
        assertThat(block.accepts(v, p)).isEqualTo(space.accepts(v, index));
      }
      if (block.feasible(p)) {
        assertThat(block.blocking(p)).isEqualTo(space.blocking(index));
        assertThat(block.swinging(p)).isEqualTo(swinging(space, index));
      }
    }
  }

  private static long swinging(Space space, Choice index) {
    long found = 0;
    for (int v = 0; v < space.voters().size(); v++) {
      boolean alone =
          !space.today().equals(Optional.of(index))
              && space.blocking(index) != 0
              && !space.accepts(v, index)
              && space.blockingIfYes(v, space.pattern(index)) == 0;
      found |= alone ? 1L << v : 0;
    }
    return found;
  }

  private Case read(List<String> lines) throws IOException {
    Files.write(folder.resolve("case.yaml"), lines);
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused -> throw new AssertionError(refused.diagnostics());
    };
  }

  /** Two parties, one of them a member too, and a council of many small wills. */
  private static List<String> council(int members) {
    SplittableRandom random = new SplittableRandom(members);
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("parley: 1", "case: council", "title: Council"));
    lines.addAll(List.of("parties: {x: {name: X}, y: {name: Y}}", "issues:"));
    for (int i = 0; i < ISSUES; i++) {
      lines.add("  i" + i + ": {title: Issue, levels: 0 to 3 by 1, now: 0}");
    }
    lines.addAll(List.of("rules: [not (i0 = 3 and i4 = 3)]", "bodies:", "  council:"));
    lines.addAll(List.of("    decides: majority", "    members:", "      x: {}"));
    for (int m = 0; m < members; m++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "      m%d: {yes-if: i%d >= %d or i%d = %d or i%d < %d}",
              m,
              random.nextInt(ISSUES),
              1 + random.nextInt(3),
              random.nextInt(ISSUES),
              random.nextInt(4),
              random.nextInt(ISSUES),
              1 + random.nextInt(3)));
    }
    lines.addAll(List.of("consent:", "  - {by: y}", "  - {by: council, when: i2 >= 1}"));
    lines.add("preferences:");
    for (String party : List.of("x", "y")) {
      lines.add("  " + party + ":");
      for (int i = 0; i < ISSUES; i++) {
        int first = random.nextInt(101);
        lines.add("    i" + i + ": {values: {0: " + first + ", 3: " + (100 - first) + "}}");
      }
      lines.add("    terms: [{if: i1 = 2 and i3 >= 2, add: 7}]");
      lines.add("    walk-away: 50");
    }
    return lines;
  }
}
