package dev.parley.interchange.gmcr;

import dev.parley.interchange.gmcr.GmcrModel.Direction;
import dev.parley.interchange.gmcr.GmcrModel.Maker;
import dev.parley.interchange.gmcr.GmcrModel.Option;
import dev.parley.interchange.gmcr.GmcrModel.Pattern;
import dev.parley.interchange.gmcr.GmcrModel.Statement;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.JsonReader;
import dev.parley.interchange.source.SourceFile;
import dev.parley.interchange.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a file's JSON; every fault has its place. */
final class GmcrReader {
  private static final Set<String> ROOT =
      Set.of(
          "decisionMakers",
          "coalitions",
          "coalitionsFull",
          "options",
          "infeasibles",
          "useManualPreferenceRanking",
          "useManualPreferenceVectors",
          "program",
          "version");
  private static final Set<String> MAKER =
      Set.of(
          "name",
          "options",
          "preferences",
          "payoffs",
          "misperceptions",
          "preferenceRanking",
          "preferenceVector");

  private final SourceFile file;
  private final Faults faults = new Faults();
  private final Fields fields = new Fields(faults);
  private final List<String> losses = new ArrayList<>();

  GmcrReader(SourceFile file) {
    this.file = file;
  }

  /** What the file says that has no place in a case. */
  List<String> losses() {
    return List.copyOf(losses);
  }

  /**
   * The file's content.
   *
   * @throws dev.parley.interchange.source.Refused with all faults
   */
  GmcrModel read() {
    Tree tree = JsonReader.read(file);
    Optional<Tree.Entries> root = fields.object(tree, "the file");
    faults.check();
    Tree.Entries entries = root.orElseThrow();
    unknown(entries, ROOT, "the file");
    List<Option> options = options(entries);
    boolean ranked = ranked(entries);
    faults.check();
    List<Maker> makers = makers(entries, options.size(), ranked);
    GmcrModel model = new GmcrModel(options, makers, infeasible(entries, options.size()), ranked);
    faults.check();
    if (model.states().isEmpty()) {
      faults.add(
          FaultCode.DISAGREEMENT,
          entries.at(),
          "the infeasible conditions leave no state",
          "leave out one of them");
      faults.check();
    }
    if (ranked) {
      new RankingCheck(model, faults).check(entries);
      faults.check();
    }
    coalitions(entries, makers);
    return model;
  }

  private void unknown(Tree.Entries entries, Set<String> known, String what) {
    entries.map().keySet().stream()
        .filter(k -> !known.contains(k))
        .forEach(k -> losses.add("the key `" + k + "` of " + what + ", which is not known"));
  }

  private List<Option> options(Tree.Entries root) {
    List<Option> options = new ArrayList<>();
    for (Tree item : fields.needList(root, "options", "the file")) {
      Optional<Tree.Entries> option = fields.object(item, "an option");
      option.ifPresent(
          o -> options.add(new Option(fields.needText(o, "name", "an option"), direction(o))));
    }
    if (options.isEmpty() && faults.none()) {
      faults.add(
          FaultCode.MISSING, root.at(), "the file has no options", "add options to the conflict");
    }
    if (options.size() > GmcrModel.MOST_OPTIONS) {
      faults.add(
          FaultCode.TOO_LARGE,
          root.at(),
          "the file has %d options, and so 2^%d combinations; at most %d are read"
              .formatted(options.size(), options.size(), GmcrModel.MOST_OPTIONS),
          "leave out options that nobody would take");
    }
    return options;
  }

  private Direction direction(Tree.Entries option) {
    Optional<Tree> value = option.get("permittedDirection");
    if (value.isEmpty()) {
      return Direction.BOTH;
    }
    String word = fields.text(value.get(), "`permittedDirection`").orElse("both");
    for (Direction direction : Direction.values()) {
      if (direction.name().toLowerCase(Locale.ROOT).equals(word)) {
        return direction;
      }
    }
    faults.add(
        FaultCode.BAD_VALUE,
        value.get().at(),
        "`" + word + "` is no direction of an option",
        "both, fwd or back");
    return Direction.BOTH;
  }

  private boolean ranked(Tree.Entries root) {
    Optional<Tree> value =
        root.get("useManualPreferenceRanking").or(() -> root.get("useManualPreferenceVectors"));
    if (value.isEmpty()) {
      faults.add(
          FaultCode.MISSING,
          root.at(),
          "the file does not say whether its rankings or its statements count",
          "\"useManualPreferenceRanking\": false");
      return false;
    }
    String word = fields.text(value.get(), "`useManualPreferenceRanking`").orElse("false");
    if (!word.equals("true") && !word.equals("false")) {
      faults.add(
          FaultCode.BAD_VALUE,
          value.get().at(),
          "`" + word + "` is neither true nor false",
          "true or false");
    }
    return word.equals("true");
  }

  private List<Maker> makers(Tree.Entries root, int options, boolean ranked) {
    List<Maker> makers = new ArrayList<>();
    for (Tree item : fields.needList(root, "decisionMakers", "the file")) {
      fields.object(item, "a decision maker").ifPresent(m -> makers.add(maker(m, options, ranked)));
    }
    if (makers.isEmpty() && faults.none()) {
      faults.add(
          FaultCode.MISSING, root.at(), "the file has no decision makers", "add decision makers");
    }
    return makers;
  }

  private Maker maker(Tree.Entries entries, int options, boolean ranked) {
    String name = fields.needText(entries, "name", "a decision maker");
    String what = "the decision maker `" + name + "`";
    unknown(entries, MAKER, what);
    List<Integer> own = new ArrayList<>();
    for (Tree item : fields.needList(entries, "options", what)) {
      fields.whole(item, 0, options - 1, "an option of `" + name + "`").ifPresent(own::add);
    }
    List<Statement> statements = new ArrayList<>();
    for (Tree item : fields.needList(entries, "preferences", what)) {
      statements.add(statement(item, options));
    }
    int unseen = fields.list(entries, "misperceptions").size();
    if (unseen > 0) {
      losses.add(
          "the states that %s does not see (%d patterns of misperception)".formatted(name, unseen));
    }
    if (ranked && !statements.isEmpty()) {
      losses.add(
          "the %d statements of %s, because the file says that its ranking counts"
              .formatted(statements.size(), name));
    }
    if (!ranked && entries.get(rankingKey(entries)).isPresent()) {
      losses.add("the ranking of " + name + ", because the file says that its statements count");
    }
    if (entries.get("payoffs").isPresent()) {
      losses.add("the payoffs of " + name + ", which follow from its preferences");
    }
    return new Maker(name, own, statements, ranked ? ranking(entries, what) : List.of());
  }

  /** Files of early versions have another key. */
  private static String rankingKey(Tree.Entries maker) {
    return maker.get("preferenceVector").isPresent() ? "preferenceVector" : "preferenceRanking";
  }

  private List<List<Integer>> ranking(Tree.Entries maker, String what) {
    List<List<Integer>> classes = new ArrayList<>();
    for (Tree item : fields.needList(maker, rankingKey(maker), what)) {
      List<Tree> tied = item instanceof Tree.Items items ? items.list() : List.of(item);
      List<Integer> numbers = new ArrayList<>();
      tied.forEach(t ->
          fields
              .whole(t, 1, 1 << GmcrModel.MOST_OPTIONS, "a state of the ranking")
              .ifPresent(numbers::add));
      classes.add(numbers);
    }
    return classes;
  }

  private Statement statement(Tree tree, int options) {
    if (tree instanceof Tree.Entries compound) {
      List<Pattern> anyOf = new ArrayList<>();
      fields
          .needList(compound, "members", "a compound statement")
          .forEach(m -> anyOf.add(pattern(m, options)));
      return new Statement(anyOf);
    }
    return new Statement(List.of(pattern(tree, options)));
  }

  private List<Pattern> infeasible(Tree.Entries root, int options) {
    List<Pattern> patterns = new ArrayList<>();
    for (Tree item : fields.needList(root, "infeasibles", "the file")) {
      List<Pattern> read = statement(item, options).anyOf();
      if (read.stream().anyMatch(p -> p.taken().isEmpty()) && faults.none()) {
        faults.add(
            FaultCode.BAD_VALUE,
            item.at(),
            "an infeasible condition without options excludes every state",
            "[[0, \"Y\"], [1, \"Y\"]]");
      }
      patterns.addAll(read);
    }
    return patterns;
  }

  /** A list of pairs such as {@code [0, "Y"]}. */
  private Pattern pattern(Tree tree, int options) {
    TreeMap<Integer, Boolean> taken = new TreeMap<>();
    for (Tree pair : fields.items(tree, "a condition")) {
      List<Tree> parts = fields.items(pair, "an entry of a condition");
      if (parts.size() != 2) {
        faults.add(
            FaultCode.BAD_VALUE,
            pair.at(),
            "an entry of a condition has %d parts, expected an option and Y or N"
                .formatted(parts.size()),
            "[0, \"Y\"]");
        continue;
      }
      Optional<Integer> option = fields.whole(parts.getFirst(), 0, options - 1, "an option");
      String word = fields.text(parts.getLast(), "Y or N").orElse("");
      if (!word.equals("Y") && !word.equals("N")) {
        faults.add(
            FaultCode.BAD_VALUE,
            parts.getLast().at(),
            "`" + word + "` is neither Y nor N",
            "\"Y\"");
      }
      option.ifPresent(o -> taken.put(o, word.equals("Y")));
    }
    return new Pattern(taken);
  }

  private void coalitions(Tree.Entries root, List<Maker> makers) {
    for (Tree item : fields.list(root, "coalitions")) {
      if (item instanceof Tree.Items members && members.list().size() > 1) {
        List<String> names = new ArrayList<>();
        for (Tree member : members.list()) {
          fields
              .whole(member, 0, makers.size() - 1, "a member of a coalition")
              .ifPresent(m -> names.add(makers.get(m).name()));
        }
        losses.add("that the file treats " + String.join(", ", names) + " as one coalition");
      }
    }
    faults.check();
  }
}
