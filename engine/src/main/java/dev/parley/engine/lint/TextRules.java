package dev.parley.engine.lint;

import dev.parley.model.Case;
import dev.parley.model.Party;
import dev.parley.model.Person;
import dev.parley.model.evidence.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Long quotes, and people who stand twice. */
final class TextRules {
  private static final int MOST_WORDS = 25;

  private final List<Notice> notices = new ArrayList<>();

  private TextRules() {}

  static List<Notice> check(Case negotiation) {
    TextRules rules = new TextRules();
    negotiation.statements().forEach(rules::quote);
    rules.people(negotiation);
    return rules.notices;
  }

  private void quote(Statement statement) {
    statement
        .quote()
        .map(q -> q.strip().split("\\s+").length)
        .filter(words -> words > MOST_WORDS)
        .ifPresent(words ->
            notices.add(
                new Notice(
                    Rule.LONG_QUOTE,
                    "statements." + statement.id(),
                    "the quote of `%s` has %d words".formatted(statement.id(), words),
                    "keep the words that matter, and say the rest under `says`")));
  }

  private void people(Case negotiation) {
    Map<String, String> byId = new HashMap<>();
    Map<String, String> byName = new HashMap<>();
    for (Party party : negotiation.parties()) {
      for (Person person : party.people()) {
        String sameId = first(byId, person.id(), party);
        String sameName = first(byName, person.name().toLowerCase(Locale.ROOT), party);
        String other = sameId.equals(party.id()) ? sameName : sameId;
        if (!other.equals(party.id())) {
          notices.add(twice(person, other, party.id()));
        }
      }
    }
  }

  /** The party that has the key already, else this one. */
  private static String first(Map<String, String> parties, String key, Party party) {
    return parties.computeIfAbsent(key, _ -> party.id());
  }

  private static Notice twice(Person person, String other, String party) {
    return new Notice(
        Rule.PERSON_TWICE,
        "parties." + party + ".people." + person.id(),
        "%s stands under `%s` and under `%s`".formatted(person.name(), other, party),
        "leave the person with the party they speak for");
  }
}
