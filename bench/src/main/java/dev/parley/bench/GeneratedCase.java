package dev.parley.bench;

import dev.parley.format.CaseReader;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Cases of any size, the same ones in every run: issues of ten options, additive parties that all
 * must agree, one interaction term each, two rules, and a council whose consent some packages need.
 */
final class GeneratedCase {
  private final SplittableRandom random = new SplittableRandom(2025);
  private final StringBuilder text = new StringBuilder();

  private GeneratedCase() {}

  /** A case of 10 to the power of {@code issues} packages. */
  static Case of(int issues, int parties) {
    String text = new GeneratedCase().yaml(issues, parties);
    try {
      Path folder = Files.createTempDirectory("parley-bench");
      Path root = Files.writeString(folder.resolve("case.yaml"), text);
      Case generated = read(folder);
      Files.delete(root);
      Files.delete(folder);
      return generated;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case in a folder. */
  static Case read(Path folder) {
    return switch (CaseReader.read(folder)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused ->
          throw new IllegalStateException(refused.diagnostics().toString());
    };
  }

  private String yaml(int issues, int parties) {
    line("parley: 1", "case: generated", "title: Generated");
    line("parties:");
    for (int p = 0; p < parties; p++) {
      line("  p" + p + ": {name: Party " + p + "}");
    }
    line("issues:");
    for (int i = 0; i < issues; i++) {
      line("  i" + i + ":", "    title: Issue " + i, "    levels: 0 to 9 by 1", "    now: 0");
    }
    line("rules:", "  - not (i0 = 9 and i1 = 9)", "  - i2 <= 8 if i3 = 9");
    line("bodies:", "  council:", "    decides: 2 of 3", "    members:");
    line(
        "      m0: {yes-if: i0 <= 6}", "      m1: {yes-if: i4 >= 2}", "      m2: {yes-if: i1 = 3}");
    line("consent:");
    for (int p = 0; p < parties; p++) {
      line("  - {by: p" + p + "}");
    }
    line("  - {by: council, when: i4 >= 5}");
    line("preferences:");
    for (int p = 0; p < parties; p++) {
      preferences(p, issues);
    }
    return text.toString();
  }

  /** Neighbours want opposite ends of an issue, so that there is something to trade. */
  private void preferences(int party, int issues) {
    line("  p" + party + ":");
    for (int i = 0; i < issues; i++) {
      int weight = 5 + random.nextInt(40);
      boolean rising = ((party + i) & 1) == 0;
      int middle = 20 + random.nextInt(60);
      line(
          "    i%d: {weight: %d, values: {0: %d, 4: %d, 9: %d}}"
              .formatted(i, weight, rising ? 0 : 100, middle, rising ? 100 : 0));
    }
    int first = random.nextInt(issues);
    line("    terms: [{if: i" + first + " >= 7 and i" + (first + 1) % issues + " <= 2, add: -5}]");
    line("    walk-away: " + (40 + random.nextInt(10)));
  }

  private void line(String... lines) {
    for (String line : lines) {
      text.append(line).append('\n');
    }
  }
}
