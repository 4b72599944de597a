package dev.parley.engine.lint;

import dev.parley.model.Case;
import dev.parley.model.Party;
import dev.parley.model.Person;
import dev.parley.model.evidence.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Long quotes, people who stand twice, and data that should not be passed on. */
final class TextRules {
  private static final int MOST_WORDS = 25;
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]{2,}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\w.,-])(\\+|00)\\d[\\d ()/-]{7,}\\d(?![\\w])");
  private static final Pattern ACCOUNT =
      Pattern.compile("\\b[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\\b");

  private final List<Notice> notices = new ArrayList<>();

  private TextRules() {}

  static List<Notice> check(Case negotiation) {
    TextRules rules = new TextRules();
    negotiation.statements().forEach(rules::quote);
    rules.people(negotiation);
    rules.contacts(negotiation);
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
    Map<String, String> seen = new LinkedHashMap<>();
    for (Party party : negotiation.parties()) {
      for (Person person : party.people()) {
        person(seen, "id " + person.id(), person, party);
        person(seen, "name " + person.name().toLowerCase(Locale.ROOT), person, party);
      }
    }
  }

  private void person(Map<String, String> seen, String key, Person person, Party party) {
    String other = seen.putIfAbsent(key, party.id());
    boolean known = notices.stream().anyMatch(n -> n.path().endsWith(".people." + person.id()));
    if (other != null && !other.equals(party.id()) && !known) {
      notices.add(
          new Notice(
              Rule.PERSON_TWICE,
              "parties." + party.id() + ".people." + person.id(),
              "%s stands under `%s` and under `%s`".formatted(person.name(), other, party.id()),
              "leave the person with the party they speak for"));
    }
  }

  private void contacts(Case negotiation) {
    negotiation.note().ifPresent(n -> text("case", n));
    text("title", negotiation.title());
    negotiation
        .parties()
        .forEach(p -> {
          p.grounds().note().ifPresent(n -> text("parties." + p.id(), n));
          p.people()
              .forEach(person ->
                  text(
                      "parties." + p.id() + ".people." + person.id(),
                      person.name() + " " + person.role().orElse("")));
        });
    negotiation
        .issues()
        .forEach(i -> i.grounds().note().ifPresent(n -> text("issues." + i.id(), n)));
    negotiation
        .statements()
        .forEach(s ->
            text(
                "statements." + s.id(),
                String.join(" ", s.quote().orElse(""), s.says().orElse(""), s.note().orElse(""))));
    negotiation
        .sources()
        .forEach(s ->
            text(
                "sources." + s.id(),
                s.title() + " " + s.author().orElse("") + " " + s.grounds().note().orElse("")));
    negotiation.events().forEach(e -> text("events." + e.id(), e.text()));
  }

  private void text(String path, String text) {
    boolean found =
        EMAIL.matcher(text).find() || PHONE.matcher(text).find() || ACCOUNT.matcher(text).find();
    if (found) {
      notices.add(
          new Notice(
              Rule.CONTACT_DATA,
              path,
              "this text holds what looks like an e-mail address, a telephone number or an account",
              "leave it out: whoever gets the case gets it too"));
    }
  }
}
