package dev.parley.interchange.profile;

import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Parts of a case without evidence. */
final class NewCase {
  private NewCase() {}

  static Case of(
      String id,
      String title,
      List<Issue> issues,
      List<Party> parties,
      List<Consent> consents,
      List<Preferences> preferences,
      Optional<String> note) {
    return new Case(
        id,
        title,
        Optional.empty(),
        Optional.empty(),
        parties,
        issues,
        List.of(),
        List.of(),
        consents,
        preferences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        note);
  }

  static Issue issue(
      String id, String title, List<Issue.Option> options, boolean levels, Optional<String> now) {
    return new Issue(
        id,
        title,
        options,
        levels ? options.stream().map(Issue.Option::id).toList() : List.of(),
        levels,
        Optional.empty(),
        now,
        Issue.Control.NOBODY,
        List.of(),
        Grounds.NONE);
  }

  /**
   * A number that stands at a path.
   *
   * @param note where it comes from, or empty
   */
  static Parameter number(String path, Domain domain, BigDecimal value, String note) {
    return number(path, domain, new Uncertain.Exact(value), note);
  }

  static Parameter number(String path, Domain domain, Uncertain value, String note) {
    Grounds grounds = note.isEmpty() ? Grounds.NONE : new Grounds(List.of(), Optional.of(note));
    return new Parameter(path, path, domain, value, grounds);
  }
}
