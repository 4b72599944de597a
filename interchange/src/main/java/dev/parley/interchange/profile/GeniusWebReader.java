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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads domains and profiles of GeniusWeb: JSON, the domain also inside each profile. */
final class GeniusWebReader {
  static final String PROFILE = "LinearAdditiveUtilitySpace";
  private static final int MOST_LEVELS = 10_000;

  private final Faults faults = new Faults();
  private final Shape shape = new Shape(faults);
  private final Set<String> losses = new LinkedHashSet<>();

  static Profiles read(List<SourceFile> files) {
    return new GeniusWebReader().profiles(files);
  }

  private Profiles profiles(List<SourceFile> files) {
    Optional<Tree.Entries> domain = Optional.empty();
    List<Tree.Entries> spaces = new ArrayList<>();
    for (SourceFile file : files) {
      Tree.Entries root = root(file);
      Optional<Tree> space = root.get(PROFILE);
      if (root.map().containsKey(PROFILE) && space.isEmpty()) {
        shape.need(root, PROFILE, "the file");
      } else if (space.isPresent()) {
        shape.object(space.get(), "the profile").ifPresent(spaces::add);
      } else if (root.get("issuesValues").isPresent()) {
        domain = Optional.of(root);
      } else {
        String kind = root.map().keySet().stream().findFirst().orElse("nothing");
        throw Refused.of(
            FaultCode.UNSUPPORTED,
            root.at(),
            "only profiles of the kind " + PROFILE + " are read; this one is `" + kind + "`",
            "export a linear additive profile");
      }
    }
    faults.check();
    if (spaces.isEmpty()) {
      throw Refused.of(
          FaultCode.MISSING,
          files.getFirst().start(),
          "there is a domain here, but no profile",
          "name the parties' profile files as well");
    }
    if (domain.isEmpty()) {
      domain =
          shape
              .need(spaces.getFirst(), "domain", "the profile")
              .flatMap(d -> shape.object(d, "the domain"));
      faults.check();
    }
    Tree.Entries found = domain.orElseThrow();
    List<Topic> topics = topics(found);
    faults.check();
    GeniusWebProfile reader = new GeniusWebProfile(topics, faults);
    List<Profile> parties = spaces.stream().map(reader::read).toList();
    faults.check();
    String names = String.join(", ", files.stream().map(SourceFile::name).toList());
    return new Profiles(
        title(found).orElse(files.getFirst().stem()),
        topics,
        parties,
        names + " (GeniusWeb)",
        List.copyOf(losses),
        WeightSums.warnings(parties, "GeniusWeb refuses the file"));
  }

  private static Tree.Entries root(SourceFile file) {
    Tree tree = JsonReader.read(file);
    if (tree instanceof Tree.Entries entries) {
      return entries;
    }
    throw Refused.of(
        FaultCode.BAD_VALUE,
        tree.at(),
        "the file is " + tree.kind() + ", expected an object",
        "{…}");
  }

  private static Optional<String> title(Tree.Entries domain) {
    return domain
        .get("name")
        .flatMap(n ->
            n instanceof Tree.Scalar s && !s.text().isBlank()
                ? Optional.of(s.text().strip())
                : Optional.empty());
  }

  private List<Topic> topics(Tree.Entries domain) {
    List<Topic> topics = new ArrayList<>();
    Optional<Tree.Entries> issues =
        shape
            .need(domain, "issuesValues", "the domain")
            .flatMap(i -> shape.object(i, "`issuesValues`"));
    for (Map.Entry<String, Tree.Entry> issue :
        issues.map(i -> i.map()).orElse(Map.of()).entrySet()) {
      String name = issue.getKey();
      shape
          .object(issue.getValue().value(), "the issue `" + name + "`")
          .ifPresent(values -> topics.add(topic(name, values)));
    }
    if (topics.isEmpty() && faults.none()) {
      shape.fault(FaultCode.MISSING, domain.at(), "the domain has no issues", "add issues");
    }
    return topics;
  }

  private Topic topic(String name, Tree.Entries values) {
    Optional<Tree> range = values.get("range");
    if (range.isPresent()) {
      List<Choice> levels =
          shape
              .object(range.get(), "the range of `" + name + "`")
              .map(r -> levels(r, name))
              .orElse(List.of());
      return new Topic(name, Optional.empty(), levels, true);
    }
    List<Choice> choices = new ArrayList<>();
    Optional<List<Tree>> list =
        shape
            .need(values, "values", "the issue `" + name + "`")
            .flatMap(v -> shape.list(v, "`values` of `" + name + "`"));
    for (Tree value : list.orElse(List.of())) {
      shape
          .scalar(value, "a value of `" + name + "`")
          .ifPresent(s -> choices.add(new Choice(s.text().strip(), Optional.empty())));
    }
    return new Topic(
        name, Optional.empty(), choices, Levels.of(choices.stream().map(Choice::name).toList()));
  }

  private List<Choice> levels(Tree.Entries range, String name) {
    Optional<BigDecimal> low = bound(range, "low", name);
    Optional<BigDecimal> high = bound(range, "high", name);
    Optional<BigDecimal> step = bound(range, "step", name);
    if (low.isEmpty() || high.isEmpty() || step.isEmpty()) {
      return List.of();
    }
    if (step.get().signum() <= 0 || low.get().compareTo(high.get()) >= 0) {
      shape.fault(
          FaultCode.BAD_VALUE,
          range.at(),
          "the range of `" + name + "` does not rise",
          "{\"low\": 0, \"high\": 10, \"step\": 1}");
      return List.of();
    }
    BigDecimal[] steps = high.get().subtract(low.get()).divideAndRemainder(step.get());
    if (steps[0].compareTo(BigDecimal.valueOf(MOST_LEVELS)) >= 0) {
      shape.fault(
          FaultCode.TOO_LARGE,
          range.at(),
          "the range of `" + name + "` has more than 10,000 values",
          "a greater step");
      return List.of();
    }
    if (steps[1].signum() != 0) {
      losses.add("the upper bound " + high.get() + " of `" + name + "`, which no step reaches");
    }
    List<Choice> levels = new ArrayList<>();
    for (BigDecimal l = low.get(); l.compareTo(high.get()) <= 0; l = l.add(step.get())) {
      levels.add(new Choice(Fractions.plain(l).toPlainString(), Optional.empty()));
    }
    return levels;
  }

  private Optional<BigDecimal> bound(Tree.Entries range, String key, String name) {
    Optional<BigFraction> number =
        shape.need(range, key, "the range of `" + name + "`").flatMap(n -> shape.number(n, key));
    return number.map(
        n -> new BigDecimal(n.getNumerator()).divide(new BigDecimal(n.getDenominator())));
  }
}
