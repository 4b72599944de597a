package dev.parley.report.text;

import dev.parley.engine.Finding;
import dev.parley.engine.timeline.Moment;
import dev.parley.engine.timeline.Timeline;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.text.Page.Column;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything dated, one row each. */
final class TimelineText {
  private final Page page;
  private final Evidence evidence;
  private final Finding<Timeline> finding;
  private final Case negotiation;

  TimelineText(Page page, Finding<Timeline> finding, Case negotiation) {
    this.page = page;
    evidence = new Evidence(negotiation);
    this.finding = finding;
    this.negotiation = negotiation;
  }

  void write(Origin origin) {
    Timeline timeline = finding.result();
    page.heading(negotiation.title() + ": timeline");
    page.paragraph(
        0,
        timeline.moments().size() == timeline.size()
            ? Words.number(timeline.size(), "dated entry", "dated entries") + "."
            : "%d of %s."
                .formatted(
                    timeline.moments().size(),
                    Words.number(timeline.size(), "dated entry", "dated entries")));
    page.blank();
    List<List<String>> rows = new ArrayList<>();
    for (Moment moment : timeline.moments()) {
      rows.add(
          List.of(
              Evidence.date(moment.date()),
              moment.kind().name().toLowerCase(Locale.ROOT),
              who(moment) + moment.text() + disputed(moment),
              moment.sources().stream().map(evidence::source).collect(Collectors.joining("; "))));
    }
    if (!rows.isEmpty()) {
      page.table(
          0,
          List.of(Column.TEXT, Column.TEXT, Column.TEXT, Column.EVIDENCE),
          List.of("date", "kind", "what", "source"),
          rows);
    }
    Footer.write(page, finding, origin);
  }

  private String who(Moment moment) {
    return moment.kind() == Moment.Kind.STATEMENT
        ? negotiation.statement(moment.id()).map(s -> evidence.speaker(s.by()) + ": ").orElse("")
        : "";
  }

  private String disputed(Moment moment) {
    return moment.disputed().stream()
        .map(d ->
            " (%s according to %s)"
                .formatted(
                    Evidence.date(d.date()),
                    d.sources().isEmpty()
                        ? "others"
                        : Words.list(d.sources().stream().map(evidence::source).toList(), "and")))
        .collect(Collectors.joining());
  }
}
