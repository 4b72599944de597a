package dev.parley.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lines before {@link CaseText#REST} that make a valid case, chosen by a seed. */
final class RandomCase {
  private static final List<List<String>> ISSUES =
      List.of(
          List.of("alliance", "member", "open-door", "renounced"),
          List.of("guarantee", "none", "assurance", "treaty"),
          List.of("colour", "red", "blue"),
          List.of("toll", "0", "10", "20"));

  private final Random random;

  RandomCase(long seed) {
    random = new Random(seed);
  }

  String lines() {
    StringBuilder text = new StringBuilder();
    text.append("statements: {s: {by: alpha, date: 2025, kind: demand, about: '")
        .append(expression(3))
        .append("'}}\n");
    text.append("rules: ['")
        .append(expression(4))
        .append("', '")
        .append(expression(2))
        .append("']\n");
    text.append("preferences: {alpha: ").append(additive());
    text.append(", beta: {priorities: ['").append(expression(3)).append("', '");
    text.append(expression(2)).append("']").append(common()).append("}}\n");
    text.append("bodies: {b: {decides: any, members: {x: {chance: ").append(chance());
    text.append(common()).append("}, y: {seats: ").append(random.nextInt(9)).append("}}}}\n");
    return text.toString();
  }

  private String additive() {
    StringBuilder text = new StringBuilder("{");
    for (List<String> issue : ISSUES) {
      if (issue.getFirst().equals("alliance") || random.nextBoolean()) {
        text.append(issue.getFirst()).append(": {weight: ").append(number(0, 90));
        text.append(random.nextBoolean() ? order(issue) : values(issue));
        text.append(common()).append("}, ");
      }
    }
    String terms =
        "terms: [{if: '"
            + expression(2)
            + "', add: "
            + number(-50, 50)
            + common()
            + "}, {if: '"
            + expression(1)
            + "', add: "
            + number(-50, 50)
            + "}], ";
    return text + terms + "walk-away: " + number(0, 100) + common() + "}";
  }

  private String order(List<String> issue) {
    List<String> options = new ArrayList<>(issue.subList(1, issue.size()));
    Collections.shuffle(options, random);
    StringBuilder text = new StringBuilder(", order: ").append(options.getFirst());
    options
        .subList(1, options.size())
        .forEach(o -> text.append(random.nextInt(3) == 0 ? " = " : " > ").append(o));
    return text.toString();
  }

  private String values(List<String> issue) {
    StringBuilder text = new StringBuilder(", values: {");
    issue
        .subList(1, issue.size())
        .forEach(o -> text.append(o).append(": ").append(number(0, 100)).append(", "));
    return text + "}";
  }

  private String chance() {
    return random.nextBoolean()
        ? number(0, 1)
        : "[{if: '" + expression(2) + "', p: " + number(0, 1) + "}, {p: " + number(0, 1) + "}]";
  }

  /** The keys that every map may have. */
  private String common() {
    return pick(
        () -> "",
        () -> "",
        () -> ", note: n" + random.nextInt(9),
        () -> ", because: [s]",
        () -> ", because: []",
        () -> ", draw-key: K" + random.nextInt(9));
  }

  private String number(int least, int greatest) {
    List<String> sorted =
        IntStream.range(0, 3)
            .mapToDouble(_ -> least + random.nextInt(101) * (greatest - least) / 100.0)
            .sorted()
            .mapToObj(Double::toString)
            .toList();
    String text =
        pick(
            () -> sorted.get(1),
            () -> sorted.get(0) + " to " + sorted.get(2),
            () -> String.join(" to ", sorted),
            () -> "uniform " + sorted.get(0) + " to " + sorted.get(1),
            () ->
                "mix 12.5% "
                    + sorted.get(0)
                    + " | 87.5% "
                    + sorted.get(1)
                    + " to "
                    + sorted.get(2));
    return random.nextInt(4) > 0 ? text : "{is: " + text + common() + "}";
  }

  private String expression(int depth) {
    if (depth == 0) {
      List<String> issue = ISSUES.get(random.nextInt(ISSUES.size()));
      String option = issue.get(1 + random.nextInt(issue.size() - 1));
      List<String> signs =
          issue.getFirst().equals("colour")
              ? List.of("=", "!=")
              : List.of("=", "!=", "<", "<=", ">", ">=");
      return issue.getFirst() + " " + signs.get(random.nextInt(signs.size())) + " " + option;
    }
    return pick(
        () -> expression(depth - 1),
        () -> "not " + expression(depth - 1),
        () -> "(" + expression(depth - 1) + ")",
        () -> expression(depth - 1) + " and " + expression(depth - 1),
        () -> expression(depth - 1) + " or " + expression(depth - 1),
        () -> expression(depth - 1) + " implies " + expression(depth - 1),
        () -> expression(depth - 1) + " if " + expression(depth - 1));
  }

  @SafeVarargs
  private String pick(Supplier<String>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }
}
