package dev.parley.report.wording;

import dev.parley.engine.Exactness;
import dev.parley.engine.deals.DraftReading.Amendment;
import dev.parley.engine.deals.DraftReading.Nearest;
import dev.parley.engine.deals.DraftReading.PointChange;
import dev.parley.engine.deals.DraftReading.Replacement;
import dev.parley.model.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Amendments to a draft: {@code point 4 (Guarantees): guarantee: Assurance → Treaty}. */
public final class AmendmentText {
  private final Words words;
  private final Phrases phrases;
  private final Draft draft;
  private final List<String> open;

  /** Puts a draft's amendments into words, where it leaves some issues open. */
  public AmendmentText(Words words, Draft draft, List<String> open) {
    this.words = words;
    phrases = words.phrases();
    this.draft = draft;
    this.open = List.copyOf(open);
  }

  /** What the nearest signable packages have in common. */
  public String heading(Nearest nearest, Exactness exactness) {
    String found =
        nearest
            .size()
            .map(size ->
                exactness instanceof Exactness.Sampled && nearest.contradicted() == 0
                    ? phrases.say("amendment.about", ExactnessText.count(size, exactness, phrases))
                    : phrases.plural("unit.package", size))
            .orElseGet(() -> phrases.say("amendment.uncounted"));
    if (nearest.outOfReach()) {
      return phrases.say(
          "amendment.out-of-reach", phrases.plural("unit.point", nearest.contradicted()));
    }
    if (nearest.gap().isPresent()) {
      double gap = nearest.gap().get();
      return phrases.say(
          gap > 0 ? "amendment.some" : "amendment.some-alike",
          phrases.plural("unit.point", nearest.contradicted()),
          found,
          phrases.bound(gap));
    }
    return nearest.contradicted() == 0
        ? phrases.say("amendment.as-it-stands", found)
        : phrases.say(
            "amendment.nearest", phrases.plural("unit.point", nearest.contradicted()), found);
  }

  /** The points that change, then how the open issues are settled, then what it costs. */
  public String sentence(Amendment amendment) {
    List<String> parts = new ArrayList<>(amendment.points().stream().map(this::point).toList());
    Set<String> changed =
        amendment.points().stream()
            .flatMap(p -> p.issues().stream())
            .map(Replacement::issue)
            .collect(Collectors.toSet());
    List<String> settled =
        open.stream()
            .filter(i -> !changed.contains(i))
            .map(i -> words.say("issue-option", words.issue(i), option(amendment, i)))
            .toList();
    if (!settled.isEmpty()) {
      parts.add(
          parts.isEmpty()
              ? String.join(", ", settled)
              : phrases.say("amendment.with", String.join(", ", settled)));
    }
    String text =
        parts.isEmpty()
            ? phrases.say("amendment.unchanged")
            : String.join(phrases.say("separator"), parts);
    return amendment.loss().signum() == 0
        ? text + "."
        : phrases.say("amendment.costs", text, phrases.points(amendment.loss()));
  }

  private String option(Amendment amendment, String issue) {
    String option = amendment.deal().deal().options().getOrDefault(issue, "");
    return words.option(issue, option);
  }

  private String point(PointChange change) {
    String title =
        draft.points().stream()
            .filter(p -> p.nr() == change.nr())
            .findFirst()
            .flatMap(Draft.Point::title)
            .map(t -> " (" + t + ")")
            .orElse("");
    return phrases.say(
        "amendment.point",
        Integer.toString(change.nr()) + title,
        String.join(", ", change.issues().stream().map(this::replacement).toList()));
  }

  private String replacement(Replacement replacement) {
    List<String> from =
        replacement.from().stream().map(o -> words.option(replacement.issue(), o)).toList();
    return words.say(
        "issue-option",
        words.issue(replacement.issue()),
        phrases.any(from) + " → " + words.option(replacement.issue(), replacement.to()));
  }
}
