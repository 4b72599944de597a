package dev.parley.engine.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Case files of a plan's shape: many issues, few options, additive parties, some interactions. */
final class PlanCase {
  private final Random random;
  private final StringBuilder yaml = new StringBuilder();

  private PlanCase(long seed) {
    random = new Random(seed);
  }

  /**
   * The text of {@code case.yaml}.
   *
   * @param order of the issues in the file, which changes nothing else
   */
  static String yaml(long seed, int options, int parties, List<Integer> order) {
    return new PlanCase(seed).write(options, parties, order);
  }

  private String write(int options, int parties, List<Integer> order) {
    line("parley: 1", "case: plan", "title: Plan", "parties:");
    for (int p = 0; p < parties; p++) {
      line("  p" + p + ": {name: Party " + p + "}");
    }
    line("issues:");
    for (int i : order) {
      List<String> named = new ArrayList<>();
      for (int o = 0; o < options; o++) {
        named.add("o" + o + ": Option " + o);
      }
      line("  i" + i + ":", "    title: Issue " + i, "    now: o0");
      line("    options: {" + String.join(", ", named) + "}");
    }
    int issues = order.size();
    line("rules:", "  - not (" + is(issues, options) + " and " + is(issues, options) + ")");
    line("consent:");
    for (int p = 0; p < parties; p++) {
      String when = p == parties - 1 ? ", when: " + is(issues, options) : "";
      line("  - {by: p" + p + when + "}");
    }
    line("preferences:");
    for (int p = 0; p < parties; p++) {
      line("  p" + p + ":");
      for (int i = 0; i < issues; i++) {
        List<String> values = new ArrayList<>();
        for (int o = 0; o < options; o++) {
          values.add("o" + o + ": " + 10 * random.nextInt(11));
        }
        line(
            "    i%d: {weight: %d, values: {%s}}"
                .formatted(i, 1 + random.nextInt(20), String.join(", ", values)));
      }
      line("    terms:");
      for (int t = 0; t < 3; t++) {
        line(
            "      - {if: %s and %s, add: %d}"
                .formatted(is(issues, options), is(issues, options), random.nextInt(21) - 10));
      }
      line("    walk-away: " + (40 + random.nextInt(15)));
    }
    return yaml.toString();
  }

  private String is(int issues, int options) {
    return "i%d = o%d".formatted(random.nextInt(issues), random.nextInt(options));
  }

  /** The numbers from 0 on, shuffled. */
  static List<Integer> shuffled(int size, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  private void line(String... lines) {
    for (String line : lines) {
      yaml.append(line).append('\n');
    }
  }
}
