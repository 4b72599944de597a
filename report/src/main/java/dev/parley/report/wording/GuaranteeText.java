package dev.parley.report.wording;

import dev.parley.engine.guarantee.Assessment;
import dev.parley.engine.guarantee.Change;
import dev.parley.engine.guarantee.Effect;
import dev.parley.engine.guarantee.Ensemble;
import dev.parley.engine.guarantee.Improvements.Improvement;
import dev.parley.engine.promise.Solution;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Sentences about promises, the same in a terminal and in a browser. */
public final class GuaranteeText {
  private final Words words;
  private final Phrases phrases;

  public GuaranteeText(Words words) {
    this.words = words;
    this.phrases = words.phrases();
  }

  /** The first words of an answer. */
  public String label(Assessment a) {
    double deterred = a.least().deterred();
    return "Deters with probability " + Chances.plain(deterred) + ".";
  }

  /** What it needs, and the margin. */
  public String sentence(Assessment a) {
    return "In this model an attack of %s on %s is deterred with probability %s. %s"
        .formatted(
            words.who(a.guarantee().against().party()),
            words.who(a.guarantee().protects().party()),
            Chances.plain(a.least().deterred()),
            needs(a.breakEven(), a.weightedCredibility(), a.margin()));
  }

  /** In words for {@code explain} as well. */
  public String needs(OptionalDouble breakEven, OptionalDouble weighted, OptionalDouble margin) {
    if (breakEven.isEmpty()) {
      return phrases.say("promise.hopeless");
    }
    if (breakEven.getAsDouble() == 0) {
      return phrases.say("promise.needless");
    }
    String needed = phrases.chance(breakEven.getAsDouble());
    if (weighted.isEmpty() || margin.isEmpty()) {
      return phrases.say("promise.needs.weightless", needed);
    }
    return phrases.say(
        "promise.needs",
        needed,
        phrases.chance(weighted.getAsDouble()),
        phrases.chanceChange(margin.getAsDouble()));
  }

  /** How many equilibria there are, and how much hangs on which. */
  public String equilibria(Solution solution) {
    String range =
        "%s to %s"
            .formatted(
                Chances.plain(solution.equilibria().getFirst().prospect().deterred()),
                Chances.plain(solution.equilibria().getLast().prospect().deterred()));
    int size = solution.equilibria().size();
    return switch (solution.completeness()) {
      case UNIQUE -> "One equilibrium, proven to be the only one.";
      case ALL ->
          "%d equilibria, proven to be all; the chance to deter ranges over %s, and the least counts."
              .formatted(size, range);
      case FOUND ->
          size == 1
              ? "One equilibrium found, not proven to be the only one."
              : "%d equilibria found, not proven to be all; the chance to deter ranges over %s, and the least counts."
                  .formatted(size, range);
    };
  }

  /** The share of draws that reach the target. */
  public static String reached(Ensemble e) {
    return "P(deterred) is at least %s in %s of %s draws (%s to %s, 95 %% interval, seed %d)."
        .formatted(
            Chances.plain(e.target()),
            Figures.percent((double) e.reached() / e.n()),
            Figures.count(e.n()),
            Figures.percent(e.low()),
            Figures.percent(e.high()),
            e.seed());
  }

  /** {@code a treaty instead of a political promise; …}. */
  public String changes(List<Change> changes) {
    return String.join(phrases.say("separator"), changes.stream().map(this::change).toList());
  }

  private String change(Change change) {
    return switch (change) {
      case Change.ToForm(Form form) ->
          phrases.say("change.form", phrases.say("form." + word(form)));
      case Change.ToTrigger(Trigger trigger) ->
          phrases.say("change.trigger", phrases.say("trigger." + word(trigger)));
      case Change.Tripwire(String who, double points) ->
          phrases.say("change.tripwire", phrases.local(whole(points)), words.who(who));
      case Change.Strength(String who, double added) ->
          phrases.say("change.strength", phrases.chance(added), words.who(who));
      case Change.Another(String like) -> phrases.say("change.another", words.who(like));
    };
  }

  /** Who comes less readily after a change, and whether the attack fails less often. */
  public List<String> losses(Effect effect) {
    List<String> losses = new ArrayList<>();
    if (effect.weakens()) {
      losses.add(phrases.say("change.falls", phrases.chanceAmount(effect.attackFails())));
    }
    effect
        .falls()
        .forEach((who, by) ->
            losses.add(
                phrases.say("change.less-credible", words.who(who), phrases.chanceAmount(by))));
    return losses;
  }

  /** A change on one line. */
  public String line(Improvement improvement) {
    List<String> losses = losses(improvement.effect());
    String changes = changes(improvement.changes());
    String deterred = phrases.chance(improvement.after().deterred());
    return losses.isEmpty()
        ? phrases.say("change.line", changes, deterred)
        : phrases.say(
            "change.line.losses", changes, deterred, String.join(phrases.say("separator"), losses));
  }

  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A cost or an amount of points. */
  public static String whole(double number) {
    return number == Math.rint(number) ? Figures.count((long) number) : Figures.decimal(number);
  }
}
