package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Scalar;
import dev.parley.format.WalkAwayReader.Form;
import dev.parley.model.preference.Preferences;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads packages, best first. */
final class RankingReader {
  private final Context context;
  private final WalkAwayReader walkAways;
  private final Problems problems;
  private final List<IssueShape> issues = new ArrayList<>();
  private final Set<List<String>> listed = new HashSet<>();
  private boolean issuesReadable = true;
  private boolean readable = true;

  RankingReader(Context context, WalkAwayReader walkAways) {
    this.context = context;
    this.walkAways = walkAways;
    this.problems = context.problems();
  }

  Preferences read(Entry party, Entry section, Fields fields) {
    Scope scope = fields.scope().child("ranking");
    context.locate(scope.path(), section.key().at());
    Fields ranking =
        Fields.of(section, "a ranking", scope, context, List.of("issues", "best-first"));
    ranking.need("issues", "[alliance, guarantee]").ifPresent(e -> issues(e.value()));
    List<List<List<String>>> groups =
        ranking
            .need("best-first", "[open-door none, renounced treaty]")
            .map(this::groups)
            .orElse(List.of());
    if (readable && !groups.isEmpty()) {
      warnUnlisted(section);
    }
    return new Preferences.Ranking(
        party.name(),
        issues.stream().map(IssueShape::id).toList(),
        groups,
        walkAways.read(fields, party.key(), new Form.Ranking()),
        fields.grounds());
  }

  private void issues(Node node) {
    Set<String> ids = new HashSet<>();
    List<Node> items = Shapes.items(node, "`issues`", "issues: [alliance, guarantee]", problems);
    for (Node item : items) {
      Optional<Scalar> id = Shapes.scalar(item, "an entry of `issues`", problems);
      Optional<IssueShape> shape =
          id.flatMap(s -> context.issues().mentioned(s.text(), s.at(), problems));
      shape.ifPresent(issues::add);
      readable &= shape.isPresent() && shape.get().readable();
      id.ifPresent(s -> References.addOnce(s, ids, problems));
    }
    if (items.isEmpty() && node instanceof Node.Sequence) {
      problems.error(
          Code.BAD_RANKING, node.at(), "the ranking has no issues", "issues: [alliance]");
    }
    readable &= !items.isEmpty();
    issuesReadable = readable;
  }

  private List<List<List<String>>> groups(Entry entry) {
    List<Node> items =
        Shapes.items(entry.value(), "`best-first`", "best-first: [open-door none]", problems);
    if (items.isEmpty() && entry.value() instanceof Node.Sequence) {
      problems.error(
          Code.BAD_RANKING, entry.key().at(), "`best-first` lists nothing", "[open-door none]");
    }
    List<List<List<String>>> groups = new ArrayList<>();
    for (Node item : items) {
      Optional<Scalar> text = Shapes.scalar(item, "an entry of `best-first`", problems);
      text.ifPresent(t -> groups.add(group(t)));
      readable &= text.isPresent();
    }
    return groups;
  }

  private List<List<String>> group(Scalar text) {
    List<List<String>> group = new ArrayList<>();
    int offset = 0;
    for (String piece : text.text().split("=", -1)) {
      tuple(piece, offset, text).ifPresent(group::add);
      offset += piece.codePointCount(0, piece.length()) + 1;
    }
    return group;
  }

  private Optional<List<String>> tuple(String piece, int offset, Scalar text) {
    if (issues.isEmpty() || !context.affords(issues.size(), text.at())) {
      return Optional.empty();
    }
    List<Token> words =
        Lexer.tokens(piece).stream().filter(t -> t.kind() != Token.Kind.END).toList();
    int start = words.isEmpty() ? offset : offset + words.getFirst().offset();
    if (words.size() != issues.size()) {
      if (issuesReadable) {
        problems.error(
            Code.BAD_RANKING,
            text.at(start),
            (words.isEmpty() ? "this" : "`" + Ids.shortened(piece.strip()) + "`")
                + " gives "
                + options(words.size())
                + " for the "
                + issues.size()
                + " issues of the ranking",
            "one option for each of " + names() + ", separated by spaces");
      }
      readable = false;
      return Optional.empty();
    }
    List<String> options = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      Place at = text.at(offset + word.offset());
      IssueTable.option(issues.get(i), word.text(), at, problems).ifPresent(options::add);
    }
    if (options.size() < issues.size()) {
      readable = false;
    } else if (!listed.add(options)) {
      problems.error(
          Code.LISTED_TWICE,
          text.at(start),
          "`" + String.join(" ", options) + "` is ranked twice",
          "leave out one of them");
    }
    return Optional.of(options);
  }

  private void warnUnlisted(Entry section) {
    BigInteger all = BigInteger.ONE;
    for (IssueShape issue : issues) {
      all = all.multiply(BigInteger.valueOf(issue.options().size()));
    }
    BigInteger unlisted = all.subtract(BigInteger.valueOf(listed.size()));
    if (unlisted.signum() > 0) {
      problems.warning(
          Code.UNLISTED_PACKAGES,
          section.key().at(),
          "the ranking leaves out " + unlisted + " of " + all + " combinations of " + names(),
          "list them, or accept that they share the last rank");
    }
  }

  private static String options(int count) {
    return count == 0 ? "no option" : count == 1 ? "1 option" : count + " options";
  }

  private String names() {
    return String.join(", ", issues.stream().map(IssueShape::id).toList());
  }
}
