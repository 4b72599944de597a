package dev.parley.report.html;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;

import dev.parley.engine.timeline.Moment;
import dev.parley.engine.timeline.Timeline;
import dev.parley.model.Case;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.json.Json;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything dated on one line, with filters, and the table behind it. */
final class TimelinePage {
  private final Links links;
  private final Words words;
  private final Case negotiation;
  private final Timeline timeline;

  TimelinePage(Links links, Timeline timeline) {
    this.links = links;
    words = links.words();
    negotiation = links.negotiation();
    this.timeline = timeline;
  }

  DomContent answer() {
    int shown = timeline.moments().size();
    String entries = Words.number(timeline.size(), "dated entry", "dated entries");
    String span =
        shown == 0
            ? ""
            : ", from %s to %s"
                .formatted(
                    Evidence.date(timeline.moments().getFirst().date()),
                    Evidence.date(timeline.moments().getLast().date()));
    return div(
        p(negotiation.title()
                + negotiation.asOf().map(d -> ", as of " + Evidence.date(d)).orElse(""))
            .withClass("overline"),
        h1("What happened when?"),
        p((shown == timeline.size() ? entries : shown + " of " + entries) + span + ".")
            .withClass("lead"));
  }

  Part write() {
    List<DomContent> content = new ArrayList<>();
    if (timeline.moments().isEmpty()) {
      content.add(p("Nothing dated passes the filter."));
      return new Part("timeline", "The timeline", content);
    }
    content.add(controls());
    content.add(
        Charts.picture(
            "moments",
            "What happened when",
            figcaption(
                "A dot is a day, a bar a month, a year or a period in which the day is not known;"
                    + " a hollow bar is a date that other sources give. With the keyboard on the"
                    + " picture: + and − zoom, the arrow keys move, 0 shows all.")));
    content.add(p().withId("moments-shown").attr("role", "status").withClass("quiet scripted"));
    List<List<DomContent>> rows = new ArrayList<>();
    for (int m = 0; m < timeline.moments().size(); m++) {
      rows.add(row(timeline.moments().get(m)));
    }
    content.add(
        div(Charts.grid(List.of("date", "kind", "what", "who", "source"), rows))
            .withId("moments-table"));
    return new Part("timeline", "The timeline", content);
  }

  private DomContent controls() {
    List<String> kinds = timeline.moments().stream().map(TimelinePage::kind).distinct().toList();
    return div(
            fieldset(
                    legend("Kinds"),
                    each(
                        kinds,
                        k ->
                            label(
                                input()
                                    .withType("checkbox")
                                    .withName("kind")
                                    .withValue(k)
                                    .attr("checked"),
                                text(" " + k))))
                .withClass("kinds"),
            choose("moments-party", "Party", ids(Moment::parties), words::who),
            choose("moments-issue", "Issue", ids(Moment::issues), words::issue),
            span(
                    zoom("in", "Zoom in", "+"),
                    zoom("out", "Zoom out", "−"),
                    zoom("back", "Earlier", "←"),
                    zoom("on", "Later", "→"),
                    zoom("all", "Show all", "All"))
                .withClass("zooms")
                .attr("role", "group")
                .attr("aria-label", "Zoom"))
        .withClass("choosers scripted");
  }

  private List<String> ids(Function<Moment, List<String>> of) {
    return timeline.moments().stream().flatMap(m -> of.apply(m).stream()).distinct().toList();
  }

  private static DomContent zoom(String what, String name, String sign) {
    return button(sign)
        .withType("button")
        .attr("data-zoom", what)
        .attr("aria-label", name)
        .withTitle(name);
  }

  private static DomContent choose(
      String id, String name, List<String> ids, Function<String, String> words) {
    return label(
        text(name + " "),
        select(option("all").withValue(""), each(ids, i -> option(words.apply(i)).withValue(i)))
            .withId(id));
  }

  private static String kind(Moment moment) {
    return moment.kind().name().toLowerCase(Locale.ROOT);
  }

  private List<DomContent> row(Moment moment) {
    DomContent what =
        moment.kind() == Moment.Kind.STATEMENT
            ? td(links.cite(moment.id()), text(" — " + moment.text()))
            : td(moment.text() + disputed(moment));
    return List.of(
        td(Evidence.date(moment.date())),
        td(kind(moment)),
        what,
        td(moment.parties().stream().map(words::who).collect(Collectors.joining(", "))),
        td(sources(moment.sources())));
  }

  private String disputed(Moment moment) {
    return moment.disputed().stream()
        .map(d ->
            " (disputed: %s according to %s)"
                .formatted(
                    Evidence.date(d.date()),
                    d.sources().isEmpty() ? "others" : sources(d.sources())))
        .collect(Collectors.joining());
  }

  private String sources(List<String> ids) {
    return ids.stream().map(links.evidence()::source).collect(Collectors.joining(", "));
  }

  /** The numbers of the picture, one entry per row of the table. */
  String data() {
    return Json.text(json ->
        json.object(() ->
            json.name("moments")
                .array(
                    IntStream.range(0, timeline.moments().size()).boxed().toList(),
                    m -> moment(json, timeline.moments().get(m)))));
  }

  private void moment(Json json, Moment moment) {
    json.object(() -> {
      json.name("kind").string(kind(moment));
      json.name("from").string(moment.date().first().toString());
      json.name("to").string(moment.date().last().toString());
      json.name("date").string(Evidence.date(moment.date()));
      json.name("text").string(moment.text());
      json.name("parties").strings(moment.parties());
      json.name("issues").strings(moment.issues());
      json.name("source").string(sources(moment.sources()));
      json.name("disputed")
          .array(
              moment.disputed(),
              d ->
                  json.object(() -> {
                    json.name("from").string(d.date().first().toString());
                    json.name("to").string(d.date().last().toString());
                    json.name("date").string(Evidence.date(d.date()));
                    json.name("source").string(sources(d.sources()));
                  }));
    });
  }
}
