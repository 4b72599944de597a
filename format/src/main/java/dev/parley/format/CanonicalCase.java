package dev.parley.format;

import dev.parley.model.Analyst;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Draft;
import dev.parley.model.Graph;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.Rule;
import dev.parley.model.View;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.expression.Expression;
import dev.parley.model.number.Parameter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The one text of a case: compact JSON in the terms of the case file, without comments, layout and
 * inheritance. Reading it gives an equal case.
 */
public final class CanonicalCase {
  private final CanonicalJson json = new CanonicalJson();

  private CanonicalCase() {}

  /** The case as JSON, which is YAML as well. */
  public static String json(Case model) {
    CanonicalCase writer = new CanonicalCase();
    writer.json.root(() -> writer.write(model));
    return writer.json.finish();
  }

  /** SHA-256 of the canonical text in UTF-8, in lower-case hexadecimal digits. */
  public static String digest(Case model) {
    return hash(json(model));
  }

  /** The same of each section of the case, by its key in the case file. */
  public static Map<String, String> sections(Case model) {
    Map<String, String> sections = new LinkedHashMap<>();
    String text = json(model);
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        long from = parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        long to = parser.currentLocation().getCharOffset();
        sections.put(name, hash(text.substring((int) from, (int) to)));
      }
    }
    return sections;
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void write(Case model) {
    json.whole("parley", 1);
    json.text("case", model.id());
    json.text("title", model.title());
    json.text("as-of", model.asOf());
    json.text("note", model.note());
    model
        .question()
        .ifPresent(q ->
            json.object(
                "question",
                () -> {
                  json.text("why", q.party());
                  json.text("concedes", q.concedes().text());
                }));
    section("parties", model.parties(), this::party);
    section("issues", model.issues(), this::issue);
    items("rules", model.rules(), this::rule);
    section("bodies", model.bodies(), new CanonicalBodies(json)::body);
    items("consent", model.consents(), this::consent);
    section(
        "preferences",
        model.preferences(),
        new CanonicalPreferences(json, "preferences")::preferences);
    section("guarantees", model.guarantees(), new CanonicalGuarantees(json)::guarantee);
    model.graph().ifPresent(g -> json.object("graph", () -> graph(g)));
    section("views", model.views(), this::view);
    section("analysts", model.analysts(), this::analyst);
    CanonicalEvidence evidence = new CanonicalEvidence(json);
    section("sources", model.sources(), evidence::source);
    section("statements", model.statements(), evidence::statement);
    section("events", model.events(), evidence::event);
    section("drafts", model.drafts(), this::draft);
    CanonicalCourse course = new CanonicalCourse(json);
    section("process", model.processes(), course::process);
    section("talks", model.talks(), course::session);
  }

  private <T> void section(String name, Collection<T> parts, Consumer<T> part) {
    if (!parts.isEmpty()) {
      json.object(name, () -> parts.forEach(part));
    }
  }

  private <T> void items(String name, Collection<T> parts, Consumer<T> part) {
    if (!parts.isEmpty()) {
      json.list(name, parts, part);
    }
  }

  private void party(Party party) {
    json.object(
        party.id(),
        () -> {
          json.text("name", party.name());
          section(
              "people",
              party.people(),
              p ->
                  json.object(
                      p.id(),
                      () -> {
                        json.text("name", p.name());
                        json.text("role", p.role());
                      }));
          json.grounds(party.grounds());
        });
  }

  private void issue(Issue issue) {
    json.object(
        issue.id(),
        () -> {
          json.text("title", issue.title());
          if (issue.levels()) {
            json.text("levels", levels(issue.options()));
          } else {
            json.object(
                "options", () -> issue.options().forEach(o -> json.text(o.id(), o.label())));
            if (issue.ordered()) {
              json.text("ordered", String.join(" < ", issue.ascending()));
            }
          }
          json.text("unit", issue.unit());
          json.text("now", issue.now());
          json.texts(
              issue.control().jointly() ? "jointly" : "controlled-by", issue.control().parties());
          json.texts(
              "one-way", issue.oneWay().stream().map(w -> w.from() + " -> " + w.to()).toList());
          json.grounds(issue.grounds());
        });
  }

  private static String levels(List<Issue.Option> options) {
    BigDecimal first = new BigDecimal(options.getFirst().id());
    BigDecimal step =
        options.size() == 1 ? BigDecimal.ONE : new BigDecimal(options.get(1).id()).subtract(first);
    return Decimals.plain(first) + " to " + options.getLast().id() + " by " + Decimals.plain(step);
  }

  private void rule(Rule rule) {
    if (rule.grounds().equals(Grounds.NONE)) {
      json.text(rule.holds().text());
      return;
    }
    json.object(() -> {
      json.text("is", rule.holds().text());
      json.grounds(rule.grounds());
    });
  }

  private void consent(Consent consent) {
    if (consent.unconditional()) {
      json.object(() -> json.text("by", consent.by()));
    }
    for (Expression when : consent.when()) {
      json.object(() -> {
        json.text("by", consent.by());
        json.text("when", when.text());
      });
    }
  }

  private void graph(Graph graph) {
    json.grounds(graph.grounds());
    for (Graph.Moves moves : graph.parties()) {
      json.object(
          moves.party(),
          () -> {
            json.grounds(moves.grounds());
            json.list(
                "moves", moves.steps(), (Graph.Step s) -> json.text(s.from() + " -> " + s.to()));
          });
    }
  }

  private void view(View view) {
    json.object(
        view.party(),
        () -> {
          json.grounds(view.grounds());
          view.others()
              .forEach(new CanonicalPreferences(json, "views." + view.party())::preferences);
        });
  }

  private void analyst(Analyst analyst) {
    json.object(
        analyst.id(),
        () -> {
          json.text("name", analyst.name());
          if (analyst.weight().compareTo(BigDecimal.ONE) != 0) {
            json.number("weight", analyst.weight());
          }
          json.grounds(analyst.grounds());
          section("numbers", analyst.numbers(), this::analystsNumber);
        });
  }

  /** The draw key is that of the number that it replaces. */
  private void analystsNumber(Parameter number) {
    String key = json.inheritedKey(number.path());
    json.number(
        number.path(),
        new Parameter(number.path(), key, number.domain(), number.value(), number.grounds()));
  }

  private void draft(Draft draft) {
    json.object(
        draft.id(),
        () -> {
          json.text("title", draft.title());
          json.text("date", draft.date());
          json.text("source", draft.source());
          json.grounds(draft.grounds());
          items("points", draft.points(), this::point);
        });
  }

  private void point(Draft.Point point) {
    json.object(() -> {
      json.whole("nr", point.nr());
      json.text("title", point.title());
      section("sets", point.sets(), s -> json.text(s.issue(), String.join(" | ", s.options())));
      json.text("status", point.status().map(Words::name));
      json.grounds(point.grounds());
    });
  }
}
