package dev.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Valid case files at random with everything that an explanation speaks of: bodies, conditions,
 * ties, demands, control over issues, steps for good, and promises that a value is tied to.
 */
final class RandomTalks {
  private final Random random;
  private final StringBuilder yaml = new StringBuilder();
  private final List<Asked> issues = new ArrayList<>();
  private final List<String> parties;

  /** An issue as expressions see it. */
  private record Asked(String id, List<String> options, boolean ordered) {}

  private RandomTalks(long seed) {
    random = new Random(seed * 6364136223846793005L + 1442695040888963407L);
    parties = List.of("pa", "pb", "pc", "pd").subList(0, 2 + random.nextInt(3));
  }

  /** The text of {@code case.yaml}. */
  static String yaml(long seed) {
    return new RandomTalks(seed).write(seed);
  }

  private String write(long seed) {
    boolean promised = chance(3);
    line("parley: 1");
    line("case: talks-" + seed);
    line("title: Random talks");
    line("as-of: 2025-06");
    line("parties:");
    parties.forEach(p -> line("  " + p + ": {name: Party " + p + ", people: {sp-" + p + ": S}}"));
    line("  px: {name: Bystander}");
    line("issues:");
    IntStream.range(0, 2 + random.nextInt(3)).forEach(i -> issue(i, promised));
    line("question: {why: pa, concedes: " + expression(random.nextInt(2)) + "}");
    if (chance(2)) {
      line("rules:");
      line("  - not (" + comparison() + " and " + comparison() + ")");
    }
    boolean bodies = chance(2);
    if (bodies) {
      bodies();
    }
    line("consent:");
    parties.forEach(
        p -> line("  - {by: " + p + (chance(4) ? ", when: " + comparison() : "") + "}"));
    if (bodies) {
      line(
          "  - {by: "
              + pick(List.of("house", "council", "poll"))
              + ", when: "
              + comparison()
              + "}");
    }
    line("preferences:");
    for (String party : parties) {
      preferences(party, promised);
    }
    statements();
    if (promised) {
      promise();
    }
    return yaml.toString();
  }

  private void issue(int i, boolean promised) {
    String id = "i" + i;
    int size = i == 0 && promised ? 2 : 2 + random.nextInt(2);
    List<String> options = IntStream.range(0, size).mapToObj(o -> "o" + i + o).toList();
    boolean ordered = chance(2);
    line("  " + id + ":");
    line("    title: Issue " + i);
    line(
        options.stream()
            .map(o -> o + ": Option " + o)
            .collect(Collectors.joining(", ", "    options: {", "}")));
    if (ordered) {
      line("    ordered: true");
    }
    line("    now: " + pick(options));
    switch (random.nextInt(4)) {
      case 0 -> line("    controlled-by: " + pick(parties));
      case 1 -> line("    controlled-by: [pa, pb]");
      case 2 -> line("    jointly: [pa, pb]");
      default -> {}
    }
    if (size == 2 && chance(3)) {
      line("    one-way: [" + options.getFirst() + " -> " + options.getLast() + "]");
    }
    issues.add(new Asked(id, options, ordered));
  }

  private void bodies() {
    line("bodies:");
    line("  poll: {chance: " + pick(List.of("0.3", "likely", "0.4 to 0.8")) + "}");
    line("  house:");
    line("    decides: " + pick(List.of("majority", "60 of 100", "unanimity", "consensus", "any")));
    line("    members:");
    line("      left: {seats: 30 to 40, yes-if: " + comparison() + "}");
    line("      right: {seats: 20, follows: " + pick(parties) + "}");
    line("      rest: {seats: 0 to 21, chance: " + pick(List.of("0.3", "0.7")) + "}");
    line("      odd: {seats: 5, chance: [{if: " + comparison() + ", p: 0.6}]}");
    if (chance(3)) {
      line("    veto: [" + pick(List.of("left", "right", "rest")) + "]");
    }
    line("  council:");
    line("    decides: " + pick(List.of("consensus", "majority", "unanimity", "2 of 4")));
    line("    members: [pb, px, house, poll]");
  }

  private void preferences(String party, boolean promised) {
    line("  " + party + ":");
    int form = random.nextInt(8);
    if (form == 0) {
      line("    priorities:");
      IntStream.range(0, 3).forEach(_ -> line("      - " + expression(1)));
      line("    walk-away: {first: " + random.nextInt(3) + "}");
      return;
    }
    if (form == 1) {
      Asked issue = issues.getFirst();
      line("    ranking: {issues: [i0], best-first: [" + String.join(", ", issue.options()) + "]}");
      line("    walk-away: {like: {i0: " + pick(issue.options()) + "}}");
      return;
    }
    if (chance(5)) {
      line("    bargaining-power: " + pick(List.of("2", "0.5", "1.2 to 2")));
    }
    for (Asked issue : issues) {
      boolean tied = promised && issue.equals(issues.getFirst()) && party.equals("pa");
      line("    " + issue.id() + ":");
      line("      weight: " + pick(List.of("10", "20", "10 to 30", "5 to 10 to 40", "7")));
      if (!tied && chance(4)) {
        line("      order: " + String.join(" > ", issue.options()));
      } else {
        String last = issue.options().getLast();
        line(
            issue.options().stream()
                .map(o -> o + ": " + (tied && o.equals(last) ? "credible(promise)" : value()))
                .collect(Collectors.joining(", ", "      values: {", "}")));
      }
      if (chance(3)) {
        line("      because: [s" + random.nextInt(4) + "]");
      }
    }
    if (chance(2)) {
      line("    terms:");
      line("      - {if: " + expression(1) + ", add: " + (random.nextInt(61) - 30) + "}");
    }
    line(
        "    walk-away: "
            + pick(
                List.of("20 to 40", "30", "50", "{like: {i0: o00}, add: -20 to 5}", "60 to 70")));
  }

  private void statements() {
    line("sources: {press: {title: Press, date: 2025}}");
    line("statements:");
    String[] dates = {"2024", "2025-03", "2025-03-31", "2025-07-01"};
    for (int s = 0; s < 4; s++) {
      line("  s" + s + ":");
      line("    by: " + pick(List.of("pa", "sp-pa", "pb")));
      line("    date: " + dates[random.nextInt(dates.length)]);
      line("    kind: " + pick(List.of("concede", "demand", "demand", "reject", "report")));
      line("    about: " + comparison());
      if (chance(3)) {
        line("    if: " + comparison());
      }
      line("    source: press");
    }
  }

  private void promise() {
    line("guarantees:");
    line("  promise:");
    line("    when: i0 = " + issues.getFirst().options().getLast());
    line("    protects: {party: pa, value: 80 to 100, war-cost: 30}");
    line("    against: {party: pb, gain: 40 to 80, war-cost: 20 to 50, loss: 10 to 40}");
    line("    form: " + pick(List.of("political", "executive", "treaty", "alliance")));
    line("    trigger: " + pick(List.of("automatic", "consultation", "consensus")));
    line("    alone: 0.1 to 0.3");
    line("    guarantors:");
    line("      px: {stake: 20 to 50, fight: 30 to 70, renege: 10 to 40, strength: 0.3 to 0.5}");
    if (chance(2)) {
      line("      pb: {stake: 20, fight: 30, renege: 12, tripwire: 9, strength: 0.2}");
    }
    if (chance(2)) {
      line("    climate: 8");
    }
  }

  private String expression(int depth) {
    return depth == 0 || chance(2)
        ? comparison()
        : comparison() + pick(List.of(" and ", " or ", " implies ")) + comparison();
  }

  private String comparison() {
    Asked issue = pick(issues);
    String operator =
        issue.ordered() && chance(3) ? pick(List.of("<=", ">=")) : chance(4) ? "!=" : "=";
    return issue.id() + " " + operator + " " + pick(issue.options());
  }

  private String value() {
    int base = 10 * random.nextInt(10);
    return pick(List.of("" + base, "0", "100", base + " to " + (base + 10), "unknown"));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }
}
