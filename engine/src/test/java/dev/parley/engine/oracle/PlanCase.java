package dev.parley.engine.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    return yaml(seed, order, upTo(options), upTo(parties));
  }

  /** The same with options and parties in the file in some order, which changes nothing else. */
  static String yaml(long seed, List<Integer> order, List<Integer> options, List<Integer> parties) {
    return new PlanCase(seed).write(order, options, parties);
  }

  private static List<Integer> upTo(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  private String write(List<Integer> order, List<Integer> inFile, List<Integer> partiesInFile) {
    int options = inFile.size();
    int parties = partiesInFile.size();
    line("parley: 1", "case: plan", "title: Plan", "parties:");
    partiesInFile.forEach(p -> line("  p" + p + ": {name: Party " + p + "}"));
    line("issues:");
    for (int i : order) {
      line("  i" + i + ":", "    title: Issue " + i, "    now: o0");
      String named =
          inFile.stream().map(o -> "o" + o + ": Option " + o).collect(Collectors.joining(", "));
      line("    options: {" + named + "}");
    }
    int issues = order.size();
    line("rules:", "  - not (" + is(issues, options) + " and " + is(issues, options) + ")");
    String when = ", when: " + is(issues, options);
    line("consent:");
    partiesInFile.forEach(p -> line("  - {by: p" + p + (p == parties - 1 ? when : "") + "}"));
    line("preferences:");
    List<String> preferences = upTo(parties).stream().map(p -> party(p, issues, options)).toList();
    partiesInFile.forEach(p -> line(preferences.get(p)));
    return yaml.toString();
  }

  private String party(int p, int issues, int options) {
    List<String> lines = new ArrayList<>(List.of("  p" + p + ":"));
    for (int i = 0; i < issues; i++) {
      List<String> values = new ArrayList<>();
      for (int o = 0; o < options; o++) {
        values.add("o" + o + ": " + 10 * random.nextInt(11));
      }
      lines.add(
          "    i%d: {weight: %d, values: {%s}}"
              .formatted(i, 1 + random.nextInt(20), String.join(", ", values)));
    }
    lines.add("    terms:");
    for (int t = 0; t < 3; t++) {
      lines.add(
          "      - {if: %s and %s, add: %d}"
              .formatted(is(issues, options), is(issues, options), random.nextInt(21) - 10));
    }
    lines.add("    walk-away: " + (40 + random.nextInt(15)));
    return String.join("\n", lines);
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
