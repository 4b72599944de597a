package dev.parley.format;

import dev.parley.model.evidence.Event;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;

/** Writes sources, statements and events canonically. */
final class CanonicalEvidence {
  private final CanonicalJson json;

  CanonicalEvidence(CanonicalJson json) {
    this.json = json;
  }

  void source(Source source) {
    json.object(
        source.id(),
        () -> {
          json.text("title", source.title());
          json.text("publisher", source.publisher());
          json.text("author", source.author());
          json.text("date", source.date());
          json.text("url", source.url());
          json.grounds(source.grounds());
        });
  }

  void statement(Statement statement) {
    json.object(
        statement.id(),
        () -> {
          json.text("by", statement.by());
          json.text("date", statement.date().toString());
          json.text("kind", Words.name(statement.kind()));
          json.expression("about", statement.about());
          json.expression("if", statement.condition());
          json.text("source", statement.source());
          statement.para().ifPresent(p -> json.whole("para", p));
          json.text("quote", statement.quote());
          json.text("says", statement.says());
          json.text("note", statement.note());
        });
  }

  void event(Event event) {
    json.object(
        event.id(),
        () -> {
          json.text("date", event.date().toString());
          json.text("text", event.text());
          json.texts("parties", event.parties());
          json.texts("issues", event.issues());
          json.texts("sources", event.sources());
          json.grounds(event.grounds());
          if (!event.disputed().isEmpty()) {
            json.list("disputed", event.disputed(), d -> json.object(() -> disputed(d)));
          }
        });
  }

  private void disputed(Event.Disputed disputed) {
    json.text("date", disputed.date().toString());
    json.texts("sources", disputed.sources());
    json.grounds(disputed.grounds());
  }
}
