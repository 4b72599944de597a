package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Draft;
import dev.parley.model.Draft.Point;
import dev.parley.model.Draft.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads dated texts under discussion. */
final class DraftReader {
  private final Context context;
  private final Problems problems;

  DraftReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  List<Draft> read(Entry section, Scope scope) {
    Entries entries =
        Entries.declaring(section.value(), "drafts", scope.child("drafts"), context, Set.of());
    return entries.list().stream().map(e -> draft(e, entries.scope().child(e.name()))).toList();
  }

  private Draft draft(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    List<String> keys = List.of("title", "date", "source", "points");
    Fields fields = Fields.of(entry, "a draft", scope, context, keys);
    return new Draft(
        entry.name(),
        fields.text("title").orElse(entry.name()),
        fields.scalar("date").flatMap(s -> Words.date(s, problems)),
        fields
            .get("source")
            .flatMap(n -> References.one(n, "source", References.Kind.SOURCE, context)),
        fields.get("points").map(n -> points(n, fields.scope())).orElse(List.of()),
        fields.grounds());
  }

  private List<Point> points(Node node, Scope parent) {
    String example = "points: [{nr: 1, sets: {alliance: renounced}}]";
    List<Point> points = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    Map<String, Set<String>> left = new HashMap<>();
    for (Node item : Shapes.items(node, "`points`", example, problems)) {
      points.add(point(item, parent.child("points"), numbers, left));
    }
    return points;
  }

  private Point point(
      Node node, Scope parent, Set<Integer> numbers, Map<String, Set<String>> left) {
    List<String> keys = List.of("nr", "title", "sets", "status");
    Fields fields = Fields.of(node, "a point", parent, context, keys);
    Optional<Scalar> nr =
        fields.need("nr", "1").flatMap(e -> Shapes.scalar(e.value(), "`nr`", problems));
    Optional<Integer> number = nr.flatMap(s -> Words.whole(s, 1, problems));
    if (number.isPresent() && !numbers.add(number.get())) {
      problems.error(
          Code.LISTED_TWICE,
          nr.orElseThrow().at(),
          "there are two points with the number " + number.get(),
          "number the points differently");
    }
    number.ifPresent(n -> context.locate(parent.child(n.toString()).path(), node.at()));
    return new Point(
        number.orElse(0),
        fields.text("title"),
        fields.get("sets").map(n -> sets(n, fields.scope(), left)).orElse(List.of()),
        fields.scalar("status").flatMap(s -> Words.choice(s, Draft.Status.class, problems)),
        fields.grounds());
  }

  private List<Setting> sets(Node node, Scope scope, Map<String, Set<String>> left) {
    List<Setting> settings = new ArrayList<>();
    for (Entry entry : Entries.of(node, "`sets`", scope.child("sets"), context).list()) {
      Optional<IssueShape> shape =
          context.issues().mentioned(entry.name(), entry.key().at(), problems);
      Optional<Scalar> text =
          Shapes.scalar(entry.value(), "the option of `" + entry.name() + "`", problems);
      if (shape.isPresent() && text.isPresent()) {
        Setting setting = setting(shape.get(), text.get());
        settings.add(setting);
        refuseDisjoint(setting, text.get(), left);
      }
    }
    return settings;
  }

  private Setting setting(IssueShape issue, Scalar text) {
    List<String> options = new ArrayList<>();
    int offset = 0;
    for (String piece : text.text().split("\\|", -1)) {
      String word = piece.strip();
      int lead = piece.codePointCount(0, piece.length() - piece.stripLeading().length());
      Place at = text.at(offset + lead);
      Optional<String> option = IssueTable.option(issue, word, at, problems);
      if (option.isPresent() && options.contains(option.get())) {
        problems.error(
            Code.LISTED_TWICE, at, "`" + word + "` is listed twice", "leave out one of them");
      } else {
        option.ifPresent(options::add);
      }
      offset += piece.codePointCount(0, piece.length()) + 1;
    }
    return new Setting(issue.id(), options);
  }

  private void refuseDisjoint(Setting setting, Scalar text, Map<String, Set<String>> left) {
    if (setting.options().isEmpty()) {
      return;
    }
    Set<String> common =
        left.computeIfAbsent(setting.issue(), _ -> new LinkedHashSet<>(setting.options()));
    Set<String> before = new LinkedHashSet<>(common);
    common.retainAll(setting.options());
    if (common.isEmpty()) {
      problems.error(
          Code.POINTS_DISAGREE,
          text.at(),
          "this point leaves "
              + setting.issue()
              + " no option: earlier points leave "
              + Suggestions.listed(before),
          "an option that both points allow");
      common.addAll(before);
    }
  }
}
