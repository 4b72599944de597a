package dev.parley.cli;

import dev.parley.engine.lint.Rule;

/** A small case that only has assumptions, and what makes it break each rule of lint. */
final class LintCases {
  static final String SOUND =
      """
      parley: 1
      case: small
      title: A small case
      question: {why: alpha, concedes: border = open}
      parties:
        alpha: {name: Alpha, people: {ann: {name: Ann Ames}}}
        beta: {name: Beta}
      issues:
        border: {title: The border, options: {closed: Closed, open: Open}, now: closed}
        toll: {title: The toll, levels: 0 to 20 by 10, now: 0}
      preferences:
        alpha:
          border: {weight: 50, values: {closed: 100, open: 0}}
          toll: {weight: 50, values: {0: 0, 20: 100}}
          walk-away: 45
        beta:
          border: {weight: 60, values: {closed: 0, open: 100}}
          toll: {weight: 40, values: {0: 100, 20: 0}}
          walk-away: 50
      sources: {gazette: {title: Gazette}}
      statements:
        ann-1: {by: ann, date: 2025-01-02, kind: report, source: gazette, says: The talks go on}
      """;

  private LintCases() {}

  /** The sound case with the fault that the rule is about. */
  static String breaking(Rule rule) {
    return switch (rule) {
      case UNVALUED_ISSUE ->
          replaced(
              "preferences:",
              "  flag: {title: A flag, options: {red: Red, blue: Blue}, now: red}\npreferences:");
      case DOMINATED_OPTION ->
          replaced(
                  "options: {closed: Closed, open: Open}",
                  "options: {closed: Closed, open: Open, mined: Mined}")
              .replace("{closed: 100, open: 0}", "{closed: 100, open: 0, mined: 50}")
              .replace("{closed: 0, open: 100}", "{closed: 0, open: 100, mined: 0}");
      case ACCEPTS_ALL -> replaced("walk-away: 50", "walk-away: {like: {toll: 20}, add: -1}");
      case ACCEPTS_NONE -> replaced("walk-away: 50", "walk-away: {like: {border: open}, add: 5}");
      case DRAFT_SIGNABLE ->
          SOUND
              + "drafts: {plan: {title: Plan, points: [{nr: 1, sets: {border: open}}, {nr: 2, title: Later}]}}\n";
      case VERDICT_ON_THRESHOLD -> replaced("walk-away: 45", "walk-away: 50");
      case LONG_QUOTE -> replaced("says: The talks go on", "quote: " + "word ".repeat(26).strip());
      case PERSON_TWICE ->
          replaced("beta: {name: Beta}", "beta: {name: Beta, people: {anna: {name: Ann Ames}}}");
      case UNSUPPORTED_NUMBERS -> SOUND;
      // Gamma has no vote, so unanimity is out of reach.
      case UNGIVABLE_CONSENT ->
          SOUND
              + "bodies: {council: {decides: unanimity, members: {alpha: {}, gamma: {}}}}\n"
              + "process:\n"
              + "  road:\n"
              + "    title: The road\n"
              + "    goal: vote\n"
              + "    steps:\n"
              + "      vote: {title: Vote, consent: council, leads-to: border = open}\n";
      case UNREACHABLE_STEP ->
          SOUND
              + "process:\n"
              + "  road:\n"
              + "    title: The road\n"
              + "    goal: vote\n"
              + "    steps:\n"
              + "      vote: {title: Vote, chance: 0}\n";
    };
  }

  private static String replaced(String part, String by) {
    if (!SOUND.contains(part)) {
      throw new IllegalStateException(part);
    }
    return SOUND.replace(part, by);
  }
}
