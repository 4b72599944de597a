package dev.parley.interchange.profile;

import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a domain and linear additive profiles of GeniusWeb, whose reservation is a bid. */
final class GeniusWebWriter {
  private final Profiles profiles;
  private final String id;
  private final List<String> losses;

  private GeniusWebWriter(Profiles profiles, String id) {
    this.profiles = profiles;
    this.id = id;
    this.losses = new ArrayList<>(profiles.losses());
  }

  static Exported write(Profiles profiles, String id) {
    GeniusWebWriter writer = new GeniusWebWriter(profiles, id);
    List<Exported.File> files = new ArrayList<>();
    JsonText domain = new JsonText();
    files.add(new Exported.File(id + ".json", domain.object(() -> writer.domain(domain)).finish()));
    for (Profile party : profiles.parties()) {
      files.add(
          new Exported.File(id + "-" + party.id().orElseThrow() + ".json", writer.profile(party)));
    }
    writer.losses.addAll(UnitWeights.losses(profiles));
    writer.losses.addAll(CaseLosses.title(profiles.title(), id));
    writer.losses.add("ids: names and texts stand for them");
    return new Exported(files, writer.losses);
  }

  private void domain(JsonText json) {
    json.text("name", id);
    json.object(
        "issuesValues",
        () -> {
          for (Topic topic : profiles.topics()) {
            json.object(topic.name(), () -> json.texts("values", topic.names()));
          }
        });
  }

  private byte[] profile(Profile party) {
    JsonText json = new JsonText();
    Optional<List<String>> bid = reservation(party);
    UnitWeights weights = UnitWeights.of(party.weights());
    return json.object(() ->
            json.object(
                GeniusWebReader.PROFILE,
                () -> {
                  json.text("name", party.name());
                  json.object("domain", () -> domain(json));
                  json.object("issueUtilities", () -> utilities(json, party));
                  json.object(
                      "issueWeights",
                      () -> {
                        for (int i = 0; i < profiles.topics().size(); i++) {
                          json.number(profiles.topics().get(i).name(), weights.weights().get(i));
                        }
                      });
                  bid.ifPresent(b -> json.object("reservationBid", () -> bid(json, b)));
                }))
        .finish();
  }

  private void bid(JsonText json, List<String> bid) {
    json.object(
        "issuevalues",
        () -> {
          for (int i = 0; i < bid.size(); i++) {
            json.text(profiles.topics().get(i).name(), bid.get(i));
          }
        });
  }

  private void utilities(JsonText json, Profile party) {
    for (int i = 0; i < profiles.topics().size(); i++) {
      Topic topic = profiles.topics().get(i);
      int issue = i;
      json.object(
          topic.name(),
          () ->
              json.object(
                  "DiscreteValueSetUtilities",
                  () ->
                      json.object(
                          "valueUtilities",
                          () -> {
                            for (int c = 0; c < topic.choices().size(); c++) {
                              json.number(
                                  topic.choices().get(c).name(),
                                  UnitWeights.utility(party.values().get(issue).get(c)));
                            }
                          })));
    }
  }

  /** The least good bid that the party would still accept. */
  private Optional<List<String>> reservation(Profile party) {
    if (party.reservation().signum() == 0) {
      return Optional.empty();
    }
    Optional<LeastBid.Found> found = LeastBid.above(party);
    if (found.isEmpty()) {
      losses.add(
          "the walk-away of "
              + party.name()
              + ": no bid reaches it, or there are too many to find the one that stands for it");
      return Optional.empty();
    }
    LeastBid.Bid bid = found.get().bid();
    if (!bid.utility().equals(party.reservation())) {
      losses.add(
          "the walk-away of "
              + party.name()
              + " as a number: the least good bid above it stands for it, which "
              + (found.get().same() ? "accepts the same bids but " : "")
              + "is worth a little more");
    }
    if (!found.get().same()) {
      losses.add(
          "the exact walk-away of "
              + party.name()
              + ": by the rounded numbers it accepts bids that are worth a hair less as well");
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < profiles.topics().size(); i++) {
      names.add(profiles.topics().get(i).names().get(bid.choices().get(i)));
    }
    return Optional.of(names);
  }
}
