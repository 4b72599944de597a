package dev.parley.report.wording;

import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Tipping;
import dev.parley.engine.explain.Tipping.Point;
import dev.parley.engine.explain.Tipping.Subject;
import dev.parley.engine.explain.WeakestEvidence;
import dev.parley.engine.explain.WhyNow;
import dev.parley.engine.orders.OrdersAlone.Conclusion;
import dev.parley.engine.reason.Reasons;
import dev.parley.engine.reason.Reasons.Breach;
import dev.parley.model.Case;
import dev.parley.model.Package;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the answer rests on, and what would change it, as sentences. */
public final class ScrutinyWords {
  private final Words words;
  private final Phrases phrases;
  private final Evidence evidence;
  private final Explanation result;
  private final Case negotiation;
  private final NumberNames numbers;

  public ScrutinyWords(Words words, Evidence evidence, Explanation result, Case negotiation) {
    this.words = words;
    this.phrases = words.phrases();
    this.evidence = evidence;
    this.result = result;
    this.negotiation = negotiation;
    numbers = new NumberNames(words, negotiation);
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

  /** The first of them, to stand in a row of such parts; or that there is none. */
  public String shortestBreak(Reasons reasons) {
    if (reasons.breaks().isEmpty()) {
      return phrases.say("reasons.unbreakable.part", claim(reasons));
    }
    List<String> issues = reasons.breaks().getFirst().issues();
    String key = issues.size() == 1 ? "reasons.part.single" : "reasons.part.several";
    return phrases.say(
        key, phrases.all(issues.stream().map(words::issue).toList()), claim(reasons));
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
      case Subject.OfNumber(String path) -> numbers.name(path).orElse(path);
    };
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

  /** Whether the flip is inside the stated range; an exact number has none. */
  public String inside(Point point) {
    if (point.stated().isEmpty()) {
      return phrases.say("tipping.no-range");
    }
    return phrases.say(point.inside() ? "tipping.inside" : "tipping.outside");
  }

  /** {@code above 61.0: NOT NEEDED, outside its range}. */
  public String crossing(Point point) {
    return phrases.say(crossingKey(point), at(point), verdict(point), inside(point));
  }

  private static String crossingKey(Point point) {
    boolean above = point.at().compareTo(point.central()) > 0;
    return above ? "tipping.crossing.above" : "tipping.crossing.below";
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
    return new WhyNowWords(words, negotiation, numbers).sentences(why);
  }

  /** How far the orders alone carry one conclusion. */
  public String conclusion(Conclusion conclusion) {
    return phrases.say(orders(conclusion), words.who(conclusion.party()));
  }

  /** The same for several parties at once where they have it in common. */
  public List<String> conclusions(List<Conclusion> conclusions) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (Conclusion c : conclusions) {
      alike.computeIfAbsent(orders(c), _ -> new ArrayList<>()).add(words.who(c.party()));
    }
    List<String> sentences = new ArrayList<>();
    alike.forEach((key, parties) -> sentences.add(phrases.say(key, phrases.all(parties))));
    return sentences;
  }

  private static String orders(Conclusion conclusion) {
    String status = conclusion.status().name().toLowerCase(Locale.ROOT);
    return "orders." + status + "." + conclusion.claim().id();
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
