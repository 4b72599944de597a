package dev.parley.report.wording;

import dev.parley.engine.explain.WhyNow;
import dev.parley.engine.explain.WhyNow.Between;
import dev.parley.engine.facts.Change;
import dev.parley.engine.facts.Fact;
import dev.parley.engine.facts.Fact.Kind;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.evidence.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why the verdict is another one than before, as sentences. */
final class WhyNowWords {
  /** Sets told; the others are in the JSON. */
  private static final int MOST_SETS = 5;

  private final Words words;
  private final Phrases phrases;
  private final Case negotiation;
  private final NumberNames numbers;

  WhyNowWords(Words words, Case negotiation, NumberNames numbers) {
    this.words = words;
    this.phrases = words.phrases();
    this.negotiation = negotiation;
    this.numbers = numbers;
  }

  /** The two verdicts, then each smallest set of changes. */
  List<String> sentences(WhyNow why) {
    String before = moment(why, why.before());
    String after = moment(why, why.after());
    String from = VerdictText.name(why.from(), phrases);
    String to = VerdictText.name(why.to(), phrases);
    String between =
        switch (why.between()) {
          case VERSIONS -> ".versions";
          case DRAFTS -> ".drafts";
        };
    if (!why.flipped()) {
      return List.of(phrases.say("why-now.same" + between, before, after, from));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(phrases.say("why-now.flipped" + between, before, from, after, to));
    why.sets().stream()
        .limit(MOST_SETS)
        .forEach(
            set -> sentences.add(phrases.plural("why-now.set", set.size(), changes(why, set))));
    int more = why.sets().size() - MOST_SETS;
    if (more > 0) {
      sentences.add(phrases.plural("reasons.more", more));
    }
    if (!why.complete()) {
      sentences.add(phrases.say("why-now.capped"));
    }
    return sentences;
  }

  private String changes(WhyNow why, List<Integer> set) {
    return set.stream()
        .flatMap(n -> why.inputs().get(n).changes().stream())
        .map(this::change)
        .collect(Collectors.joining(phrases.say("separator")));
  }

  /** A draft by its title, a version by its date, or by its title where it has none. */
  private String moment(WhyNow why, String name) {
    if (why.between() == Between.DRAFTS) {
      return negotiation.draft(name).map(Draft::title).orElse(name);
    }
    return PartialDate.parse(name).map(phrases::date).orElse(name);
  }

  /** A changed fact in the model's own terms. */
  private String change(Change change) {
    Fact fact = change.fact();
    String what = what(fact);
    boolean rule = fact.kind() == Kind.RULE;
    if (change.before().isEmpty()) {
      return rule
          ? phrases.say("why-now.rule.added", what)
          : phrases.say("why-now.added", what, change.after().orElse(""));
    }
    String before = change.before().get();
    return change
        .after()
        .map(a -> phrases.say("why-now.change", what, before, a))
        .orElseGet(() ->
            rule
                ? phrases.say("why-now.rule.removed", what)
                : phrases.say("why-now.removed", what, before));
  }

  /** A number by its name; anything else by whose it is, and what of it. */
  private String what(Fact fact) {
    Optional<String> number = numbers.name(path(fact));
    if (number.isPresent()) {
      return number.get();
    }
    List<String> parts = new ArrayList<>(fact.of());
    if (fact.kind() == Kind.PREFERENCES
        || fact.kind() == Kind.BODY
        || fact.kind() == Kind.CONSENT) {
      parts.replaceAll(words::who);
    }
    if (!fact.attribute().isEmpty()) {
      parts.add(phrases.translated(fact.attribute()));
    }
    return String.join(", ", parts);
  }

  /** Where a number of preferences stands in the case, if the fact is about one. */
  private static String path(Fact fact) {
    String attribute =
        fact.attribute()
            .replaceFirst("^value of ", "values.")
            .replace("walk-away add", "walk-away.add");
    return fact.kind().label() + "." + String.join(".", fact.of()) + "." + attribute;
  }
}
