package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an outcome space and linear additive utility functions of NegMAS in YAML. Texts are in
 * double quotes, so that no reader takes one for a number.
 */
final class NegmasWriter {
  private final Profiles profiles;

  private NegmasWriter(Profiles profiles) {
    this.profiles = profiles;
  }

  static Exported write(Profiles profiles, String id) {
    NegmasWriter writer = new NegmasWriter(profiles);
    List<Exported.File> files = new ArrayList<>();
    files.add(file(id + ".yml", writer.domain(id)));
    for (Profile party : profiles.parties()) {
      files.add(file(id + "-" + party.id().orElseThrow() + ".yml", writer.function(party)));
    }
    List<String> losses = new ArrayList<>(profiles.losses());
    losses.addAll(UnitWeights.losses(profiles));
    losses.addAll(CaseLosses.title(profiles.title(), id));
    losses.add("ids: names and texts stand for them");
    return new Exported(files, losses);
  }

  private static Exported.File file(String name, String text) {
    return new Exported.File(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String domain(String id) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("name: ").append(quoted(id)).append("\ntype: CartesianOutcomeSpace\nissues:\n");
    for (Topic topic : profiles.topics()) {
      yaml.append("- name: ").append(quoted(topic.name())).append('\n');
      yaml.append("  type: ")
          .append(topic.numbers() ? "DiscreteCardinalIssue" : "CategoricalIssue");
      yaml.append("\n  values:\n");
      topic.names().forEach(n -> yaml.append("  - ").append(value(topic, n)).append('\n'));
    }
    return yaml.toString();
  }

  private String function(Profile party) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("name: ").append(quoted(party.name())).append('\n');
    yaml.append("type: LinearAdditiveUtilityFunction\nreserved_value: ");
    yaml.append(UnitWeights.utility(party.reservation()).toPlainString()).append("\nweights:\n");
    UnitWeights.of(party.weights())
        .weights()
        .forEach(w -> yaml.append("- ").append(w.toPlainString()).append('\n'));
    yaml.append("values:\n");
    for (int i = 0; i < profiles.topics().size(); i++) {
      Topic topic = profiles.topics().get(i);
      yaml.append("- type: TableFun\n  mapping:\n");
      for (int c = 0; c < topic.choices().size(); c++) {
        yaml.append("    ").append(value(topic, topic.choices().get(c).name())).append(": ");
        yaml.append(UnitWeights.utility(party.values().get(i).get(c)).toPlainString()).append('\n');
      }
    }
    return yaml.toString();
  }

  private static String value(Topic topic, String name) {
    return topic.numbers() ? name : quoted(name);
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
