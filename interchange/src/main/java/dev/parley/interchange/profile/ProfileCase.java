package dev.parley.interchange.profile;

import dev.parley.format.NewIds;
import dev.parley.interchange.profile.Profiles.Profile;
import dev.parley.interchange.profile.Profiles.Topic;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Domain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Makes a case of profiles; every party must agree. */
final class ProfileCase {
  private final Profiles profiles;
  private final PointScale scale;
  private final List<Issue> issues = new ArrayList<>();

  private ProfileCase(Profiles profiles) {
    this.profiles = profiles;
    this.scale = PointScale.of(profiles);
  }

  /**
   * The case.
   *
   * @param id of the case
   */
  static Imported of(Profiles profiles, String id) {
    return new ProfileCase(profiles).build(id);
  }

  private Imported build(String id) {
    NewIds issueIds = new NewIds("issue", Set.of());
    profiles.topics().forEach(t -> issues.add(issue(t, issueIds.of(t.id(), t.name()))));
    NewIds partyIds = new NewIds("party", Set.of());
    List<Party> parties = new ArrayList<>();
    List<Preferences> preferences = new ArrayList<>();
    for (Profile profile : profiles.parties()) {
      String party = partyIds.of(profile.id(), profile.name());
      parties.add(new Party(party, profile.name(), List.of(), Grounds.NONE));
      preferences.add(preferences(profile, party));
    }
    List<String> losses = new ArrayList<>(profiles.losses());
    if (!scale.exact()) {
      losses.add(
          "exact values: they are rounded to "
              + PointScale.PLACES
              + " decimals, because no scale of points makes them end; packages that tie in the"
              + " original may differ here by a hair");
    }
    Case model =
        NewCase.of(
            id,
            profiles.title(),
            issues,
            parties,
            parties.stream().map(p -> new Consent(p.id(), List.of())).toList(),
            preferences,
            Optional.of(note()));
    return new Imported(model, losses, profiles.warnings());
  }

  private String note() {
    String points = "A utility of 1 is " + scale.text() + " points here";
    String why =
        scale.exact() && !scale.points().equals(Fractions.HUNDRED)
            ? ", for every party, because on this scale all values end"
            : "";
    return "Imported from " + profiles.origin() + ". " + points + why + ".";
  }

  private static Issue issue(Topic topic, String id) {
    NewIds ids = new NewIds("option", Set.of());
    List<Issue.Option> options =
        topic.choices().stream()
            .map(c -> {
              String option = topic.numbers() ? c.name() : ids.of(c.id(), c.name());
              return new Issue.Option(option, c.name());
            })
            .toList();
    return NewCase.issue(id, topic.name(), options, topic.numbers(), Optional.empty());
  }

  private Preferences preferences(Profile profile, String party) {
    List<Preferences.IssueValue> values = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      if (profile.weights().get(i).signum() > 0) {
        values.add(value(profile, i, "preferences." + party + "." + issues.get(i).id()));
      }
    }
    String path = "preferences." + party + ".walk-away";
    return new Preferences.Additive(
        party,
        values,
        List.of(),
        new WalkAway.Worth(
            NewCase.number(
                path,
                Domain.POINTS,
                scale.threshold(profile.reservation()),
                profile.reservationNote())),
        Optional.empty(),
        new Grounds(List.of(), Optional.of(profile.note())));
  }

  private Preferences.IssueValue value(Profile profile, int index, String path) {
    Issue issue = issues.get(index);
    BigDecimal weight = weight(profile.weights().get(index));
    List<BigFraction> values = profile.values().get(index);
    List<Valuation.Knot> knots =
        knots(issue, values).stream()
            .map(k -> {
              String option = issue.options().get(k).id();
              return new Valuation.Knot(
                  option,
                  NewCase.number(
                      path + ".values." + option, Domain.POINTS, scale.points(values.get(k)), ""));
            })
            .toList();
    return new Preferences.IssueValue(
        issue.id(),
        NewCase.number(path + ".weight", Domain.NON_NEGATIVE, weight, ""),
        new Valuation.Stated(knots),
        Grounds.NONE);
  }

  /** In percent, as people write weights; only their proportions count. */
  private static BigDecimal weight(BigFraction weight) {
    BigFraction percent = weight.multiply(Fractions.HUNDRED);
    return Fractions.decimal(percent)
        .orElseGet(() -> Fractions.rounded(percent, PointScale.PLACES, RoundingMode.HALF_EVEN));
  }

  /** Which values have to be stated: on a straight line of levels only those at both ends. */
  private static List<Integer> knots(Issue issue, List<BigFraction> values) {
    List<Integer> all = IntStream.range(0, values.size()).boxed().toList();
    if (!issue.levels() || values.size() < 3) {
      return all;
    }
    BigFraction step = values.get(1).subtract(values.getFirst());
    boolean straight =
        IntStream.range(1, values.size())
            .allMatch(i -> values.get(i).subtract(values.get(i - 1)).equals(step));
    return straight ? List.of(0, values.size() - 1) : all;
  }
}
