package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.explain.Tipping.Point;
import dev.parley.engine.explain.Tipping.Subject;
import dev.parley.engine.explain.WeakestEvidence;
import dev.parley.engine.explain.WhyNow;
import dev.parley.engine.facts.Change;
import dev.parley.engine.facts.Fact;
import dev.parley.engine.orders.OrdersAlone.Conclusion;
import dev.parley.engine.reason.Reasons;
import dev.parley.engine.reason.Reasons.Breach;
import dev.parley.model.Case;
import dev.parley.model.Package;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the answer rests on, and what would change it, as sentences. */
public final class ScrutinyWords {
  private final Words words;
  private final Phrases phrases;
  private final Evidence evidence;
  private final Explanation result;
  private final Map<String, NamedNumbers.Named> numbers;

  public ScrutinyWords(Words words, Evidence evidence, Explanation result, Case negotiation) {
    this.words = words;
    this.phrases = words.phrases();
    this.evidence = evidence;
    this.result = result;
    numbers =
        NamedNumbers.of(negotiation).stream()
            .collect(Collectors.toMap(n -> n.parameter().path(), n -> n, (a, _) -> a));
  }

  /** {@code Alpha accepts}, or {@code it can be signed}. */
  public String claim(Reasons reasons) {
    return switch (reasons.claim()) {
      case ACCEPTS -> phrases.say("reasons.accepts", words.who(result.party()));
      case SIGNABLE -> phrases.say("reasons.signable");
    };
  }

  /** One sentence per set that suffices. */
  public List<String> suffices(Reasons reasons) {
    return reasons.suffices().stream().map(set -> suffices(reasons, set)).toList();
  }

  private String suffices(Reasons reasons, List<String> set) {
    return set.isEmpty()
        ? phrases.say("reasons.whatever", claim(reasons))
        : phrases.say("reasons.suffices", phrases.all(options(set)), claim(reasons));
  }

  /** {@code guarantee = Treaty} for each of the issues, as the chosen package has them. */
  public List<String> options(List<String> issues) {
    Map<String, String> chosen = result.chosen().map(c -> c.deal().options()).orElse(Map.of());
    return issues.stream()
        .map(i ->
            phrases.say(
                "reasons.option", words.issue(i), words.option(i, chosen.getOrDefault(i, ""))))
        .toList();
  }

  /** One sentence per set whose change breaks the claim. */
  public List<String> breaks(Reasons reasons) {
    return reasons.breaks().isEmpty() && reasons.missing().isEmpty()
        ? List.of(phrases.say("reasons.unbreakable", claim(reasons)))
        : reasons.breaks().stream().map(b -> breaks(reasons, b)).toList();
  }

  private String breaks(Reasons reasons, Breach breach) {
    int size = breach.issues().size();
    String key =
        size == 1
            ? "reasons.breaks.single"
            : size == 2 ? "reasons.breaks.pair" : "reasons.breaks.several";
    return phrases.say(
        key, phrases.all(breach.issues().stream().map(words::issue).toList()), claim(reasons));
  }

  /** A package at which the claim fails. */
  public String witness(Breach breach) {
    Package chosen = result.chosen().orElseThrow().deal();
    String change = words.difference(chosen, breach.witness().deal());
    return breach.blockers().isEmpty()
        ? phrases.say("reasons.witness", change)
        : phrases.say("reasons.witness.blocked", change, phrases.all(words.who(breach.blockers())));
  }

  /** What a reader must know of the search for reasons. */
  public Optional<String> limits(Reasons reasons) {
    return reasons
        .missing()
        .map(m ->
            phrases.say("reasons.missing", Words.sentence(claim(reasons)), phrases.translated(m)))
        .or(() ->
            reasons.complete()
                ? Optional.empty()
                : Optional.of(phrases.say("reasons.capped", phrases.count(reasons.cap()))));
  }

  /** {@code Beta: walk-away}. */
  public String number(Point point) {
    return switch (point.subject()) {
      case Subject.OfPromise(String id) -> phrases.say("tipping.promise", id);
      case Subject.OfNumber(String path) ->
          Optional.ofNullable(numbers.get(path)).map(this::number).orElse(path);
    };
  }

  private String number(NamedNumbers.Named number) {
    String who = words.who(number.owner());
    String name = phrases.translated(number.name());
    return number
        .issue()
        .map(i -> phrases.say("tipping.name.issue", who, words.issue(i), name))
        .orElseGet(() -> phrases.say("tipping.name", who, name));
  }

  /** The central value, with the range that the case states. */
  public String assumed(Point point) {
    String central = phrases.points(point.central());
    return point
        .stated()
        .map(s ->
            phrases.say(
                "tipping.stated", central, phrases.points(s.from()), phrases.points(s.to())))
        .orElse(central);
  }

  /** Where it flips; for a promise with the credibility that this takes. */
  public String at(Point point) {
    String at = phrases.points(point.at());
    return point.credibility().isPresent()
        ? phrases.say(
            "tipping.promise.credibility", at, phrases.chance(point.credibility().getAsDouble()))
        : at;
  }

  /** The verdict on the other side. */
  public String verdict(Point point) {
    return VerdictText.name(point.away(), phrases);
  }

  public String inside(Point point) {
    return phrases.say(point.inside() ? "tipping.inside" : "tipping.outside");
  }

  /** {@code Beta: walk-away below 61.0 (assumed 65.0): NOT NEEDED}. */
  public String flip(Point point) {
    boolean above = point.at().compareTo(point.central()) > 0;
    return phrases.say(
        above ? "tipping.above" : "tipping.below",
        number(point),
        at(point),
        assumed(point),
        verdict(point));
  }

  /** What was searched, and what was not. */
  public List<String> searched(Tipping tipping) {
    List<String> sentences = new ArrayList<>();
    String varied = phrases.count(tipping.varied());
    sentences.add(
        tipping.points().isEmpty()
            ? phrases.say("tipping.none", varied)
            : phrases.say("tipping.searched", varied, phrases.count(tipping.steps())));
    if (!tipping.left().isEmpty()) {
      sentences.add(phrases.plural("tipping.left", tipping.left().size()));
    }
    return sentences;
  }

  /** Whether the verdict changed, and what it takes. */
  public List<String> whyNow(WhyNow why) {
    List<String> sentences = new ArrayList<>();
    String from = VerdictText.name(why.from(), phrases);
    if (!why.flipped()) {
      return List.of(phrases.say("why-now.same", why.before(), why.after(), from));
    }
    sentences.add(
        phrases.say(
            "why-now.flipped",
            why.before(),
            from,
            why.after(),
            VerdictText.name(why.to(), phrases)));
    for (List<Integer> set : why.sets()) {
      String changes =
          set.stream()
              .flatMap(n -> why.inputs().get(n).changes().stream())
              .map(this::change)
              .collect(Collectors.joining(phrases.say("separator")));
      sentences.add(phrases.plural("why-now.set", set.size(), changes));
    }
    if (!why.complete()) {
      sentences.add(phrases.say("why-now.capped"));
    }
    return sentences;
  }

  /** A changed fact in the model's own terms. */
  private String change(Change change) {
    Fact fact = change.fact();
    List<String> parts = new ArrayList<>(fact.of());
    if (!fact.attribute().isEmpty()) {
      parts.add(fact.attribute());
    }
    String what = String.join(", ", parts);
    if (change.before().isEmpty()) {
      return phrases.say("why-now.added", what, change.after().orElse(""));
    }
    return change
        .after()
        .map(a -> phrases.say("why-now.change", what, change.before().get(), a))
        .orElseGet(() -> phrases.say("why-now.removed", what, change.before().get()));
  }

  /** How far the orders alone carry one conclusion. */
  public String conclusion(Conclusion conclusion) {
    String status = conclusion.status().name().toLowerCase(Locale.ROOT);
    return phrases.say(
        "orders." + status + "." + conclusion.claim().id(), words.who(conclusion.party()));
  }

  /** The sources without which the verdict would be another one. */
  public List<String> weakest(WeakestEvidence weakest) {
    List<WeakestEvidence.Loss> decisive = weakest.decisive();
    return decisive.isEmpty()
        ? List.of(phrases.say("weakest.none", phrases.count(weakest.losses().size())))
        : decisive.stream()
            .map(l ->
                phrases.say(
                    "weakest.decisive",
                    evidence.source(l.source()),
                    phrases.count(l.fallen().size()),
                    VerdictText.name(l.verdict(), phrases)))
            .toList();
  }
}
