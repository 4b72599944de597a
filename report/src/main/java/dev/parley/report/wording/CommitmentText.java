package dev.parley.report.wording;

import dev.parley.engine.stability.Commitment;
import dev.parley.engine.stability.Commitment.Fallback;
import dev.parley.engine.stability.Commitment.Leaving;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Who would still leave after what cannot be taken back has been given. */
public final class CommitmentText {
  private final Words words;

  public CommitmentText(Words words) {
    this.words = words;
  }

  /** The steps, and for each point on the way who would rather stop there. */
  public List<String> sentences(Commitment commitment) {
    List<String> steps =
        commitment.steps().stream()
            .map(s -> words.issue(s.issue()) + ": " + words.change(s.issue(), s.from(), s.to()))
            .toList();
    List<String> sentences = new ArrayList<>();
    sentences.add("For good: " + Words.list(steps, "and") + ".");
    commitment.fallbacks().forEach(f -> sentences.add(fallback(f)));
    return sentences;
  }

  private String fallback(Fallback fallback) {
    String after =
        "Once "
            + Words.list(fallback.taken().stream().map(words::issue).toList(), "and")
            + " is changed";
    List<String> leaving = named(fallback, l -> l.can() && l.would());
    if (leaving.isEmpty()) {
      return after + ", nobody who still has a part to deliver would rather stop there.";
    }
    List<String> before = named(fallback, l -> l.can() && l.would() && !l.wouldBefore());
    String news =
        before.isEmpty()
            ? ""
            : " Before that step "
                + Words.list(before, "and")
                + " liked the deal better than today.";
    return "%s, %s could leave the rest undelivered and would like that better than the whole deal.%s"
        .formatted(after, Words.list(leaving, "and"), news);
  }

  private List<String> named(Fallback fallback, Predicate<Leaving> condition) {
    return fallback.leaving().stream().filter(condition).map(l -> words.who(l.party())).toList();
  }
}
