package dev.parley.engine.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Valid case files at random that between them use every construct of the case format. Small whole
 * numbers and repeated options make ties frequent.
 */
final class RandomCase {
  private final Random random;
  private final Random powers;
  private final StringBuilder yaml = new StringBuilder();
  private final List<Asked> issues = new ArrayList<>();
  private final List<String> parties = new ArrayList<>();
  private final boolean today;
  private final boolean harsh;
  private boolean weighted;

  /** An issue as expressions see it. */
  private record Asked(String id, List<String> options, boolean ordered, boolean levels) {}

  private RandomCase(long seed) {
    random = new Random(seed * 7919 + 13);
    powers = new Random(seed + 31);
    today = random.nextInt(4) > 0;
    harsh = random.nextInt(3) == 0;
  }

  /** The text of {@code case.yaml}. */
  static String yaml(long seed) {
    return new RandomCase(seed).write(seed);
  }

  private String write(long seed) {
    int count = 2 + random.nextInt(3);
    for (int p = 0; p < count; p++) {
      parties.add("p" + (char) ('a' + p));
    }
    line("parley: 1");
    line("case: random-" + seed);
    line("title: Random case");
    line("as-of: 2025-06");
    line("parties:");
    parties.forEach(
        p -> line("  " + p + ": {name: Party " + p + ", people: {sp-" + p + ": S " + p + "}}"));
    line("  px: {name: Bystander}");
    line("issues:");
    int size = 1 + random.nextInt(4);
    IntStream.range(0, size).forEach(this::issue);
    question();
    rules();
    boolean bodies = random.nextBoolean();
    if (bodies) {
      bodies();
    }
    consents(bodies);
    line("preferences:");
    parties.forEach(this::preferences);
    statements();
    drafts(new Random(seed + 77));
    return yaml.toString();
  }

  private void question() {
    Asked asked = pick(issues);
    String plain = asked.id() + " = " + pick(asked.options());
    line("question: {why: pa, concedes: " + (chance(3) ? expression(1) : plain) + "}");
  }

  private void issue(int i) {
    String id = "i" + i;
    line("  " + id + ":");
    line("    title: Issue " + i);
    List<String> options;
    boolean levels = chance(5);
    boolean ordered = levels;
    if (levels) {
      options = List.of("-5", "-2.5", "0");
      line("    levels: -5 to 0 by 2.5");
    } else {
      options = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(o -> "o" + i + o).toList();
      line(
          options.stream()
              .map(o -> o + ": Option " + o)
              .collect(Collectors.joining(", ", "    options: {", "}")));
      ordered = chance(2);
      if (ordered) {
        List<String> shuffled = shuffled(options);
        line(
            "    ordered: "
                + (chance(2) || options.size() == 1 ? "true" : String.join(" < ", shuffled)));
      }
    }
    if (today || chance(3)) {
      line("    now: " + pick(options));
    }
    issues.add(new Asked(id, options, ordered, levels));
  }

  private void rules() {
    if (chance(2)) {
      line("rules:");
      line("  - " + (chance(2) ? "not (" + expression(1) + ")" : expression(2)));
    }
  }

  private void bodies() {
    line("bodies:");
    line("  poll: {chance: " + probability() + "}");
    line("  house:");
    line("    decides: " + pick(List.of("majority", "60 of 100", "unanimity", "consensus", "any")));
    line("    members:");
    line("      left: {seats: 30 to 40, yes-if: " + expression(1) + "}");
    line("      right: {seats: 20, follows: " + pick(parties) + "}");
    line("      rest: {seats: 0 to 21, chance: " + probability() + "}");
    line("      odd:");
    line("        seats: 5");
    line(
        "        chance: [{if: "
            + expression(1)
            + ", p: "
            + probability()
            + "}"
            + (chance(2) ? ", {p: 0.5}" : "")
            + "]");
    if (chance(2)) {
      line("      silent: {}");
    }
    if (chance(3)) {
      line("    veto: [" + pick(List.of("left", "right", "rest")) + "]");
    }
    line("  council:");
    line(
        "    decides: "
            + pick(List.of("consensus", "majority", "unanimity", "any", "2 of 4", "5 of 5")));
    line(
        "    members: ["
            + parties.get(1)
            + ", "
            + parties.getLast().replace("pb", "px")
            + ", house, poll]");
  }

  private void consents(boolean bodies) {
    if (chance(6)) {
      return;
    }
    line("consent:");
    for (String party : parties) {
      if (party.equals("pa") ? !chance(8) : !chance(4)) {
        line("  - {by: " + party + (chance(4) ? ", when: " + expression(1) : "") + "}");
      }
    }
    if (bodies) {
      line(
          "  - {by: "
              + pick(List.of("house", "council", "poll"))
              + ", when: "
              + expression(1)
              + "}");
      line("  - {by: council" + (chance(2) ? "" : ", when: " + expression(1)) + "}");
    }
    line("  - {by: pa, when: " + expression(1) + "}");
  }

  private void preferences(String party) {
    line("  " + party + ":");
    if (chance(8)) {
      line("    draw-key: stream of " + party);
    }
    int form = party.equals("pa") ? random.nextInt(8) : random.nextInt(5);
    if (form == 0) {
      line("    priorities:");
      int count = 1 + random.nextInt(4);
      IntStream.range(0, count).forEach(_ -> line("      - " + expression(1)));
      walkAway(chance(2) ? "{first: " + random.nextInt(count + 1) + "}" : like());
    } else if (form == 1) {
      ranking();
      walkAway(like());
    } else {
      additive(party);
    }
  }

  private void additive(String party) {
    if (powers.nextInt(6) == 0) {
      line("    bargaining-power: " + List.of("2", "0.5", "1 to 2").get(powers.nextInt(3)));
    }
    for (Asked issue : issues) {
      if (chance(6) && !issue.equals(issues.getFirst())) {
        continue;
      }
      line("    " + issue.id() + ":");
      boolean first = issue.equals(issues.getFirst());
      boolean shared = weighted && first && chance(3);
      line("      weight: " + (shared ? "same-as pa.i0.weight" : weight()));
      weighted |= first && party.equals("pa");
      if (issue.levels()) {
        line(
            chance(2)
                ? "      order: " + pick(List.of("rising", "falling"))
                : "      values: {-5: "
                    + value()
                    + ", 0: "
                    + value()
                    + (chance(2) ? ", -2.5: " + value() : "")
                    + "}");
      } else if (chance(3)) {
        StringBuilder order = new StringBuilder();
        for (String option : shuffled(issue.options())) {
          order.append(order.isEmpty() ? "" : chance(4) ? " = " : " > ").append(option);
        }
        line("      order: " + order);
      } else {
        line(
            issue.options().stream()
                .map(o -> o + ": " + value())
                .collect(Collectors.joining(", ", "      values: {", "}")));
      }
    }
    if (chance(2)) {
      line("    terms:");
      line("      - {if: " + expression(1) + ", add: " + (random.nextInt(61) - 30) + "}");
      line("      - {if: " + expression(1) + ", add: -10 to 5}");
    }
    walkAway(
        chance(3)
            ? (harsh ? "60 to 90" : value())
            : today && chance(2)
                ? "{like: {" + setting() + "}, add: " + (harsh ? "0 to 30" : "-20 to 5") + "}"
                : harsh ? "70" : "20 to 40");
  }

  private void ranking() {
    List<Asked> ranked = shuffled(issues).subList(0, Math.min(issues.size(), 2));
    List<String> tuples = new ArrayList<>();
    for (String first : ranked.getFirst().options()) {
      for (String second : ranked.getLast().options()) {
        tuples.add(ranked.size() == 1 ? first : first + " " + second);
      }
    }
    List<String> listed =
        shuffled(tuples.stream().distinct().toList())
            .subList(0, 1 + random.nextInt((int) tuples.stream().distinct().count()));
    line("    ranking:");
    line(
        "      issues: [" + ranked.stream().map(Asked::id).collect(Collectors.joining(", ")) + "]");
    line("      best-first:");
    for (int t = 0; t < listed.size(); t++) {
      boolean tie = t + 1 < listed.size() && chance(4);
      line("        - " + listed.get(t) + (tie ? " = " + listed.get(++t) : ""));
    }
  }

  /** Every issue where nothing is in force today, one issue otherwise. */
  private String like() {
    return "{like: {"
        + (today
            ? setting()
            : issues.stream()
                .map(i -> i.id() + ": " + pick(i.options()))
                .collect(Collectors.joining(", ")))
        + "}}";
  }

  private String setting() {
    Asked issue = pick(issues);
    return issue.id() + ": " + pick(issue.options());
  }

  private void walkAway(String text) {
    if (!today || !chance(5)) {
      line("    walk-away: " + text);
    }
  }

  private void statements() {
    line("sources: {press: {title: Press, date: 2025}}");
    line("statements:");
    String[] dates = {"2024", "2025-03", "2025-03-31", "2025-07-01", "2025-06-30"};
    for (int s = 0; s < 4; s++) {
      line("  s" + s + ":");
      line("    by: " + (chance(2) ? "pa" : chance(2) ? "sp-pa" : "pb"));
      line("    date: " + dates[random.nextInt(dates.length)]);
      line("    kind: " + (chance(3) ? "concede" : "demand"));
      line("    about: " + expression(1));
      if (chance(3)) {
        line("    if: " + expression(1));
      }
      line("    source: press");
    }
  }

  /** Two drafts at most; a second point on an issue repeats the first one's options. */
  private void drafts(Random chosen) {
    if (chosen.nextInt(3) == 0) {
      return;
    }
    line("drafts:");
    for (int d = 0; d <= chosen.nextInt(2); d++) {
      line("  d" + d + ":");
      line("    title: Draft");
      line("    points:");
      int nr = 1;
      for (Asked issue : issues) {
        if (chosen.nextInt(3) > 0) {
          int size = issue.options().size();
          int first = chosen.nextInt(size);
          String options = issue.options().get(first);
          if (size > 1 && chosen.nextInt(3) == 0) {
            options += " | " + issue.options().get((first + 1) % size);
          }
          String sets = issue.id() + ": " + options;
          boolean both = chosen.nextInt(4) == 0 && !issue.equals(issues.getLast());
          Asked last = issues.getLast();
          line(
              "      - {nr: "
                  + nr++
                  + ", sets: {"
                  + sets
                  + (both ? ", " + last.id() + ": " + String.join(" | ", last.options()) : "")
                  + "}}");
        }
      }
      line("      - {nr: " + nr + ", title: Open, status: unknown}");
    }
  }

  private String expression(int depth) {
    if (depth == 0 || chance(2)) {
      return comparison();
    }
    String a = expression(depth - 1);
    String b = expression(depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> a + " and " + b;
      case 1 -> a + " or " + b;
      case 2 -> "not (" + a + ")";
      case 3 -> "(" + a + ") implies (" + b + ")";
      default -> "(" + a + ") if (" + b + ")";
    };
  }

  private String comparison() {
    Asked issue = pick(issues);
    if (issue.ordered() && chance(2)) {
      String operand = issue.levels() && chance(2) ? "-3.5" : pick(issue.options());
      return issue.id() + " " + pick(List.of("<", "<=", ">", ">=")) + " " + operand;
    }
    String alternatives = chance(4) ? " | " + pick(issue.options()) : "";
    return issue.id() + (chance(3) ? " != " : " = ") + pick(issue.options()) + alternatives;
  }

  private String weight() {
    return pick(
        List.of(
            "10",
            "20",
            "10 to 30",
            "5 to 10 to 40",
            "uniform 10 to 20",
            "mix 40% 10 | 60% 20 to 30"));
  }

  private String value() {
    int base = 10 * random.nextInt(10);
    return pick(
        List.of(
            "" + base,
            "" + base,
            "0",
            "100",
            base + " to " + (base + 10),
            "uniform " + base + " to " + (base + 5),
            base + " to " + (base + 2) + " to " + (base + 9),
            "mix 50% " + base + " | 50% 100",
            "unknown",
            base + ".125"));
  }

  private String probability() {
    return pick(
        List.of(
            "0.3",
            "0.5",
            "0.4 to 0.8",
            "likely",
            "very unlikely",
            "roughly even chance",
            "unknown",
            "1"));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }
}
