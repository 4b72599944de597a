package dev.parley.report.html;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.ul;

import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.talks.TalksReading.DraftStage;
import dev.parley.engine.talks.TalksReading.Move;
import dev.parley.engine.talks.TalksReading.Position;
import dev.parley.engine.talks.TalksReading.Stance;
import dev.parley.engine.talks.TalksReading.Worth;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.json.Json;
import dev.parley.report.wording.CourseText;
import dev.parley.report.wording.Evidence;
import dev.parley.report.wording.Figures;
import dev.parley.report.wording.TalksWords;
import dev.parley.report.wording.Words;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The talks of a case: position matrix, moves, sessions and whether the drafts converge. */
final class TalksPage {
  private final Links links;
  private final Words words;
  private final TalksWords talks;
  private final Case negotiation;

  TalksPage(Links links) {
    this.links = links;
    words = links.words();
    negotiation = links.negotiation();
    talks = new TalksWords(negotiation);
  }

  DomContent answer(TalksReading reading) {
    long settled = reading.drafts().isEmpty() ? 0 : reading.drafts().getLast().settled().size();
    String drafts =
        reading.drafts().isEmpty()
            ? "The case has no draft up to that day."
            : "The last draft settles %d of %s."
                .formatted(settled, Words.number(negotiation.issues().size(), "issue", "issues"));
    return div(
        p(negotiation.title() + ", as of " + CourseText.date(reading.asOf())).withClass("overline"),
        h1("Who stands where?"),
        p("%s; %s. %s"
                .formatted(
                    Words.number(reading.positions().size(), "position", "positions"),
                    Words.number(reading.moves().size(), "move", "moves"),
                    drafts))
            .withClass("lead"));
  }

  List<Part> write(TalksReading reading) {
    List<Part> parts = new ArrayList<>();
    parts.add(positions(reading));
    parts.add(moves(reading));
    parts.add(convergence(reading));
    parts.add(
        new Part(
            "sessions",
            "Sessions",
            reading.sessions().isEmpty()
                ? List.of(p("The case records none up to that day."))
                : List.of(ul(each(reading.sessions(), s -> li(talks.session(s)))))));
    return parts;
  }

  private Part positions(TalksReading reading) {
    List<String> parties =
        negotiation.parties().stream()
            .map(q -> q.id())
            .filter(q -> reading.positions().stream().anyMatch(x -> x.party().equals(q)))
            .toList();
    List<DomContent> content = new ArrayList<>();
    if (parties.isEmpty()) {
      content.add(p("No demand, concession or rejection is recorded up to that day."));
      return new Part("positions", "Position matrix", content);
    }
    content.add(
        p(
            "Each party's last word on each issue, with the statement that it rests on. Contradicting"
                + " words of one party stand side by side."));
    List<String> heads = new ArrayList<>(List.of("issue"));
    parties.forEach(q -> heads.add(words.who(q)));
    List<List<DomContent>> rows = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      List<DomContent> row = new ArrayList<>();
      row.add(th(issue.title()).attr("scope", "row"));
      parties.forEach(q -> row.add(cell(reading, q, issue.id())));
      rows.add(row);
    }
    content.add(Charts.grid(heads, rows));
    List<String> contradictions = talks.contradictions(reading);
    if (!contradictions.isEmpty()) {
      content.add(h3("Contradictions"));
      content.add(ul(each(contradictions, c -> li(c))));
    }
    return new Part("positions", "Position matrix", content);
  }

  private DomContent cell(TalksReading reading, String party, String issue) {
    Optional<Position> position =
        reading.positions().stream()
            .filter(q -> q.party().equals(party) && q.issue().equals(issue))
            .findFirst();
    if (position.isEmpty()) {
      return td("–").withClass("quiet");
    }
    List<DomContent> said = new ArrayList<>();
    for (Stance stance : position.get().stances()) {
      said.add(
          div(
              p(talks.said(issue, stance)).withClass("said"),
              p(links.cite(stance.statement())).withClass("because")));
    }
    return td(each(said, x -> x)).withClass("stance");
  }

  private Part moves(TalksReading reading) {
    List<DomContent> content = new ArrayList<>();
    if (reading.moves().isEmpty()) {
      content.add(p("Nobody has moved, as far as the statements of this case go."));
    } else {
      content.add(
          p("Points are each party's own and cannot be compared across parties.")
              .withClass("quiet"));
      List<List<DomContent>> rows = new ArrayList<>();
      for (Move move : reading.moves()) {
        rows.add(
            List.of(
                th(words.who(move.party())).attr("scope", "row"),
                td(words.issue(move.issue())),
                td(talks.joined(move.issue(), move.from())),
                td(talks.joined(move.issue(), move.to())),
                td(talks.points(move))));
      }
      content.add(Charts.grid(List.of("who", "issue", "from", "to", "points"), rows));
    }
    return new Part("moves", "Who moved", content);
  }

  private Part convergence(TalksReading reading) {
    List<DomContent> content = new ArrayList<>();
    if (reading.drafts().isEmpty()) {
      content.add(p("The case has no draft up to that day."));
      return new Part("convergence", "Do the drafts come together?", content);
    }
    content.add(
        Charts.picture(
            "settled",
            "Share of the issues that each draft settles, and by agreed points",
            figcaption(
                "Share of the issues for which a draft leaves one option, and of those set by an"
                    + " agreed point.")));
    if (reading.drafts().stream().anyMatch(d -> !d.worth().isEmpty())) {
      content.add(
          Charts.picture(
              "worth",
              "What each draft is worth to each party, in points of its own",
              figcaption(
                  "Points of each party, the rest as today; a bar spans what the draft leaves"
                      + " open.")));
    }
    List<List<DomContent>> rows = new ArrayList<>();
    for (DraftStage stage : reading.drafts()) {
      rows.add(
          List.of(
              th(talks.draft(stage)).attr("scope", "row"),
              Links.number(Integer.toString(stage.settled().size())),
              Links.number(Integer.toString(stage.agreed().size())),
              Links.number(stage.pointsChanged().map(n -> Integer.toString(n)).orElse("")),
              td(String.join(", ", stage.open().stream().map(words::issue).toList())),
              td(worth(stage))));
    }
    content.add(
        Charts.grid(
            List.of("draft", "settles", "agreed", "points changed", "open", "worth"), rows));
    return new Part("convergence", "Do the drafts come together?", content);
  }

  private String worth(DraftStage stage) {
    return String.join(
        "; ",
        stage.worth().entrySet().stream()
            .map(e -> words.who(e.getKey()) + " " + TalksWords.range(e.getValue()))
            .toList());
  }

  /** The numbers of the pictures. */
  String data(TalksReading reading) {
    double issues = negotiation.issues().size();
    return Json.text(json ->
        json.object(() ->
            json.name("drafts")
                .array(
                    reading.drafts(),
                    d ->
                        json.object(() -> {
                          json.name("name").string(talks.draft(d));
                          json.name("date").string(d.date().map(x -> Evidence.date(x)).orElse(""));
                          json.name("settled").share(d.settled().size() / issues);
                          json.name("agreed").share(d.agreed().size() / issues);
                          json.name("worth").array(d.worth().entrySet(), e -> worth(json, e));
                        }))));
  }

  private void worth(Json json, Map.Entry<String, Worth> entry) {
    json.object(() -> {
      json.name("name").string(words.who(entry.getKey()));
      json.name("least").points(entry.getValue().least());
      json.name("most").points(entry.getValue().most());
      json.name("text").string(Figures.points(entry.getValue().least()));
    });
  }
}
