package dev.parley.report.text;

import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.promise.Prospect;
import dev.parley.model.Guarantee.Trigger;
import dev.parley.report.wording.Chances;
import dev.parley.report.wording.Words;
import java.util.List;

/** The three stages from left to right, each branch with its chance. */
final class GameTree {
  private final Words words;

  GameTree(Words words) {
    this.words = words;
  }

  List<String> lines(Assessment a) {
    Prospect p = a.least();
    double alone = a.numbers().alone();
    double somebody = 1 - p.nobodyComes();
    double helped = a.attackFailsWithHelp();
    String come = a.numbers().trigger() == Trigger.CONSENSUS ? "all agree   " : "some come   ";
    return List.of(
        words.who(a.guarantee().against().party()) + ": attack?",
        "├─ no   " + Chances.plain(p.deterred()) + "  deterred",
        "└─ yes  "
            + Chances.plain(1 - p.deterred())
            + "  "
            + words.who(a.guarantee().protects().party())
            + ": resist?",
        "   ├─ no   " + Chances.plain(1 - p.resists()) + "  the attacker gains without a fight",
        "   └─ yes  " + Chances.plain(p.resists()) + "  guarantors: honour?",
        "      ├─ nobody comes "
            + Chances.plain(p.nobodyComes())
            + "  the attack fails with probability "
            + Chances.plain(alone),
        "      └─ "
            + come
            + " "
            + Chances.plain(somebody)
            + "  the attack fails with probability "
            + Chances.plain(helped));
  }
}
