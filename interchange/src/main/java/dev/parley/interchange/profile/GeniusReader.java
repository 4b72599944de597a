package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Choice;
import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.interchange.source.XmlElement;
import dev.parley.interchange.source.XmlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a domain and profiles of Genius: one XML file each. */
final class GeniusReader {
  private static final Set<String> ADDITIVE = Set.of("", "any", "uncertain");

  private final Faults faults = new Faults();
  private final Set<String> losses = new LinkedHashSet<>();

  /** A file and its tree. */
  private record Document(SourceFile file, XmlElement root) {
    /** Where objectives and issues stand. */
    XmlElement space() {
      return root.name().equals("negotiation_template")
          ? root.first("utility_space").orElse(root)
          : root;
    }

    /** Only files that we wrote name their party; others are told apart by their file names. */
    String party() {
      return space()
          .attribute("party")
          .flatMap(_ -> space().attribute("name"))
          .filter(n -> !n.isBlank())
          .orElse(file.stem());
    }

    boolean profile() {
      return !GeniusTree.elements(space(), "weight").isEmpty();
    }
  }

  static Profiles read(List<SourceFile> files) {
    return new GeniusReader().profiles(files);
  }

  private Profiles profiles(List<SourceFile> files) {
    List<Document> documents = files.stream().map(f -> new Document(f, XmlReader.read(f))).toList();
    documents.forEach(GeniusReader::refuseOthers);
    List<Document> profiles = documents.stream().filter(Document::profile).toList();
    List<Document> domains = documents.stream().filter(d -> !d.profile()).toList();
    if (profiles.isEmpty()) {
      throw Refused.of(
          FaultCode.MISSING,
          files.getFirst().start(),
          "there is a domain here, but no profile with weights",
          "name the parties' profile files as well");
    }
    if (domains.size() > 1) {
      throw Refused.of(
          FaultCode.DISAGREEMENT,
          domains.get(1).file().start(),
          "this is a second domain; the first is " + domains.getFirst().file().name(),
          "import one domain at a time");
    }
    Document domain = domains.isEmpty() ? profiles.getFirst() : domains.getFirst();
    List<Topic> topics = topics(domain);
    faults.check();
    List<Profile> parties =
        profiles.stream()
            .map(p -> new GeniusProfile(topics, faults, losses).read(p.space(), p.party()))
            .toList();
    faults.check();
    GeniusTree.elements(domain.space(), "item").stream()
        .filter(i ->
            i.attribute("cost").flatMap(Fractions::parse).filter(c -> c.signum() != 0).isPresent())
        .findFirst()
        .ifPresent(
            _ -> losses.add("costs of items: they have no part in the utilities of Genius either"));
    String names = String.join(", ", files.stream().map(SourceFile::name).toList());
    return new Profiles(
        domain.space().attribute("title").filter(t -> !t.isBlank()).orElse(domain.file().stem()),
        topics,
        parties,
        names + " (Genius)",
        List.copyOf(losses),
        WeightSums.warnings(parties, "Genius cuts utilities off at 1"));
  }

  private static void refuseOthers(Document document) {
    XmlElement root = document.root();
    if (!root.name().equals("utility_space") && !root.name().equals("negotiation_template")) {
      throw Refused.of(
          FaultCode.UNKNOWN_FORMAT,
          root.at(),
          "the root element `" + root.name() + "` is neither a domain nor a profile of Genius",
          "import files that begin with <negotiation_template> or <utility_space>");
    }
    String type = document.space().attribute("type").orElse("").toLowerCase(java.util.Locale.ROOT);
    if (!ADDITIVE.contains(type) || !GeniusTree.elements(root, "hyperRectangle").isEmpty()) {
      throw Refused.of(
          FaultCode.UNSUPPORTED,
          document.space().place("type"),
          "only additive utilities are read, not those of type `" + type + "`",
          "write conditional terms in the case by hand, under `terms`");
    }
  }

  private List<Topic> topics(Document domain) {
    List<XmlElement> issues = GeniusTree.elements(domain.space(), "issue");
    if (issues.isEmpty()) {
      throw Refused.of(
          FaultCode.MISSING, domain.root().at(), "there is no issue", "choose a domain file");
    }
    List<Topic> topics = new ArrayList<>();
    for (XmlElement issue : issues) {
      Optional<String> name = issue.attribute("name").filter(n -> !n.isBlank());
      if (name.isEmpty()) {
        faults.add(FaultCode.MISSING, issue.at(), "the issue has no name", "name=\"…\"");
      } else {
        topics.add(topic(issue, name.get().strip()));
      }
    }
    return topics;
  }

  private Topic topic(XmlElement issue, String name) {
    Optional<String> id = issue.attribute("description");
    String kind = GeniusTree.kind(issue);
    if (!kind.equals("discrete")) {
      List<Choice> levels =
          new GeniusRange(faults, losses)
              .levels(issue, name, kind).stream()
                  .map(l -> new Choice(l.toPlainString(), Optional.empty()))
                  .toList();
      return new Topic(name, id, levels, true);
    }
    List<Choice> choices = new ArrayList<>();
    for (XmlElement item : issue.all("item")) {
      Optional<String> value = item.attribute("value").filter(v -> !v.isBlank());
      if (value.isEmpty()) {
        faults.add(FaultCode.MISSING, item.at(), "the item has no value", "value=\"…\"");
      } else {
        choices.add(new Choice(value.get().strip(), item.attribute("description")));
      }
    }
    if (choices.isEmpty()) {
      faults.add(
          FaultCode.MISSING, issue.at(), "the issue `" + name + "` has no items", "add items");
    }
    return new Topic(name, id, choices, Levels.of(choices.stream().map(Choice::name).toList()));
  }
}
