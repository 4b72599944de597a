package dev.parley.engine.facts;

import dev.parley.engine.facts.Fact.Kind;
import dev.parley.model.Case;
import dev.parley.model.evidence.Event;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import dev.parley.model.expression.Expression;

/** Sources, statements and events. */
final class EvidenceFacts {
  private final Facts facts;

  EvidenceFacts(Facts facts) {
    this.facts = facts;
  }

  void addAll(Case negotiation) {
    negotiation.sources().forEach(this::source);
    negotiation.statements().forEach(this::statement);
    negotiation.events().forEach(this::event);
  }

  private void source(Source source) {
    facts.add(Kind.SOURCE, source.id(), "title", source.title());
    facts.add(Kind.SOURCE, source.id(), "publisher", source.publisher());
    facts.add(Kind.SOURCE, source.id(), "author", source.author());
    facts.add(Kind.SOURCE, source.id(), "date", source.date().map(Object::toString));
    facts.add(Kind.SOURCE, source.id(), "url", source.url());
  }

  private void statement(Statement statement) {
    String id = statement.id();
    facts.add(Kind.STATEMENT, id, "by", statement.by());
    facts.add(Kind.STATEMENT, id, "date", statement.date().toString());
    facts.add(Kind.STATEMENT, id, "kind", statement.kind().toString());
    facts.add(Kind.STATEMENT, id, "about", statement.about().map(Expression::text));
    facts.add(Kind.STATEMENT, id, "if", statement.condition().map(Expression::text));
    facts.add(Kind.STATEMENT, id, "source", statement.source());
    facts.add(Kind.STATEMENT, id, "para", statement.para().map(Object::toString));
    facts.add(Kind.STATEMENT, id, "quote", statement.quote());
    facts.add(Kind.STATEMENT, id, "says", statement.says());
    facts.add(Kind.STATEMENT, id, "note", statement.note());
  }

  private void event(Event event) {
    facts.add(Kind.EVENT, event.id(), "date", event.date().toString());
    facts.add(Kind.EVENT, event.id(), "text", event.text());
    facts.add(Kind.EVENT, event.id(), "parties", String.join(", ", event.parties()));
    facts.add(Kind.EVENT, event.id(), "issues", String.join(", ", event.issues()));
    facts.add(Kind.EVENT, event.id(), "sources", String.join(", ", event.sources()));
    event
        .disputed()
        .forEach(d ->
            facts.add(
                Kind.EVENT, event.id(), "disputed " + d.date(), String.join(", ", d.sources())));
  }
}
