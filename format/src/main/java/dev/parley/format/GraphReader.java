package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Graph;
import dev.parley.model.Graph.Moves;
import dev.parley.model.Graph.Step;
import dev.parley.model.Issue;
import dev.parley.model.evidence.Grounds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the moves of a case whose only issue holds the states of a conflict. */
final class GraphReader {
  private static final Pattern MOVE = Pattern.compile("([^\\s<>|]+)\\s*(<->|->)\\s*(\\S.*)");

  private final Context context;
  private final Problems problems;

  GraphReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /** The moves; empty where something has been reported that leaves no graph. */
  Optional<Graph> read(Entry section, Scope parent, List<Issue> issues) {
    Scope scope = parent.child("graph");
    context.locate(scope.path(), section.key().at());
    Optional<IssueShape> states = states(section, issues);
    Fields fields = Fields.lenient(section, "a graph", scope, context);
    List<Moves> moves = new ArrayList<>();
    for (Entry entry : fields.entries()) {
      if (!Ids.COMMON_KEYS.contains(entry.name())
          && References.check(entry.key(), References.Kind.PARTY, context)) {
        states.ifPresent(s -> moves.add(moves(entry, fields.scope(), s)));
      }
    }
    return states.map(s -> new Graph(s.id(), moves, fields.grounds()));
  }

  /** A graph case has one issue, whose options nobody controls in another way. */
  private Optional<IssueShape> states(Entry section, List<Issue> issues) {
    if (context.names().open(Names.Section.ISSUES) || issues.isEmpty()) {
      return Optional.empty();
    }
    if (context.names().of(Names.Section.ISSUES).size() > 1) {
      problems.error(
          Code.GRAPH_ISSUES,
          section.key().at(),
          "`graph` needs a case with one issue, whose options are the states; this one has "
              + context.names().of(Names.Section.ISSUES).size(),
          "leave out `graph` and say `controlled-by` for each issue");
      return Optional.empty();
    }
    Issue only = issues.getFirst();
    if (!only.control().parties().isEmpty() || !only.oneWay().isEmpty()) {
      problems.error(
          Code.EXCLUSIVE,
          section.key().at(),
          "`graph` lists the moves, but " + only.id() + " has its own, by control or one-way",
          "leave out `controlled-by`, `jointly` and `one-way` of the issue");
    }
    return context.issues().known(only.id());
  }

  private Moves moves(Entry entry, Scope parent, IssueShape states) {
    Scope scope = parent.child(entry.name());
    context.locate(scope.path(), entry.key().at());
    Node list = entry.value();
    Scope inner = scope;
    Optional<String> note = Optional.empty();
    if (list instanceof Node.Mapping) {
      Fields fields = Fields.of(entry, "the moves of a party", scope, context, List.of("moves"));
      inner = fields.scope();
      note = fields.note();
      Optional<Entry> moves = fields.need("moves", "[peace -> war]");
      if (moves.isEmpty()) {
        return new Moves(entry.name(), List.of(), fields.grounds());
      }
      list = moves.get().value();
    }
    Set<Step> steps = new LinkedHashSet<>();
    String what = "the moves of `" + entry.name() + "`";
    for (Node item : Shapes.items(list, what, entry.name() + ": [peace -> war]", problems)) {
      Shapes.scalar(item, "a move", problems).ifPresent(t -> add(t, states, steps));
    }
    return new Moves(entry.name(), List.copyOf(steps), new Grounds(inner.because(), note));
  }

  private void add(Scalar text, IssueShape states, Set<Step> steps) {
    Matcher parts = MOVE.matcher(text.text());
    if (!parts.matches()) {
      problems.error(
          Code.GRAPH_MOVE,
          text.at(),
          "`" + Ids.shortened(text.text()) + "` is not a move from one state to others",
          "`peace -> war`, `peace <-> talks` for both ways, or `peace -> war | talks`");
      return;
    }
    Optional<String> from =
        IssueTable.option(states, parts.group(1), text.at(offset(text, parts.start(1))), problems);
    int start = parts.start(3);
    for (String word : parts.group(3).split("\\|", -1)) {
      int lead = word.length() - word.stripLeading().length();
      Place at = text.at(offset(text, start + lead));
      start += word.length() + 1;
      Optional<String> to = IssueTable.option(states, word.strip(), at, problems);
      if (from.isPresent() && to.isPresent() && context.affords(2, at)) {
        step(from.get(), to.get(), at, steps);
        if (parts.group(2).equals("<->") && !from.equals(to)) {
          step(to.get(), from.get(), at, steps);
        }
      }
    }
  }

  private void step(String from, String to, Place at, Set<Step> steps) {
    if (from.equals(to)) {
      problems.error(
          Code.GRAPH_MOVE, at, "the move leads from `" + from + "` to itself", "name two states");
    } else if (!steps.add(new Step(from, to))) {
      problems.error(
          Code.LISTED_TWICE,
          at,
          "the move " + from + " -> " + to + " is listed twice",
          "leave out one of them");
    }
  }

  /** Matches count UTF-16 units, places code points. */
  private static int offset(Scalar text, int units) {
    return text.text().codePointCount(0, units);
  }
}
