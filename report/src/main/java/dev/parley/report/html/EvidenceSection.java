package dev.parley.report.html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import dev.parley.model.Case;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.NamedNumbers;
import dev.parley.report.wording.NamedNumbers.Named;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A card per statement: who said what, where, and which numbers rest on it. */
final class EvidenceSection {
  /** From here on a card names only whose numbers rest on it. */
  private static final int MOST_SUBJECTS = 4;

  private final Case negotiation;
  private final Evidence evidence;
  private final Words words;
  private final Phrases phrases;

  EvidenceSection(Links links) {
    negotiation = links.negotiation();
    evidence = links.evidence();
    words = links.words();
    phrases = words.phrases();
  }

  Part write() {
    List<Named> numbers = NamedNumbers.of(negotiation);
    List<DomContent> cards = negotiation.statements().stream().map(s -> card(s, numbers)).toList();
    return new Part(
        "evidence",
        words.say("html.evidence.heading"),
        List.of(
            cards.isEmpty()
                ? p(words.say("html.evidence.none"))
                : div(each(cards, c -> c)).withClass("cards")));
  }

  private DomContent card(Statement statement, List<Named> numbers) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        h3(
            evidence.speaker(statement.by())
                + " · "
                + words.say("html.kind." + statement.kind().name().toLowerCase(Locale.ROOT))));
    parts.add(p(where(statement)).withClass("overline"));
    statement.quote().ifPresent(q -> parts.add(blockquote(words.say("html.quote", q))));
    statement.says().ifPresent(s -> parts.add(p(s)));
    statement
        .about()
        .ifPresent(about ->
            parts.add(
                p(statement
                        .condition()
                        .map(c -> words.say("html.evidence.about-if", about.text(), c.text()))
                        .orElseGet(() -> words.say("html.evidence.about", about.text())))
                    .withClass("quiet")));
    statement
        .note()
        .ifPresent(n -> parts.add(p(words.say("html.evidence.note", n)).withClass("quiet")));
    List<DomContent> behind = behind(statement, numbers);
    parts.add(
        iff(
            !behind.isEmpty(),
            p(
                    text(words.say("html.evidence.behind") + " "),
                    each(behind, b -> span(b).withClass("item")))
                .withClass("quiet behind")));
    return article(each(parts, x -> x)).withId(Links.card(statement.id())).withClass("card");
  }

  private String where(Statement statement) {
    String source =
        statement
            .source()
            .flatMap(
                id -> negotiation.sources().stream().filter(s -> s.id().equals(id)).findFirst())
            .map(this::source)
            .map(s -> ", " + words.say("html.evidence.in", s))
            .orElse("");
    return phrases.date(statement.date())
        + source
        + statement.para().map(n -> ", " + words.say("html.evidence.paragraph", n)).orElse("");
  }

  private String source(Source source) {
    return words.say("html.quote", source.title())
        + source.publisher().map(x -> ", " + x).orElse("")
        + source.date().map(d -> ", " + phrases.date(d)).orElse("");
  }

  /** What rests on a statement: by issue, or in one where an owner has many. */
  private List<DomContent> behind(Statement statement, List<Named> numbers) {
    Map<String, List<Named>> byOwner = new LinkedHashMap<>();
    numbers.stream()
        .filter(n -> n.parameter().grounds().statements().contains(statement.id()))
        .forEach(n -> byOwner.computeIfAbsent(n.owner(), _ -> new ArrayList<>()).add(n));
    List<DomContent> behind = new ArrayList<>();
    byOwner.forEach((owner, own) -> {
      Map<String, Named> subjects = new LinkedHashMap<>();
      own.forEach(n ->
          subjects.putIfAbsent(
              n.issue().map(words::issue).orElseGet(() -> phrases.translated(n.name())), n));
      if (subjects.size() > MOST_SUBJECTS) {
        String count = phrases.plural("unit.number", own.size());
        behind.add(
            a("%s (%s)".formatted(words.who(owner), count)).withHref("#" + Links.numbers(owner)));
        return;
      }
      subjects.forEach((subject, first) ->
          behind.add(
              a(words.say("issue-option", words.who(owner), subject))
                  .withHref("#" + AssumptionsSection.anchor(first.parameter()))));
    });
    return behind;
  }
}
