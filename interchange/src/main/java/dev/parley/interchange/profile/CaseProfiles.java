package dev.parley.interchange.profile;

import dev.parley.engine.scenario.Scenario;
import dev.parley.format.Position;
import dev.parley.interchange.profile.Profiles.Choice;
import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.interchange.source.Fault;
import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Refused;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences.Additive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** The central scenario of a case as profiles; weights sum to 1. */
final class CaseProfiles {
  private CaseProfiles() {}

  /**
   * The profiles of the additive parties.
   *
   * @throws Refused where there is none
   */
  static Profiles of(Case model) {
    Scenario scenario = Scenario.central(model);
    Set<String> names = new HashSet<>();
    List<Topic> topics = model.issues().stream().map(i -> topic(i, names)).toList();
    List<Profile> parties = new ArrayList<>();
    List<String> losses = new ArrayList<>(CaseLosses.common(model, true));
    losses.addAll(CaseLosses.ofNumbers(model));
    for (Additive party : additive(model)) {
      CentralUtility utility = new CentralUtility(model, party, scenario);
      if (utility.weights().signum() == 0) {
        throw refused(
            model, "all weights of `" + party.party() + "` are 0 in the central scenario");
      }
      parties.add(profile(model, party, utility, losses));
    }
    return new Profiles(model.title(), topics, parties, model.id(), losses, List.of());
  }

  static List<Additive> additive(Case model) {
    List<Additive> parties =
        model.preferences().stream()
            .filter(Additive.class::isInstance)
            .map(Additive.class::cast)
            .toList();
    if (parties.isEmpty()) {
      throw refused(
          model, "no party has additive preferences, and there are no others in this format");
    }
    return parties;
  }

  private static Refused refused(Case model, String message) {
    return new Refused(
        List.of(
            new Fault(
                FaultCode.NO_PLACE,
                new Position(model.id(), 1, 1),
                message,
                "give a party weights and values",
                "")));
  }

  private static Profile profile(
      Case model, Additive party, CentralUtility utility, List<String> losses) {
    List<BigFraction> weights = new ArrayList<>();
    List<List<BigFraction>> values = new ArrayList<>();
    for (Issue issue : model.issues()) {
      weights.add(utility.weight(issue).divide(utility.weights()));
      values.add(utility.values(issue).stream().map(v -> v.divide(Fractions.HUNDRED)).toList());
    }
    BigFraction walkAway = utility.walkAway().divide(Fractions.HUNDRED);
    BigFraction reservation =
        Fractions.max(BigFraction.ZERO, Fractions.min(BigFraction.ONE, walkAway));
    if (!reservation.equals(walkAway)) {
      losses.add("that the walk-away of `" + party.party() + "` lies outside of 0 to 100 points");
    }
    String name = model.party(party.party()).map(p -> p.name()).orElse(party.party());
    return new Profile(name, Optional.of(party.party()), weights, values, reservation, "", "");
  }

  private static Topic topic(Issue issue, Set<String> names) {
    Set<String> options = new HashSet<>();
    List<Choice> choices =
        issue.options().stream()
            .map(o -> new Choice(distinct(o.label(), o.id(), options), Optional.of(o.id())))
            .toList();
    return new Topic(
        distinct(issue.title(), issue.id(), names),
        Optional.of(issue.id()),
        choices,
        issue.levels());
  }

  /** Other tools know things by their texts alone. */
  private static String distinct(String text, String id, Set<String> taken) {
    String plain = text.isBlank() ? id : text;
    String name = taken.contains(plain) ? plain + " (" + id + ")" : plain;
    taken.add(name);
    return name;
  }
}
