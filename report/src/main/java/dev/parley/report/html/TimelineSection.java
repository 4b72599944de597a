package dev.parley.report.html;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import dev.parley.model.Case;
import dev.parley.model.evidence.Event;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.evidence.Statement;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Phrases;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Events and statements in the order of their dates; disputed dates stand beside. */
final class TimelineSection {
  private final Links links;
  private final Phrases phrases;
  private final Case negotiation;

  TimelineSection(Links links) {
    this.links = links;
    phrases = links.words().phrases();
    negotiation = links.negotiation();
  }

  private record Entry(PartialDate date, DomContent text, String sources) {}

  Optional<Part> write() {
    List<Entry> entries = new ArrayList<>();
    negotiation.events().forEach(e -> entries.add(event(e)));
    negotiation.statements().forEach(s -> entries.add(statement(s)));
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    entries.sort(Comparator.comparing(Entry::date));
    List<List<DomContent>> rows =
        entries.stream()
            .map(
                e -> List.<DomContent>of(td(phrases.date(e.date())), td(e.text()), td(e.sources())))
            .toList();
    return Optional.of(
        new Part(
            "timeline",
            phrases.say("html.timeline.heading"),
            List.of(
                Charts.picture(
                    "timeline",
                    phrases.say("html.timeline.picture"),
                    figcaption(phrases.say("html.timeline.caption"))),
                Charts.grid(
                    phrases,
                    List.of(
                        phrases.say("html.timeline.date"),
                        phrases.say("html.timeline.what"),
                        phrases.say("html.timeline.source")),
                    rows))));
  }

  private Entry event(Event event) {
    String disputed =
        event.disputed().stream()
            .map(d ->
                " "
                    + phrases.say(
                        "html.timeline.disputed",
                        phrases.date(d.date()),
                        sources(d.sources())
                            + d.grounds().note().map(n -> " (" + n + ")").orElse("")))
            .collect(Collectors.joining());
    return new Entry(event.date(), text(event.text() + disputed), sources(event.sources()));
  }

  private Entry statement(Statement statement) {
    String says = statement.says().or(statement::quote).map(s -> " — " + s).orElse("");
    return new Entry(
        statement.date(),
        span(links.cite(statement.id()), text(says)),
        statement.source().map(s -> sources(List.of(s))).orElse(""));
  }

  private String sources(List<String> ids) {
    return ids.stream()
        .map(id ->
            negotiation.sources().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(s -> s.publisher().orElse(s.title()))
                .orElse(id))
        .collect(Collectors.joining(", "));
  }
}
