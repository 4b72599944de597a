package dev.parley.format;

import dev.parley.format.Names.Section;
import dev.parley.format.Node.Entry;
import dev.parley.format.WalkAwayReader.Form;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what parties want, in one of three forms. */
final class PreferencesReader {
  private static final int MOST_PRIORITIES = 120;

  private final Context context;
  private final Problems problems;
  private final WalkAwayReader walkAways;

  PreferencesReader(Context context) {
    this(context, new WalkAwayReader(context));
  }

  private PreferencesReader(Context context, WalkAwayReader walkAways) {
    this.context = context;
    this.problems = context.problems();
    this.walkAways = walkAways;
  }

  /** Reads preferences that one party ascribes to another; they have no walk-away. */
  static PreferencesReader ofView(Context context) {
    return new PreferencesReader(context, WalkAwayReader.ofView(context));
  }

  List<Preferences> read(Entry section, Scope scope) {
    Entries entries =
        Entries.of(section.value(), "preferences", scope.child("preferences"), context);
    List<Preferences> all = new ArrayList<>();
    for (Entry entry : entries.list()) {
      boolean known = References.check(entry.key(), References.Kind.PARTY, context);
      if (known || context.names().open(Section.PARTIES)) {
        all.add(preferences(entry, entries.scope().child(entry.name())));
      }
    }
    return all;
  }

  Preferences preferences(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    String what = "the preferences of " + entry.name();
    Fields fields = Fields.lenient(entry, what, scope, context);
    Optional<Entry> priorities = fields.entry("priorities");
    Optional<Entry> ranking = fields.entry("ranking");
    if (priorities.isEmpty() && ranking.isEmpty()) {
      return new AdditiveReader(context, walkAways).read(entry, fields);
    }
    if (ranking.isPresent()) {
      refuseMixed(fields, ranking.get());
      return new RankingReader(context, walkAways).read(entry, ranking.get(), fields);
    }
    refuseMixed(fields, priorities.orElseThrow());
    return priorities(entry, priorities.orElseThrow(), fields);
  }

  private void refuseMixed(Fields fields, Entry form) {
    List<String> allowed = List.of(form.name(), "walk-away");
    List<String> strict = new ArrayList<>(allowed);
    for (Entry other : fields.entries()) {
      boolean issue = context.names().declares(Section.ISSUES, other.name());
      boolean foreign = Ids.PREFERENCE_KEYS.contains(other.name()) || issue;
      if (foreign && !allowed.contains(other.name())) {
        strict.add(other.name());
        problems.error(
            Code.MIXED_FORMS,
            other.key().at(),
            "`" + other.name() + "` cannot stand beside `" + form.name() + "`",
            "state additive preferences, priorities or a ranking");
      }
    }
    fields.strict(strict);
  }

  private Preferences priorities(Entry party, Entry section, Fields fields) {
    List<Node> items =
        Shapes.items(section.value(), "`priorities`", "priorities: [alliance != member]", problems);
    if (items.isEmpty() && section.value() instanceof Node.Sequence) {
      problems.error(
          Code.EMPTY_TEXT,
          section.key().at(),
          "`priorities` lists nothing",
          "priorities: [alliance != member]");
    }
    if (items.size() > MOST_PRIORITIES) {
      problems.error(
          Code.TOO_MANY_PRIORITIES,
          items.get(MOST_PRIORITIES).at(),
          "these are " + items.size() + " priorities, but at most 120 are possible",
          "leave out the least important ones");
    }
    Expressions expressions = new Expressions(context);
    Scope scope = fields.scope().child("priorities");
    List<Expression> statements = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      context.locate(scope.child(Integer.toString(i)).path(), items.get(i).at());
      statements.add(expressions.read(items.get(i)));
    }
    Form form = new Form.Priorities(items.size());
    return new Preferences.Priorities(
        party.name(), statements, walkAways.read(fields, party.key(), form), fields.grounds());
  }
}
