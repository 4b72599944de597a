package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a domain and profiles of Genius. Evaluations are utilities from 0 to 1, which Genius 10
 * and NegMAS take as they are. Ids stand in the descriptions; what has no place of its own, the
 * title and the party, stands in attributes that they pass over.
 */
final class GeniusWriter {
  private final Profiles profiles;

  private GeniusWriter(Profiles profiles) {
    this.profiles = profiles;
  }

  static Exported write(Profiles profiles, String id) {
    GeniusWriter writer = new GeniusWriter(profiles);
    List<Exported.File> files = new ArrayList<>();
    files.add(file(id + "-domain.xml", writer.domain()));
    for (Profile party : profiles.parties()) {
      files.add(file(id + "-" + party.id().orElseThrow() + ".xml", writer.profile(party)));
    }
    List<String> losses = new ArrayList<>(profiles.losses());
    losses.addAll(UnitWeights.losses(profiles));
    return new Exported(files, losses);
  }

  private static Exported.File file(String name, String text) {
    return new Exported.File(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String domain() {
    return "<negotiation_template>\n"
        + "<utility_space number_of_issues=\""
        + profiles.topics().size()
        + "\" title=\""
        + escaped(profiles.title())
        + "\">\n"
        + objective(Optional.empty())
        + "</utility_space>\n</negotiation_template>\n";
  }

  private String profile(Profile party) {
    return "<utility_space party=\""
        + party.id().orElseThrow()
        + "\" name=\""
        + escaped(party.name())
        + "\">\n"
        + objective(Optional.of(party))
        + "<discount_factor value=\"1.0\"/>\n"
        + "<reservation value=\""
        + UnitWeights.utility(party.reservation()).toPlainString()
        + "\"/>\n"
        + "</utility_space>\n";
  }

  private String objective(Optional<Profile> party) {
    StringBuilder xml = new StringBuilder();
    xml.append("<objective index=\"0\" name=\"").append(escaped(profiles.title()));
    xml.append("\" description=\"\" type=\"objective\" etype=\"objective\">\n");
    for (int i = 0; i < profiles.topics().size(); i++) {
      issue(xml, i, party);
    }
    if (party.isPresent()) {
      UnitWeights weights = UnitWeights.of(party.get().weights());
      for (int i = 0; i < weights.weights().size(); i++) {
        xml.append("  <weight index=\"").append(i + 1).append("\" value=\"");
        xml.append(weights.weights().get(i).toPlainString()).append("\"/>\n");
      }
    }
    return xml.append("</objective>\n").toString();
  }

  private void issue(StringBuilder xml, int index, Optional<Profile> party) {
    Topic topic = profiles.topics().get(index);
    xml.append("  <issue index=\"").append(index + 1).append("\" name=\"");
    xml.append(escaped(topic.name())).append("\" description=\"");
    xml.append(escaped(topic.id().orElse("")));
    xml.append("\" type=\"discrete\" etype=\"discrete\" vtype=\"discrete\">\n");
    for (int c = 0; c < topic.choices().size(); c++) {
      int choice = c;
      xml.append("    <item index=\"").append(c + 1).append("\" value=\"");
      xml.append(escaped(topic.choices().get(c).name())).append("\" description=\"");
      xml.append(escaped(topic.choices().get(c).id().orElse(""))).append('"');
      party.ifPresent(p ->
          xml.append(" evaluation=\"")
              .append(UnitWeights.utility(p.values().get(index).get(choice)).toPlainString())
              .append('"'));
      xml.append("/>\n");
    }
    xml.append("  </issue>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
