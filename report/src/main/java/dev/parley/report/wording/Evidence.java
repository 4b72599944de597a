package dev.parley.report.wording;

import dev.parley.model.Case;
import dev.parley.model.Party;
import dev.parley.model.Person;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cites the statements that a number or an answer rests on. */
public final class Evidence {
  private final Case negotiation;
  private final Phrases phrases;

  public Evidence(Case negotiation) {
    this(negotiation, Phrases.ENGLISH);
  }

  /** Cites in a language. */
  public Evidence(Case negotiation, Phrases phrases) {
    this.negotiation = negotiation;
    this.phrases = phrases;
  }

  /** What is said where nothing is cited. */
  public String assumption() {
    return phrases.say("assumption");
  }

  public String because(List<String> statements) {
    return statements.isEmpty()
        ? assumption()
        : statements.stream()
            .map(this::citation)
            .collect(Collectors.joining(phrases.say("separator")));
  }

  /** {@code Zelenskyy, 14 Dec 2025, NewsX ¶6}. */
  public String citation(String id) {
    return negotiation.statement(id).map(this::citation).orElse(id);
  }

  /** {@code Zelenskyy, 14 Dec 2025}. */
  public String voice(String id) {
    return negotiation.statement(id).map(this::voice).orElse(id);
  }

  /**
   * {@code Zelenskyy, 14 Dec}, with how many others there are; the year only where it is not the
   * case's.
   */
  public String shortVoice(String id, int others) {
    String voice = negotiation.statement(id).map(this::shortVoice).orElse(id);
    return others == 0 ? voice : phrases.say("brief.citations", voice, phrases.count(others));
  }

  private String shortVoice(Statement statement) {
    boolean thisYear =
        negotiation.asOf().map(d -> d.year() == statement.date().year()).orElse(false);
    String date = thisYear ? phrases.day(statement.date()) : phrases.date(statement.date());
    return speaker(statement.by()) + ", " + date;
  }

  private String voice(Statement statement) {
    return speaker(statement.by()) + ", " + phrases.date(statement.date());
  }

  private String citation(Statement statement) {
    StringBuilder text = new StringBuilder(voice(statement));
    statement.source().ifPresent(s -> text.append(", ").append(source(s)));
    statement.para().ifPresent(p -> text.append("\u00a0¶").append(p));
    return text.toString();
  }

  /** The family name of a person, or a party's name. */
  public String speaker(String id) {
    return negotiation.parties().stream()
        .flatMap(p -> p.people().stream())
        .filter(p -> p.id().equals(id))
        .findFirst()
        .map(Person::name)
        .map(Evidence::familyName)
        .or(() -> negotiation.party(id).map(Party::name))
        .orElse(id);
  }

  /** The last word with the particles before it: {@code von der Leyen}. */
  private static String familyName(String name) {
    String[] words = name.strip().split(" +");
    int first = words.length - 1;
    while (first > 1 && Character.isLowerCase(words[first - 1].codePointAt(0))) {
      first--;
    }
    return String.join(" ", List.of(words).subList(first, words.length));
  }

  /** Who published a source, or its title. */
  public String source(String id) {
    return negotiation.sources().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map((Source s) -> s.publisher().orElse(s.title()))
        .orElse(id);
  }

  /** Whether the party or one of its people demands something up to the case's date. */
  public boolean demands(String party) {
    Set<String> speakers = new LinkedHashSet<>(List.of(party));
    negotiation.party(party).ifPresent(p -> p.people().forEach(s -> speakers.add(s.id())));
    return negotiation.statements().stream()
        .filter(s -> s.kind() == Statement.Kind.DEMAND && s.about().isPresent())
        .filter(s -> speakers.contains(s.by()))
        .anyMatch(s ->
            negotiation.asOf().map(asOf -> !s.date().last().isAfter(asOf.last())).orElse(true));
  }

  public static String date(PartialDate date) {
    return Phrases.ENGLISH.date(date);
  }

  /** What a consenter's answer on {@code issues} rests on: its values there and its walk-away. */
  public String answer(String consenter, Set<String> issues) {
    Set<String> statements = new LinkedHashSet<>();
    negotiation.preferences(consenter).ifPresent(p -> collect(p, issues, statements));
    negotiation.body(consenter).ifPresent(b -> statements.addAll(b.grounds().statements()));
    return because(List.copyOf(statements));
  }

  private static void collect(Preferences preferences, Set<String> issues, Set<String> found) {
    if (preferences instanceof Preferences.Additive additive) {
      additive.issues().stream()
          .filter(i -> issues.contains(i.issue()))
          .forEach(i -> found.addAll(i.grounds().statements()));
      additive.terms().stream()
          .filter(t -> t.when().issues().stream().anyMatch(issues::contains))
          .forEach(t -> found.addAll(t.add().grounds().statements()));
    } else {
      found.addAll(preferences.grounds().statements());
    }
    walkAway(preferences.walkAway()).forEach(g -> found.addAll(g.statements()));
  }

  private static List<Grounds> walkAway(WalkAway walkAway) {
    List<Grounds> grounds = new ArrayList<>();
    switch (walkAway) {
      case WalkAway.Worth worth -> grounds.add(worth.points().grounds());
      case WalkAway.Like like -> grounds.add(like.grounds());
      case WalkAway.First first -> grounds.add(first.grounds());
      case WalkAway.StatusQuo _ -> {}
    }
    return grounds;
  }
}
