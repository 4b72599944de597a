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
import dev.parley.report.wording.Evidence;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Events and statements in the order of their dates; disputed dates stand beside. */
final class TimelineSection {
  private final Links links;
  private final Case negotiation;

  TimelineSection(Links links) {
    this.links = links;
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
            .map(e ->
                List.<DomContent>of(td(Evidence.date(e.date())), td(e.text()), td(e.sources())))
            .toList();
    return Optional.of(
        new Part(
            "timeline",
            "How it came to this",
            List.of(
                Charts.picture(
                    "timeline",
                    "Events and statements by date",
                    figcaption("Events of the case; a bar joins dates that sources dispute.")),
                Charts.grid(List.of("date", "what", "source"), rows))));
  }

  private Entry event(Event event) {
    String disputed =
        event.disputed().stream()
            .map(d ->
                " Disputed: "
                    + Evidence.date(d.date())
                    + " according to "
                    + sources(d.sources())
                    + d.grounds().note().map(n -> " (" + n + ")").orElse("")
                    + ".")
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
