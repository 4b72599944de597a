package dev.parley.report.wording;

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
  private final Draft draft;
  private final List<String> open;

  /** Puts a draft's amendments into words, where it leaves some issues open. */
  public AmendmentText(Words words, Draft draft, List<String> open) {
    this.words = words;
    this.draft = draft;
    this.open = List.copyOf(open);
  }

  /** What the nearest signable packages have in common. */
  public String heading(Nearest nearest) {
    String found = Words.number(nearest.size(), "package", "packages");
    return nearest.contradicted() == 0
        ? "It can be signed as it stands, if the open issues are settled so (%s):".formatted(found)
        : "The nearest signable packages contradict %s (%s); the cheapest:"
            .formatted(Words.number(nearest.contradicted(), "point", "points"), found);
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
            .map(i -> words.issue(i) + ": " + option(amendment, i))
            .toList();
    if (!settled.isEmpty()) {
      parts.add((parts.isEmpty() ? "" : "with ") + String.join(", ", settled));
    }
    String text = parts.isEmpty() ? "as it stands" : String.join("; ", parts);
    return amendment.loss().signum() == 0
        ? text + "."
        : text
            + "; costs the consenters who lose by it "
            + Figures.points(amendment.loss())
            + " points together.";
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
    return "point "
        + change.nr()
        + title
        + ": "
        + String.join(", ", change.issues().stream().map(this::replacement).toList());
  }

  private String replacement(Replacement replacement) {
    List<String> from =
        replacement.from().stream().map(o -> words.option(replacement.issue(), o)).toList();
    return words.issue(replacement.issue())
        + ": "
        + Words.list(from, "or")
        + " → "
        + words.option(replacement.issue(), replacement.to());
  }
}
