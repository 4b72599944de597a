package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Flag;
import dev.parley.engine.explain.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** The verdict with the sentence that says what it means. */
public final class VerdictText {
  private static final int MOST_GROUPS = 3;

  private final Explanation result;
  private final Words words;
  private final Phrases phrases;
  private final String party;

  public VerdictText(Explanation result, Words words) {
    this.result = result;
    this.words = words;
    this.phrases = words.phrases();
    this.party = words.who(result.party());
  }

  /** {@code PREFERRED}, in a language. */
  public static String name(Verdict verdict, Phrases phrases) {
    return phrases.say("verdict." + verdict.name());
  }

  /** {@code PREFERRED, contested.}; {@code BLOCKED BY} names who blocks. */
  public String label() {
    String label = name(result.verdict(), phrases);
    if (result.verdict() == Verdict.BLOCKED_BY) {
      label += " " + groups();
    }
    return label
        + result.flags().stream()
            .map((Flag f) -> ", " + phrases.say("flag." + f.name()))
            .collect(Collectors.joining())
        + ".";
  }

  public String sentence() {
    return switch (result.verdict()) {
      case RULED_OUT -> phrases.say("verdict.ruled-out", party);
      case GIVEN -> given();
      case NO_DEAL -> phrases.say("verdict.no-deal");
      case NECESSARY -> phrases.say("verdict.necessary") + " " + necessaryWorth();
      case PREFERRED -> better("verdict.preferred", true);
      case NOT_NEEDED -> better("verdict.not-needed", false) + premise();
      case TIED -> tied();
      case WOULD_NOT ->
          phrases.say(alone() ? "verdict.would-not.alone" : "verdict.would-not", party) + without();
      case BLOCKED_BY -> phrases.say("verdict.blocked", party, groups()) + without();
    };
  }

  /** Whether the party's own consent is all that is missing somewhere. */
  private boolean alone() {
    return result.blockers().contains(List.of(result.party()));
  }

  /** Where today's package is the only one without the concession, no rule need be behind it. */
  private String given() {
    String left = phrases.say("verdict.given", party);
    return result.signable().signum() == 0
        ? left + " " + phrases.say("verdict.given.unsigned")
        : left;
  }

  private String necessaryWorth() {
    return result
        .bestWith()
        .map(best ->
            result.cardinal()
                ? phrases.say("verdict.necessary.worth", points(best), party, walkAway())
                : phrases.say(rank(best, result.walkAway()), Words.sentence(party)))
        .orElse("");
  }

  private String better(String key, boolean with) {
    if (!result.cardinal()) {
      return phrases.say(key + ".ordinal", party);
    }
    List<String> bests = bests();
    return phrases.say(key, party, bests.get(with ? 0 : 1), bests.get(with ? 1 : 0), walkAway());
  }

  /** Said only where the Nash bargain leaves the concession out as well. */
  private String premise() {
    boolean agreed = result.nashOverall().isPresent() && !result.flags().contains(Flag.CONTESTED);
    return agreed ? " " + phrases.say("verdict.premise") : "";
  }

  private String tied() {
    if (!result.cardinal()) {
      return phrases.say("verdict.tied.ordinal", party);
    }
    List<String> bests = bests();
    return phrases.say("verdict.tied", party, bests.get(0), bests.get(1), walkAway());
  }

  private String without() {
    if (result.bestWith().isEmpty() && result.bestWithout().isEmpty()) {
      return " " + phrases.say("verdict.nothing-without");
    }
    Optional<BigFraction> best = result.bestWithout().filter(_ -> result.cardinal());
    return " "
        + best.map(b -> phrases.say("verdict.best-without", points(b), party, walkAway()))
            .orElseGet(() -> phrases.say("verdict.something-without"));
  }

  private List<String> bests() {
    BigFraction none = BigFraction.ZERO;
    return Figures.apart(result.bestWith().orElse(none), result.bestWithout().orElse(none)).stream()
        .map(phrases::local)
        .toList();
  }

  /** {@code Beta, or from Gamma and Delta together}. */
  private String groups() {
    List<String> groups =
        result.blockers().stream()
            .limit(MOST_GROUPS)
            .map(this::group)
            .collect(Collectors.toCollection(ArrayList::new));
    int more = result.blockers().size() - MOST_GROUPS;
    if (more > 0) {
      groups.add(phrases.plural("unit.group", more));
    }
    return groups.isEmpty()
        ? phrases.say("others")
        : String.join(phrases.say("verdict.or-from"), groups);
  }

  private String group(List<String> ids) {
    String names = phrases.all(words.who(ids));
    return ids.size() > 1 ? phrases.say("verdict.together", names) : names;
  }

  private String points(BigFraction points) {
    return phrases.say("unit.points", phrases.points(points));
  }

  private String walkAway() {
    return phrases.points(result.walkAway());
  }

  private static String rank(BigFraction one, BigFraction other) {
    int order = one.compareTo(other);
    return order > 0
        ? "verdict.necessary.above"
        : order < 0 ? "verdict.necessary.below" : "verdict.necessary.level";
  }
}
