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
  private final String party;

  public VerdictText(Explanation result, Words words) {
    this.result = result;
    this.words = words;
    this.party = words.who(result.party());
  }

  /** {@code PREFERRED, contested.}; {@code BLOCKED BY} names who blocks. */
  public String label() {
    String label = result.verdict().label();
    if (result.verdict() == Verdict.BLOCKED_BY) {
      label += " " + groups();
    }
    String flags =
        result.flags().stream().map(f -> ", " + lowerCase(f.label())).collect(Collectors.joining());
    return label + flags + ".";
  }

  public String sentence() {
    return switch (result.verdict()) {
      case RULED_OUT ->
          "In this model the rules leave no package with the concession, so it cannot be had from"
              + " anybody. That is what the rules say, not what %s wants.".formatted(party);
      case GIVEN -> given();
      case NO_DEAL ->
          "In this model no package can be signed at all, neither with the concession nor without"
              + " it. Who stands in the way is listed below.";
      case NECESSARY ->
          "In this model every signable package has the concession: without it there is no deal. "
              + necessaryWorth();
      case PREFERRED -> better("with the concession", "has it", "does not", true);
      case NOT_NEEDED ->
          better("without the concession", "does not have it", "has it", false) + premise();
      case TIED -> tied();
      case WOULD_NOT ->
          ("In this model no package with the concession can be signed, and %s itself stands in the"
                      + " way: somewhere its yes alone would be enough, or it is needed everywhere"
                      + " and withheld everywhere.")
                  .formatted(party)
              + without();
      case BLOCKED_BY ->
          ("In this model no package with the concession can be signed, and a yes from %s alone"
                      + " would not change that. It takes a yes from %s.")
                  .formatted(party, groups())
              + without();
    };
  }

  /** Where today's package is the only one without the concession, no rule need be behind it. */
  private String given() {
    String left =
        "In this model every feasible package other than today's has the concession: nothing else"
            + " can be agreed, whatever %s wants.".formatted(party);
    return result.signable().signum() == 0
        ? left + " No deal can be signed at all: even with it somebody blocks every package."
        : left;
  }

  private String necessaryWorth() {
    return result
        .bestWith()
        .map(best ->
            result.cardinal()
                ? "The best one is worth %s to %s; no deal is worth %s."
                    .formatted(points(best), party, Figures.points(result.walkAway()))
                : "%s ranks the best one %s no deal."
                    .formatted(Words.sentence(party), rank(best, result.walkAway())))
        .orElse("");
  }

  private String better(String how, String has, String hasNot, boolean with) {
    if (!result.cardinal()) {
      return ("In this model %s does best %s: it ranks the best signable package that %s above the"
              + " best one that %s.")
          .formatted(party, how, has, hasNot);
    }
    List<String> bests = bests();
    return ("In this model %s does best %s: %s points in the best signable package that %s, against"
            + " %s in the best one that %s; no deal is worth %s.")
        .formatted(
            party,
            how,
            bests.get(with ? 0 : 1),
            has,
            bests.get(with ? 1 : 0),
            hasNot,
            Figures.points(result.walkAway()));
  }

  /** Said only where the Nash bargain leaves the concession out as well. */
  private String premise() {
    boolean agreed = result.nashOverall().isPresent() && !result.flags().contains(Flag.CONTESTED);
    return agreed
        ? " The Nash bargain leaves it out as well, so the question's premise fails in this model."
        : "";
  }

  private String tied() {
    if (!result.cardinal()) {
      return ("In this model the concession makes no difference to %s: it ranks the best signable"
              + " packages with it and without it alike.")
          .formatted(party);
    }
    List<String> bests = bests();
    return ("In this model the concession makes no difference to %s: the best signable package with"
            + " it is worth %s points, the best one without it %s; no deal is worth %s.")
        .formatted(party, bests.get(0), bests.get(1), Figures.points(result.walkAway()));
  }

  private String without() {
    if (result.bestWith().isEmpty() && result.bestWithout().isEmpty()) {
      return " Nothing can be signed without it either.";
    }
    Optional<BigFraction> best = result.bestWithout().filter(_ -> result.cardinal());
    return best.map(b ->
            " The best signable package without it is worth %s to %s; no deal is worth %s."
                .formatted(points(b), party, Figures.points(result.walkAway())))
        .orElse(" Without it something can be signed.");
  }

  private List<String> bests() {
    BigFraction none = BigFraction.ZERO;
    return Figures.apart(result.bestWith().orElse(none), result.bestWithout().orElse(none));
  }

  /** {@code Beta, or from Gamma and Delta together}. */
  private String groups() {
    List<String> groups =
        result.blockers().stream()
            .limit(MOST_GROUPS)
            .map(g -> Words.list(words.who(g), "and") + (g.size() > 1 ? " together" : ""))
            .collect(Collectors.toCollection(ArrayList::new));
    int more = result.blockers().size() - MOST_GROUPS;
    if (more > 0) {
      groups.add(Words.number(more, "other group", "other groups"));
    }
    return groups.isEmpty() ? "others" : String.join(", or ", groups);
  }

  private String points(BigFraction points) {
    return Figures.points(points) + " points";
  }

  private static String rank(BigFraction one, BigFraction other) {
    int order = one.compareTo(other);
    return order > 0 ? "above" : order < 0 ? "below" : "level with";
  }

  private static String lowerCase(String label) {
    return label.toLowerCase(java.util.Locale.ROOT);
  }
}
