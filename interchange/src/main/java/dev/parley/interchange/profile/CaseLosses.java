package dev.parley.interchange.profile;

import dev.parley.engine.scenario.Parameters;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Valuation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists what a case says that a table of weights and values cannot say. */
final class CaseLosses {
  private final Case model;
  private final List<String> losses = new ArrayList<>();

  private CaseLosses(Case model) {
    this.model = model;
  }

  /**
   * What has no place in any of the formats.
   *
   * @param caseNote whether the note on the whole case is lost as well
   */
  static List<String> common(Case model, boolean caseNote) {
    CaseLosses found = new CaseLosses(model);
    found.parties();
    found.count(model.rules(), "rule");
    found.count(model.bodies(), "body");
    found.consents();
    found.count(model.drafts(), "draft");
    found.count(model.sources(), "source");
    found.count(model.statements(), "statement");
    found.count(model.events(), "event");
    found.count(model.guarantees(), "guarantee");
    if (!model.processes().isEmpty() || !model.talks().isEmpty()) {
      found.losses.add("processes and talks");
    }
    model.question().ifPresent(_ -> found.losses.add("the question"));
    model.asOf().ifPresent(_ -> found.losses.add("the date"));
    found.control();
    found.remarks(caseNote);
    return found.losses;
  }

  /** Beyond that, what formats without ranges, units and today's package lose. */
  static List<String> ofNumbers(Case model) {
    CaseLosses found = new CaseLosses(model);
    long ranges =
        model.preferences().stream()
            .filter(Additive.class::isInstance)
            .flatMap(p -> Parameters.of(p).stream())
            .filter(n -> !(n.value() instanceof Uncertain.Exact))
            .count();
    if (ranges > 0) {
      found.losses.add(
          "the ranges of "
              + ranges
              + (ranges == 1 ? " number" : " numbers")
              + ": the central value is written");
    }
    long now = model.issues().stream().filter(i -> i.now().isPresent()).count();
    if (now > 0) {
      found.losses.add("today's option of " + now + (now == 1 ? " issue" : " issues"));
    }
    return found.losses;
  }

  /** Of formats whose domain has one name, which programs take for the name of a file. */
  static List<String> title(String title, String id) {
    return title.equals(id) ? List.of() : List.of("the title: the case's id stands for it");
  }

  private void count(Collection<?> parts, String one) {
    if (!parts.isEmpty()) {
      String many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
      losses.add(parts.size() + " " + (parts.size() == 1 ? one : many));
    }
  }

  private void parties() {
    long people = model.parties().stream().mapToLong(p -> p.people().size()).sum();
    if (people > 0) {
      losses.add("the people who speak for the parties");
    }
    for (Preferences preferences : model.preferences()) {
      if (!(preferences instanceof Additive additive)) {
        losses.add("`" + preferences.party() + "`, whose preferences are an order and no numbers");
        continue;
      }
      if (!additive.terms().isEmpty()) {
        losses.add(
            additive.terms().size()
                + " conditional "
                + (additive.terms().size() == 1 ? "term" : "terms")
                + " of `"
                + additive.party()
                + "`");
      }
      if (additive.issues().stream().anyMatch(v -> v.valuation() instanceof Valuation.Order)) {
        losses.add(
            "that `" + additive.party() + "` states orders: equally spaced values are written");
      }
      additive
          .bargainingPower()
          .ifPresent(_ -> losses.add("the bargaining power of `" + additive.party() + "`"));
      if (!(additive.walkAway() instanceof dev.parley.model.preference.WalkAway.Worth)) {
        losses.add(
            "that the walk-away of `"
                + additive.party()
                + "` is the worth of a package: its points"
                + " are written");
      }
    }
    List<String> without =
        model.parties().stream()
            .map(p -> p.id())
            .filter(p -> model.preferences(p).isEmpty())
            .toList();
    if (!without.isEmpty()) {
      losses.add("parties without preferences: " + String.join(", ", without));
    }
  }

  private void consents() {
    List<String> asked =
        model.consents().stream().filter(Consent::unconditional).map(Consent::by).sorted().toList();
    List<String> parties = model.preferences().stream().map(Preferences::party).sorted().toList();
    if (!asked.equals(parties) || model.consents().size() != asked.size()) {
      losses.add("who must consent, and when: there every party must agree to everything");
    }
  }

  private void control() {
    boolean any =
        model.issues().stream()
            .anyMatch(i -> !i.control().equals(Issue.Control.NOBODY) || !i.oneWay().isEmpty());
    if (any) {
      losses.add("who controls an issue, and steps that cannot be taken back");
    }
    boolean scales = model.issues().stream().anyMatch(i -> i.ordered() && !i.levels());
    if (scales) {
      losses.add("the scales of issues whose options are no numbers");
    }
  }

  private void remarks(boolean caseNote) {
    List<Grounds> grounds = new ArrayList<>();
    model.parties().forEach(p -> grounds.add(p.grounds()));
    model.issues().forEach(i -> grounds.add(i.grounds()));
    model.preferences().forEach(p -> grounds.add(p.grounds()));
    model.preferences().stream()
        .flatMap(p -> Parameters.of(p).stream())
        .forEach(n -> grounds.add(n.grounds()));
    List<String> found = new ArrayList<>();
    if ((caseNote && model.note().isPresent())
        || grounds.stream().anyMatch(g -> g.note().isPresent())) {
      found.add("notes");
    }
    if (grounds.stream().anyMatch(g -> !g.statements().isEmpty())) {
      found.add("which statements support a number");
    }
    String what = String.join(" and ", found);
    if (!what.isEmpty()) {
      losses.add(what);
    }
  }
}
