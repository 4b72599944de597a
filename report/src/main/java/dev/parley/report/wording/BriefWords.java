package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Holds;
import dev.parley.engine.explain.Scrutiny;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.guarantee.Believed;
import dev.parley.engine.reason.Reasons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer on one screen says beside the verdict, each line with the part that tells more.
 */
public final class BriefWords {
  private static final int MOST_FLIPS = 2;

  private final Words words;
  private final Phrases phrases;

  public BriefWords(Words words) {
    this.words = words;
    phrases = words.phrases();
  }

  /**
   * One line.
   *
   * @param part the id of the part of a page that it stands for
   */
  public record Line(String part, String text) {}

  /** The cheapest repair, where there is something to do without. */
  public List<Line> price(Explanation result) {
    if (result.chosen().isEmpty() || result.removing().first().isEmpty()) {
      return List.of();
    }
    return List.of(new Line("price", repair(result)));
  }

  /** The change that does without the concession, or that there is none. */
  public String repair(Explanation result) {
    return result
        .repair()
        .map(r -> words.reached(result.chosen().orElseThrow().deal(), r.deal().deal()))
        .map(change -> phrases.say("brief.repair", change))
        .orElseGet(() -> phrases.say("brief.no-repair"));
  }

  /** A line of each kind: what suffices and breaks it, where it flips, what it hangs on. */
  public List<Line> change(Explanation result, ScrutinyWords text) {
    Scrutiny scrutiny = result.scrutiny();
    List<Line> lines = new ArrayList<>();
    scrutiny.reasons().stream()
        .filter(r -> r.claim() == Reasons.Claim.ACCEPTS)
        .flatMap(r -> text.suffices(r).stream().limit(1))
        .forEach(s -> lines.add(new Line("reasons", s)));
    List<String> breaks =
        scrutiny.reasons().stream()
            .filter(r -> r.missing().isEmpty())
            .map(text::shortestBreak)
            .toList();
    if (!breaks.isEmpty()) {
      String all = String.join(phrases.say("separator"), breaks);
      lines.add(new Line("reasons", Words.sentence(all) + "."));
    }
    flips(scrutiny.tipping()).forEach(p -> lines.add(new Line("tipping", text.flip(p) + ".")));
    if (scrutiny.tipping().points().isEmpty() && scrutiny.tipping().varied() > 0) {
      lines.add(new Line("tipping", text.searched(scrutiny.tipping()).getFirst()));
    }
    scrutiny
        .whyNow()
        .ifPresent(w -> text.whyNow(w).forEach(s -> lines.add(new Line("why-now", s))));
    scrutiny.orders().conclusions().stream()
        .findFirst()
        .ifPresent(c -> lines.add(new Line("orders", text.conclusion(c))));
    if (!scrutiny.weakest().losses().isEmpty()) {
      lines.add(new Line("weakest", text.weakest(scrutiny.weakest()).getFirst()));
    }
    return lines;
  }

  /** The nearest flip of each number: those inside their ranges, or else the nearest one. */
  private static List<Tipping.Point> flips(Tipping tipping) {
    Set<Tipping.Subject> told = new HashSet<>();
    List<Tipping.Point> nearest =
        tipping.points().stream().filter(p -> told.add(p.subject())).toList();
    List<Tipping.Point> inside = nearest.stream().filter(Tipping.Point::inside).toList();
    return inside.isEmpty()
        ? nearest.stream().limit(1).toList()
        : inside.stream().limit(MOST_FLIPS).toList();
  }

  /** Whether it would hold, and whether its promises would be believed. */
  public List<Line> holds(Explanation result) {
    List<Line> lines = new ArrayList<>();
    result.holds().ifPresent(h -> lines.add(new Line("holds", holding(h))));
    if (!result.believed().isEmpty()) {
      List<String> promises = result.believed().stream().map(this::believed).toList();
      String all = String.join(phrases.say("separator"), promises);
      lines.add(new Line("believed", phrases.plural("brief.promises", promises.size(), all)));
    }
    return lines;
  }

  private String holding(Holds holds) {
    HoldingText text = new HoldingText(words, new StateWords(words, holds.states()));
    return phrases.say(
        "brief.hold." + holds.holding().verdict().name(),
        text.gainers(holds.holding()),
        text.name(holds.holding().verdict()),
        ConceptText.name(holds.holding().concept()));
  }

  private String believed(Believed believed) {
    String deterred = phrases.chance(believed.least().deterred());
    Optional<String> margin =
        believed.margin().isPresent()
            ? Optional.of(phrases.chanceChange(believed.margin().getAsDouble()))
            : Optional.empty();
    return margin
        .map(m ->
            phrases.say(
                "brief.believed",
                believed.promise(),
                deterred,
                phrases.breakEven(believed.breakEven()),
                m))
        .orElseGet(() -> phrases.say("brief.believed.short", believed.promise(), deterred));
  }
}
