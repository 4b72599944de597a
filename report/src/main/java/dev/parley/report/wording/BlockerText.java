package dev.parley.report.wording;

import dev.parley.engine.deals.Blocker;
import dev.parley.engine.explain.Explanation;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Who does not say yes, and by how much. */
public final class BlockerText {
  private BlockerText() {}

  /** {@code does not say yes, 4.3 points short}. */
  public static String answer(Blocker blocker, Phrases phrases) {
    String key = blocker.body() ? "blocker.body" : "blocker.party";
    return blocker
        .shortfall()
        .map(s -> phrases.say(key + ".short", shortfall(blocker, s, phrases)))
        .orElseGet(() -> phrases.say(key));
  }

  /** {@code Gamma (it would take Gamma, or Delta and Epsilon)}; the name alone without members. */
  public static String withMembers(String id, Explanation result, Words words) {
    Phrases phrases = words.phrases();
    String who = words.who(id);
    if (!result.blockerMembers().containsKey(id)) {
      return who;
    }
    List<String> sets =
        result.blockerMembers().getOrDefault(id, List.of()).stream()
            .map(s -> phrases.all(words.who(s)))
            .toList();
    return sets.isEmpty()
        ? phrases.say("blocker.impossible", who)
        : phrases.say("blocker.members", who, String.join(phrases.say("or-else"), sets));
  }

  private static String shortfall(Blocker blocker, BigFraction shortfall, Phrases phrases) {
    return blocker.body()
        ? phrases.plural("unit.seat", shortfall.longValue())
        : phrases.say("unit.points", phrases.points(shortfall));
  }
}
