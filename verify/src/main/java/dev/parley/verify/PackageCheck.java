package dev.parley.verify;

import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every package that the report shows: its options, its utilities, and what is claimed of it. */
final class PackageCheck {
  private final Checks checks;
  private final Report report;
  private final World world;

  PackageCheck(Checks checks, Report report, World world) {
    this.checks = checks;
    this.report = report;
    this.world = world;
  }

  /** What holds of packages in a model of any size. */
  void shown(String party, java.util.function.Predicate<Map<String, String>> conceded) {
    Tree result = report.result();
    everyPackage("result", result);
    everyPackage("certificate", report.tree().at("certificate"));
    for (String name : new String[] {"chosen", "nash", "nashOverall", "repair"}) {
      Tree shown = result.at(name);
      if (!shown.absent() && whole(shown.at("package").options())) {
        Map<String, String> deal = shown.at("package").options();
        checks.claim(
            "packages", "result." + name, world.signable(deal), "the package is not signable");
        boolean has = conceded.test(deal);
        checks.claim(
            "packages",
            "result." + name,
            name.equals("nashOverall") || has != name.equals("repair"),
            has ? "the package has the concession" : "the package lacks the concession");
      }
    }
    same("chosen", "bestWith", party);
    for (Tree witness : report.tree().at("certificate").items()) {
      String claim = witness.at("claim").text().orElse("");
      String place = "certificate." + claim;
      if (claim.equals("best-with") || claim.equals("best-without")) {
        boolean with = claim.equals("best-with");
        Map<String, String> deal = witness.at("package").options();
        checks.claim(
            "certificate",
            place,
            whole(deal) && world.signable(deal) && conceded.test(deal) == with,
            "the witness is not a signable package of that kind");
        checks.near(
            "certificate",
            place,
            result.at(with ? "bestWith" : "bestWithout"),
            world.utility(party, deal));
      } else {
        checks.claim("certificate", place, false, "nobody knows this claim");
      }
    }
  }

  /** Only points are shown; ranks are not. */
  private void same(String name, String best, String party) {
    if (!world.preferences(party).cardinal()) {
      return;
    }
    Tree result = report.result();
    if (!result.at(name).absent()) {
      checks.same(
          "packages",
          "result." + name,
          result.at(name, "utilities", party).number(),
          result.at(best).number());
    }
  }

  /** What takes a visit of all packages. */
  void best(Answer answer) {
    Optional<Map<String, String>> chosen = answer.best(answer.signable(true));
    deal("chosen", chosen);
    deal("repair", chosen.flatMap(answer::repair));
    if (answer.weighted()) {
      checks.unchecked("nash", "the Nash bargain is weighted by bargaining power");
    } else {
      deal("nash", answer.nash(answer::conceded));
      deal("nashOverall", answer.nash(_ -> true));
    }
    Set<String> claims = new LinkedHashSet<>();
    report
        .tree()
        .at("certificate")
        .items()
        .forEach(w -> claims.add(w.at("claim").text().orElse("")));
    checks.same(
        "certificate",
        "certificate",
        claims.contains("best-with") + ", " + claims.contains("best-without"),
        chosen.isPresent() + ", " + !answer.signable(false).isEmpty());
  }

  private void deal(String name, Optional<Map<String, String>> found) {
    Tree shown = report.result().at(name);
    checks.same(
        "packages",
        "result." + name,
        shown.absent() ? Optional.empty() : Optional.of(shown.at("package").options()),
        found);
  }

  /** Walks through the whole report; wherever utilities stand beside a package they must be its. */
  private void everyPackage(String place, Tree tree) {
    Tree deal = tree.at("package");
    Tree utilities = tree.at("utilities");
    if (!deal.absent() && !utilities.absent()) {
      evaluated(place, deal.options(), utilities);
      return;
    }
    tree.fields().forEach((name, each) -> everyPackage(place + "." + name, each));
    int nr = 0;
    for (Tree each : tree.items()) {
      everyPackage(place + "." + nr++, each);
    }
  }

  private void evaluated(String place, Map<String, String> deal, Tree utilities) {
    if (!whole(deal)) {
      checks.claim("packages", place, false, "the package is none of this case");
      return;
    }
    boolean compared = place.endsWith(".baseline") || place.endsWith(".alternative");
    checks.claim(
        "packages", place, compared || world.feasible(deal), "the package breaks a rule");
    utilities.fields().forEach((party, number) -> {
      String where = place + ".utilities." + party;
      if (world.negotiation().preferences(party).isEmpty()) {
        checks.claim("packages", where, false, "the party has no preferences in this case");
      } else {
        checks.near("packages", where, number, world.utility(party, deal));
      }
    });
    checks.same(
        "packages",
        place + ".utilities",
        Set.copyOf(utilities.fields().keySet()),
        Set.copyOf(
            world.negotiation().preferences().stream()
                .filter(Preferences::cardinal)
                .map(Preferences::party)
                .toList()));
  }

  boolean whole(Map<String, String> deal) {
    for (Issue issue : world.negotiation().issues()) {
      if (issue.indexOf(deal.getOrDefault(issue.id(), "")) < 0) {
        return false;
      }
    }
    return deal.size() == world.negotiation().issues().size();
  }
}
