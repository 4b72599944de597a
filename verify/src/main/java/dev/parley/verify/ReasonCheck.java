package dev.parley.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What suffices and what would break it: every set, its minimality, and the duality of both. */
final class ReasonCheck {
  private final Checks checks;
  private final Tree result;
  private final World world;
  private final String party;
  private final Set<String> mentioned;
  private final Map<String, String> chosen;

  ReasonCheck(Checks checks, Tree result, World world, String party, Set<String> mentioned) {
    this.checks = checks;
    this.result = result;
    this.world = world;
    this.party = party;
    this.mentioned = mentioned;
    chosen = result.at("chosen", "package").options();
  }

  private boolean claim(String name, Map<String, String> deal) {
    return name.equals("accepts") ? world.accepts(party, deal) : world.signable(deal);
  }

  /** The witnesses, in a model of any size. */
  void witnesses() {
    checks.same(
        "breaks",
        "result.breaks",
        result.at("breaks").fields().keySet(),
        result.at("suffices").fields().keySet());
    for (String name : result.at("breaks").fields().keySet()) {
      Tree breaks = result.at("breaks", name);
      String place = "result.breaks." + name;
      checks.claim(
          "breaks", place, name.equals("accepts") || name.equals("signable"), "an unknown claim");
      List<Tree> sets = breaks.at("sets").items();
      List<Tree> witnesses = breaks.at("witnesses").items();
      checks.same("breaks", place + ".witnesses", witnesses.size(), sets.size());
      for (int s = 0; s < Math.min(sets.size(), witnesses.size()); s++) {
        witness(place + ".witnesses." + s, name, Set.copyOf(sets.get(s).texts()), witnesses.get(s));
      }
      family(place, breaks, result.at("suffices", name));
    }
  }

  private void witness(String place, String name, Set<String> issues, Tree witness) {
    Map<String, String> deal = witness.at("package").options();
    checks.claim("breaks", place, world.feasible(deal), "the witness breaks a rule");
    checks.claim(
        "breaks",
        place,
        Answer.changed(chosen, deal).equals(issues),
        "the witness does not change just these issues");
    checks.claim("breaks", place, !claim(name, deal), "the claim holds at the witness");
    List<String> blocking =
        name.equals("accepts") || world.today(deal)
            ? List.of()
            : world.blocking(deal, World.Counting.AS_THEY_ARE, "");
    checks.same("breaks", place + ".blockers", witness.at("blockers").texts(), blocking);
  }

  /** Both families tell the same about the search, and hit each other. */
  private void family(String place, Tree breaks, Tree suffices) {
    Set<String> others = new TreeSet<>();
    world.negotiation().issues().stream()
        .map(i -> i.id())
        .filter(i -> !mentioned.contains(i))
        .forEach(others::add);
    checks.same("breaks", place + ".others", new TreeSet<>(breaks.at("others").texts()), others);
    for (String field : new String[] {"complete", "cap", "others", "missing"}) {
      checks.same("breaks", place + "." + field, breaks.at(field), suffices.at(field));
    }
    Set<Set<String>> broken = breaks.at("sets").families();
    Set<Set<String>> enough = suffices.at("sets").families();
    checks.same("breaks", place + ".sets", Sets.minimal(broken), broken);
    checks.same("suffices", place + ".sets", Sets.minimal(enough), enough);
    for (Set<String> set : enough) {
      checks.claim(
          "duality",
          place,
          broken.stream().allMatch(b -> b.stream().anyMatch(set::contains)),
          "a set that suffices misses a break");
    }
    if (breaks.at("complete").yes() && breaks.at("missing").absent()) {
      checks.same("duality", place, Sets.hitting(broken), enough);
      checks.same("duality", place, Sets.hitting(enough), broken);
    }
  }

  /** Every set, by visiting all packages. */
  void sets(Answer answer) {
    Optional<Map<String, String>> best = answer.best(answer.signable(true));
    if (best.isEmpty()) {
      checks.claim(
          "suffices",
          "result.suffices",
          result.at("suffices").fields().isEmpty(),
          "without a chosen package there is nothing to rest on");
      return;
    }
    for (String name : result.at("suffices").fields().keySet()) {
      List<Set<String>> violations = new ArrayList<>();
      for (Map<String, String> deal : answer.feasible()) {
        Set<String> changed = Answer.changed(chosen, deal);
        if (changed.stream().noneMatch(mentioned::contains) && !claim(name, deal)) {
          violations.add(changed);
        }
      }
      String place = "result.suffices." + name;
      for (Set<String> set : result.at("suffices", name, "sets").families()) {
        checks.claim("suffices", place, enough(set, violations), set + " does not suffice");
        checks.claim(
            "suffices",
            place,
            smaller(set, s -> enough(s, violations)),
            set + " is more than what suffices");
      }
      Set<Set<String>> least = Sets.minimal(violations);
      for (Set<String> set : result.at("breaks", name, "sets").families()) {
        checks.claim(
            "breaks",
            "result.breaks." + name,
            least.contains(set),
            set + " is no smallest change that breaks it");
      }
      boolean complete = result.at("breaks", name, "complete").yes();
      boolean found = result.at("breaks", name, "sets").families().equals(least);
      checks.claim(
          "breaks",
          "result.breaks." + name + ".complete",
          !complete || found || !result.at("breaks", name, "missing").absent(),
          "not all sets are there");
    }
  }

  private static boolean enough(Set<String> fixed, List<Set<String>> violations) {
    return violations.stream().noneMatch(v -> v.stream().noneMatch(fixed::contains));
  }

  /** Whether no set with one element less passes; smaller ones then do not pass either. */
  private static boolean smaller(Set<String> set, Predicate<Set<String>> passes) {
    for (String element : set) {
      Set<String> less = new HashSet<>(set);
      less.remove(element);
      if (passes.test(less)) {
        return false;
      }
    }
    return true;
  }
}
