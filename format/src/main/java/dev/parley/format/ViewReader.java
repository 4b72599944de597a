package dev.parley.format;

import dev.parley.format.Names.Section;
import dev.parley.format.Node.Entry;
import dev.parley.model.View;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.List;

/** Reads what parties believe that others want. */
final class ViewReader {
  private final Context context;

  ViewReader(Context context) {
    this.context = context;
  }

  List<View> read(Entry section, Scope parent) {
    Entries holders = Entries.of(section.value(), "views", parent.child("views"), context);
    List<View> views = new ArrayList<>();
    for (Entry holder : holders.list()) {
      boolean known = References.check(holder.key(), References.Kind.PARTY, context);
      if (known || context.names().open(Section.PARTIES)) {
        views.add(view(holder, holders.scope().child(holder.name())));
      }
    }
    return views;
  }

  private View view(Entry holder, Scope scope) {
    context.locate(scope.path(), holder.key().at());
    String what = "the view of `" + holder.name() + "`";
    Fields fields = Fields.lenient(holder, what, scope, context);
    PreferencesReader reader = PreferencesReader.ofView(context);
    List<Preferences> others = new ArrayList<>();
    for (Entry other : fields.entries()) {
      if (Ids.COMMON_KEYS.contains(other.name())
          || !References.check(other.key(), References.Kind.PARTY, context)) {
        continue;
      }
      if (other.name().equals(holder.name())) {
        context
            .problems()
            .error(
                Code.OWN_VIEW,
                other.key().at(),
                "`" + other.name() + "` knows its own preferences",
                "state them under `preferences`");
      } else {
        others.add(reader.preferences(other, fields.scope().child(other.name())));
      }
    }
    return new View(holder.name(), others, fields.grounds());
  }
}
