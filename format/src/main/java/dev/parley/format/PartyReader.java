package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Party;
import dev.parley.model.Person;
import dev.parley.model.evidence.Grounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads parties and the people who speak for them. */
final class PartyReader {
  private final Context context;

  PartyReader(Context context) {
    this.context = context;
  }

  List<Party> read(Entry section, Scope scope) {
    Scope at = scope.child("parties");
    Entries entries = Entries.declaring(section.value(), "parties", at, context, Set.of());
    if (section.value() instanceof Mapping && context.names().of(Names.Section.PARTIES).isEmpty()) {
      context
          .problems()
          .error(
              Code.MISSING_KEY,
              section.key().at(),
              "a case needs at least one party",
              "alpha: Alpha");
    }
    return entries.list().stream().map(e -> party(e, entries.scope())).toList();
  }

  private Party party(Entry entry, Scope parent) {
    String id = entry.name();
    Scope scope = parent.child(id);
    context.locate(scope.path(), entry.key().at());
    if (!(entry.value() instanceof Mapping)) {
      Grounds grounds = new Grounds(scope.because(), Optional.empty());
      return new Party(id, name(entry.value(), id), List.of(), grounds);
    }
    Fields fields = Fields.of(entry, "a party", scope, context, List.of("name", "people"));
    Optional<Entry> name = fields.need("name", "Alpha");
    List<Person> people =
        fields.get("people").map(n -> people(n, fields.scope())).orElse(List.of());
    return new Party(id, name.map(e -> name(e.value(), id)).orElse(id), people, fields.grounds());
  }

  private List<Person> people(Node node, Scope parent) {
    Scope scope = parent.child("people");
    Entries entries = Entries.declaring(node, "`people`", scope, context, Set.of());
    List<Person> people = new ArrayList<>();
    for (Entry entry : entries.list()) {
      refuseTaken(entry.key());
      people.add(person(entry, entries.scope().child(entry.name())));
    }
    return people;
  }

  private Person person(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    if (!(entry.value() instanceof Mapping)) {
      return new Person(entry.name(), name(entry.value(), entry.name()), Optional.empty());
    }
    Fields fields = Fields.of(entry, "a person", scope, context, List.of("name", "role"));
    String name =
        fields
            .need("name", "Ann Ames")
            .map(e -> name(e.value(), entry.name()))
            .orElse(entry.name());
    return new Person(entry.name(), name, fields.text("role"));
  }

  private String name(Node node, String id) {
    return Shapes.scalar(node, "the name of `" + id + "`", context.problems())
        .map(Scalar::text)
        .orElse(id);
  }

  private void refuseTaken(Scalar id) {
    boolean party = context.names().declares(Names.Section.PARTIES, id.text());
    if (party || context.names().declares(Names.Section.BODIES, id.text())) {
      context
          .problems()
          .error(
              Code.ID_TAKEN,
              id.at(),
              "`" + id.text() + "` is already the id of a " + (party ? "party" : "body"),
              "choose another id for the person");
    }
  }
}
