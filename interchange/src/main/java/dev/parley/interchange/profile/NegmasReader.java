package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Choice;
import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.JsonReader;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.interchange.source.Tree;
import dev.parley.interchange.source.YamlReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads outcome spaces and linear additive utility functions of NegMAS, in YAML or JSON. */
final class NegmasReader {
  private static final int MOST_LEVELS = 10_000;

  private final Faults faults = new Faults();
  private final Shape shape = new Shape(faults);
  private final Set<String> losses = new LinkedHashSet<>();

  static Profiles read(List<SourceFile> files) {
    return new NegmasReader().profiles(files);
  }

  private Profiles profiles(List<SourceFile> files) {
    Optional<Tree.Entries> domain = Optional.empty();
    List<Tree.Entries> functions = new ArrayList<>();
    for (SourceFile file : files) {
      Tree.Entries root = root(file);
      if (root.get("issues").isPresent()) {
        domain = Optional.of(root);
      } else {
        functions.add(root);
      }
    }
    if (domain.isEmpty() || functions.isEmpty()) {
      throw Refused.of(
          FaultCode.MISSING,
          files.getFirst().start(),
          domain.isEmpty()
              ? "no file has `issues`"
              : "there is no utility function beside the domain",
          "name the domain and every party's utility function");
    }
    List<Topic> topics = topics(domain.get());
    faults.check();
    NegmasFunction reader = new NegmasFunction(topics, faults, losses);
    List<Profile> parties = functions.stream().map(reader::read).toList();
    faults.check();
    String names = String.join(", ", files.stream().map(SourceFile::name).toList());
    return new Profiles(
        text(domain.get(), "name").orElse(domain.get().at().file().stem()),
        topics,
        parties,
        names + " (NegMAS)",
        List.copyOf(losses),
        reader.warnings());
  }

  private static Tree.Entries root(SourceFile file) {
    Tree tree = file.extension().equals("json") ? JsonReader.read(file) : YamlReader.read(file);
    if (tree instanceof Tree.Entries entries) {
      return entries;
    }
    throw Refused.of(
        FaultCode.BAD_VALUE,
        tree.at(),
        "the file is " + tree.kind() + ", expected an object with keys",
        "a domain with `issues`, or a utility function with `weights`");
  }

  static Optional<String> text(Tree.Entries object, String key) {
    return object
        .get(key)
        .flatMap(t ->
            t instanceof Tree.Scalar s && !s.text().isBlank()
                ? Optional.of(s.text().strip())
                : Optional.empty());
  }

  private List<Topic> topics(Tree.Entries domain) {
    List<Topic> topics = new ArrayList<>();
    Optional<List<Tree>> issues =
        shape.need(domain, "issues", "the domain").flatMap(i -> shape.list(i, "`issues`"));
    for (Tree tree : issues.orElse(List.of())) {
      shape.object(tree, "an issue").ifPresent(issue -> topics.add(topic(issue, topics.size())));
    }
    if (topics.isEmpty() && faults.none()) {
      shape.fault(FaultCode.MISSING, domain.at(), "the domain has no issues", "add issues");
    }
    return topics;
  }

  private Topic topic(Tree.Entries issue, int index) {
    String name = text(issue, "name").orElse("Issue " + (index + 1));
    String type = text(issue, "type").orElse("");
    List<String> values =
        shape
            .need(issue, "values", "the issue `" + name + "`")
            .flatMap(v ->
                v instanceof Tree.Scalar s
                    ? count(s)
                    : shape.list(v, "`values`").map(NegmasReader::texts))
            .orElse(List.of());
    boolean range = type.endsWith("ContiguousIssue") || type.endsWith("ContinuousIssue");
    if (range && values.size() == 2) {
      values = range(issue, name, values, type.endsWith("ContinuousIssue"));
    }
    if (values.isEmpty()) {
      shape.fault(
          FaultCode.BAD_VALUE,
          issue.at(),
          "the issue `" + name + "` has no values",
          "values: [a, b]");
    }
    return new Topic(
        name,
        Optional.empty(),
        values.stream().map(v -> new Choice(v, Optional.empty())).toList(),
        Levels.of(values));
  }

  private static Optional<List<String>> count(Tree.Scalar scalar) {
    return Fractions.parse(scalar.text())
        .filter(n ->
            n.getDenominator().equals(BigInteger.ONE)
                && n.signum() > 0
                && n.intValue() <= MOST_LEVELS)
        .map(n -> IntStream.range(0, n.intValue()).mapToObj(Integer::toString).toList());
  }

  private static List<String> texts(List<Tree> values) {
    return values.stream()
        .map(v -> v instanceof Tree.Scalar s ? s.text().strip() : v.kind())
        .toList();
  }

  private List<String> range(Tree.Entries issue, String name, List<String> ends, boolean real) {
    Optional<BigFraction> from = Fractions.parse(ends.getFirst());
    Optional<BigFraction> to = Fractions.parse(ends.getLast());
    for (String end : ends) {
      if (Fractions.parse(end).filter(Fractions::extreme).isPresent()) {
        shape.fault(
            FaultCode.BAD_VALUE,
            issue.at(),
            "the range of `" + name + "`: " + Fractions.extreme(end),
            "values: [0, 9]");
        return List.of();
      }
    }
    if (from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) >= 0) {
      shape.fault(
          FaultCode.BAD_VALUE,
          issue.at(),
          "the range of `" + name + "` does not rise",
          "values: [0, 9]");
      return List.of();
    }
    BigFraction width = to.get().subtract(from.get());
    if (!real && width.compareTo(BigFraction.of(MOST_LEVELS)) >= 0) {
      shape.fault(
          FaultCode.TOO_LARGE,
          issue.at(),
          "`" + name + "` has more than 10,000 values",
          "fewer values");
      return List.of();
    }
    if (real) {
      losses.add(
          "the real numbers of `"
              + name
              + "` between its levels: it became "
              + (GeniusRange.REAL_STEPS + 1)
              + " levels");
    }
    BigFraction step = real ? width.divide(GeniusRange.REAL_STEPS) : BigFraction.ONE;
    List<String> levels = new ArrayList<>();
    for (BigFraction l = from.get(); l.compareTo(to.get()) <= 0; l = l.add(step)) {
      levels.add(Fractions.decimal(l).orElseThrow().toPlainString());
    }
    return levels;
  }
}
