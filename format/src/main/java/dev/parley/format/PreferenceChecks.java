package dev.parley.format;

import dev.parley.model.Consent;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks what only all preferences together show: how many parties have them, and weights that are
 * all zero, through references too.
 */
final class PreferenceChecks {
  /** One bit of a long each, with room for a sign. */
  private static final int MOST = 62;

  private final Context context;
  private final Map<String, Place> places;

  /**
   * @param places of the parties' keys under preferences
   */
  PreferenceChecks(Context context, Map<String, Place> places) {
    this.context = context;
    this.places = places;
  }

  /**
   * @param consents of which too many have been reported already
   */
  void run(List<Preferences> all, List<Consent> consents) {
    if (all.size() > MOST && consents.size() <= MOST) {
      report(
          Code.TOO_MANY_PREFERENCES,
          all.get(MOST).party(),
          all.size() + " parties have preferences, but at most 62 are possible",
          "let parties that always agree follow one of them");
    }
    for (Preferences preferences : all) {
      if (preferences instanceof Additive additive && weightless(additive)) {
        report(
            Code.WEIGHTS_ZERO,
            additive.party(),
            "all weights of " + additive.party() + " are zero, so nothing matters to it",
            "give at least one issue a weight above 0");
      }
    }
  }

  private boolean weightless(Additive additive) {
    return !additive.issues().isEmpty()
        && additive.issues().stream().map(IssueValue::weight).allMatch(this::zero);
  }

  private boolean zero(Parameter weight) {
    return context.parameters().resolved(weight).flatMap(Centre::of).stream()
        .anyMatch(c -> c.signum() == 0);
  }

  private void report(Code code, String party, String message, String tryThis) {
    Place place =
        Optional.ofNullable(places.get(party)).orElseGet(() -> SourceText.nowhere("case.yaml"));
    context.problems().error(code, place, message, tryThis);
  }
}
