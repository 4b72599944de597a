package dev.parley.engine.oracle;

import java.util.Random;

/**
 * Cases in which two parties value every issue the opposite way with weights of their own, so that
 * they can trade; a third one stands beside them. Every other case has a partial draft.
 */
final class OpposedCase {
  private OpposedCase() {}

  static String yaml(long seed) {
    Random random = new Random(seed * 101 + 7);
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        parley: 1
        case: opposed
        title: Opposed
        parties: {pa: {name: A}, pb: {name: B}, pc: {name: C}}
        issues:
        """);
    for (int i = 0; i < 3; i++) {
      yaml.append(
          "  i%d: {title: I, options: {o%d0: a, o%d1: b, o%d2: c}, now: o%d%d}\n"
              .formatted(i, i, i, i, i, random.nextInt(3)));
    }
    yaml.append("rules: [not (i0 = o00 and i1 = o12)]\nquestion: {why: pa, concedes: i0 = o00}\n");
    yaml.append("preferences:\n");
    for (String party : new String[] {"pa", "pb", "pc"}) {
      yaml.append("  %s:\n".formatted(party));
      for (int i = 0; i < 3; i++) {
        int middle = 10 * random.nextInt(11);
        boolean rising = !party.equals("pb") && (party.equals("pa") || random.nextBoolean());
        yaml.append(
            "    i%d: {weight: %d, values: {o%d0: %d, o%d1: %d, o%d2: %d}}\n"
                .formatted(
                    i, 1 + random.nextInt(9), i, rising ? 0 : 100, i, middle, i, rising ? 100 : 0));
      }
      if (random.nextInt(3) == 0) {
        yaml.append("    terms: [{if: i0 = o01 and i1 = o11, add: -15}]\n");
      }
      yaml.append("    walk-away: %d\n".formatted(10 * random.nextInt(8)));
    }
    if (seed % 2 == 0) {
      yaml.append("drafts: {d: {title: D, points: [{nr: 1, sets: {i0: o00 | o01}}, ");
      yaml.append("{nr: 2, sets: {i2: o2%d}}]}}\n".formatted(random.nextInt(3)));
    }
    return yaml.toString();
  }
}
