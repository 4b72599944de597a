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

  EvidenceSection(Links links) {
    negotiation = links.negotiation();
    evidence = links.evidence();
    words = links.words();
  }

  Part write() {
    List<Named> numbers = NamedNumbers.of(negotiation);
    List<DomContent> cards = negotiation.statements().stream().map(s -> card(s, numbers)).toList();
    return new Part(
        "evidence",
        "The evidence",
        List.of(
            cards.isEmpty()
                ? p("The case quotes no statements: all its numbers are assumptions.")
                : div(each(cards, c -> c)).withClass("cards")));
  }

  private DomContent card(Statement statement, List<Named> numbers) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        h3(
            evidence.speaker(statement.by())
                + " · "
                + statement.kind().name().toLowerCase(Locale.ROOT)));
    parts.add(p(where(statement)).withClass("overline"));
    statement.quote().ifPresent(q -> parts.add(blockquote("“" + q + "”")));
    statement.says().ifPresent(s -> parts.add(p(s)));
    statement
        .about()
        .ifPresent(about ->
            parts.add(
                p("About: "
                        + about.text()
                        + statement.condition().map(c -> ", if " + c.text()).orElse(""))
                    .withClass("quiet")));
    statement.note().ifPresent(n -> parts.add(p("Note: " + n).withClass("quiet")));
    List<DomContent> behind = behind(statement, numbers);
    parts.add(
        iff(
            !behind.isEmpty(),
            p(text("Behind the numbers of "), each(behind, b -> span(b).withClass("item")))
                .withClass("quiet behind")));
    return article(each(parts, x -> x)).withId(Links.card(statement.id())).withClass("card");
  }

  private String where(Statement statement) {
    String source =
        statement
            .source()
            .flatMap(
                id -> negotiation.sources().stream().filter(s -> s.id().equals(id)).findFirst())
            .map(EvidenceSection::source)
            .map(s -> ", in " + s)
            .orElse("");
    return Evidence.date(statement.date())
        + source
        + statement.para().map(n -> ", paragraph " + n).orElse("");
  }

  private static String source(Source source) {
    return "“"
        + source.title()
        + "”"
        + source.publisher().map(x -> ", " + x).orElse("")
        + source.date().map(d -> ", " + Evidence.date(d)).orElse("");
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
      own.forEach(n -> subjects.putIfAbsent(n.issue().map(words::issue).orElse(n.name()), n));
      if (subjects.size() > MOST_SUBJECTS) {
        String count = Words.number(own.size(), "number", "numbers");
        behind.add(
            a("%s (%s)".formatted(words.who(owner), count)).withHref("#" + Links.numbers(owner)));
        return;
      }
      subjects.forEach((subject, first) ->
          behind.add(
              a(words.who(owner) + ": " + subject)
                  .withHref("#" + AssumptionsSection.anchor(first.parameter()))));
    });
    return behind;
  }
}
