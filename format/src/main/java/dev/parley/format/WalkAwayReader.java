package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Package;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.WalkAway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what no deal is worth to a party. */
final class WalkAwayReader {
  private static final String KEY = "walk-away";

  private final Context context;
  private final Problems problems;
  private final NumberReader numbers;
  private final boolean view;

  WalkAwayReader(Context context) {
    this(context, false);
  }

  private WalkAwayReader(Context context, boolean view) {
    this.view = view;
    this.context = context;
    this.problems = context.problems();
    this.numbers = new NumberReader(context);
  }

  /** Refuses a walk-away and assumes none, because a view has no use for it. */
  static WalkAwayReader ofView(Context context) {
    return new WalkAwayReader(context, true);
  }

  /** The form of the preferences, which decides how a walk-away may be stated. */
  sealed interface Form {
    record Additive() implements Form {}

    record Priorities(int count) implements Form {}

    record Ranking() implements Form {}
  }

  WalkAway read(Fields preferences, Scalar party, Form form) {
    Optional<Entry> entry = preferences.entry(KEY);
    if (view && entry.isPresent()) {
      problems.error(
          Code.WALK_AWAY_IN_VIEW,
          entry.get().key().at(),
          "a view says nothing of the walk-away of " + party.text(),
          "leave it out");
      return new WalkAway.StatusQuo();
    }
    if (entry.isEmpty()) {
      if (preferences.readable() && !view) {
        assume(party);
      }
      return new WalkAway.StatusQuo();
    }
    Scope scope = preferences.scope().child(KEY);
    context.locate(scope.path(), entry.get().key().at());
    return entry.get().value() instanceof Mapping map
        ? map(entry.get(), map, scope, form)
        : worth(entry.get().value(), scope, form);
  }

  private void assume(Scalar party) {
    List<String> open = open(Map.of());
    if (open.isEmpty()) {
      problems.warning(
          Code.WALK_AWAY_ASSUMED,
          party.at(),
          party.text() + " has no walk-away: today's package is taken, as an assumption",
          "`walk-away: {like: {}}` says the same on purpose");
    } else {
      problems.error(
          Code.WALK_AWAY_INCOMPLETE,
          party.at(),
          party.text() + " has no walk-away, and `now` is missing for " + OrderText.shortList(open),
          "state a walk-away, or `now` of these issues");
    }
  }

  private WalkAway worth(Node node, Scope scope, Form form) {
    if (!(form instanceof Form.Additive) && !(node instanceof Node.Unreadable)) {
      refuse(node.at(), "a number as walk-away needs additive preferences", form);
      return new WalkAway.StatusQuo();
    }
    return new WalkAway.Worth(numbers.read(node, scope, Domain.POINTS, Optional.empty()));
  }

  private WalkAway map(Entry entry, Mapping map, Scope scope, Form form) {
    boolean like = map.entry("like").isPresent();
    boolean first = map.entry("first").isPresent();
    if (!like && map.entry("is").isPresent()) {
      return worth(map, scope, form);
    }
    if (first && !like) {
      return first(entry, scope, form);
    }
    List<String> keys = form instanceof Form.Additive ? List.of("like", "add") : List.of("like");
    Fields fields = Fields.lenient(entry, "a walk-away", scope, context);
    if (!(form instanceof Form.Additive) && fields.has("add")) {
      Place at = fields.entry("add").orElseThrow().key().at();
      refuse(at, "`add` needs additive preferences", form);
      fields.strict(List.of("like", "add"));
    } else {
      fields.strict(keys);
    }
    Map<String, String> options =
        fields.need("like", "{}").map(e -> like(e, fields.scope())).orElse(Map.of());
    Optional<Parameter> add =
        form instanceof Form.Additive ? numbers.maybe(fields, "add", Domain.ANY) : Optional.empty();
    return new WalkAway.Like(new Package(options), add, fields.grounds());
  }

  private WalkAway first(Entry entry, Scope scope, Form form) {
    Fields fields = Fields.of(entry, "a walk-away", scope, context, List.of("first"));
    Optional<Scalar> text = fields.scalar("first");
    if (!(form instanceof Form.Priorities priorities)) {
      Place at = fields.entry("first").orElseThrow().key().at();
      refuse(at, "`first` needs priorities", form);
      return new WalkAway.StatusQuo();
    }
    Optional<Integer> count = text.flatMap(t -> Words.whole(t, 0, problems));
    if (priorities.count() > 0 && count.isPresent() && count.get() > priorities.count()) {
      problems.error(
          Code.WALK_AWAY_FORM,
          text.orElseThrow().at(),
          "`first: " + count.get() + "`, but there are only " + priorities.count() + " priorities",
          "first: " + priorities.count());
    }
    return new WalkAway.First(count.orElse(0), fields.grounds());
  }

  private void refuse(Place at, String message, Form form) {
    String advice =
        switch (form) {
          case Form.Additive _ -> "`walk-away: 20 to 30`, or `like:` a package";
          case Form.Priorities _ -> "`walk-away: {first: 1}`, or `like:` a package";
          case Form.Ranking _ -> "`walk-away: {like: {}}`, with the options that differ from today";
        };
    problems.error(Code.WALK_AWAY_FORM, at, message, advice);
  }

  private Map<String, String> like(Entry entry, Scope parent) {
    Entries entries = Entries.of(entry.value(), "`like`", parent.child("like"), context);
    Map<String, String> stated = new HashMap<>();
    for (Entry option : entries.list()) {
      Optional<IssueShape> shape =
          context.issues().mentioned(option.name(), option.key().at(), problems);
      Optional<Scalar> word =
          Shapes.scalar(option.value(), "the option of `" + option.name() + "`", problems);
      stated.put(option.name(), "");
      shape
          .flatMap(s -> word.flatMap(w -> IssueTable.option(s, w, problems)))
          .ifPresent(o -> stated.put(option.name(), o));
    }
    List<String> open = open(stated);
    if (!open.isEmpty() && entry.value() instanceof Mapping) {
      problems.error(
          Code.WALK_AWAY_INCOMPLETE,
          entry.key().at(),
          "`like` says nothing of " + OrderText.shortList(open) + ", and `now` is missing there",
          "name an option of each");
    }
    return inOrder(stated);
  }

  /** Issues that neither today's package nor the given options settle. */
  private List<String> open(Map<String, String> stated) {
    List<String> open = new ArrayList<>();
    for (IssueShape issue : context.issues().all()) {
      if (!issue.now() && !stated.containsKey(issue.id())) {
        open.add(issue.id());
      }
    }
    return open;
  }

  private Map<String, String> inOrder(Map<String, String> stated) {
    Map<String, String> options = new LinkedHashMap<>();
    for (IssueShape issue : context.issues().all()) {
      Optional.ofNullable(stated.get(issue.id())).ifPresent(o -> options.put(issue.id(), o));
    }
    return options;
  }
}
