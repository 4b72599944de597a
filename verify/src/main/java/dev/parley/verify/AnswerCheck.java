package dev.parley.verify;

import dev.parley.model.Body;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Verdict, flags, counts and who blocks. */
final class AnswerCheck {
  private static final int MOST_MEMBERS = 16;

  private final Checks checks;
  private final Tree result;
  private final Answer answer;

  AnswerCheck(Checks checks, Tree result, Answer answer) {
    this.checks = checks;
    this.result = result;
    this.answer = answer;
  }

  void run() {
    checks.same("verdict", "result.verdict", text("verdict"), Optional.of(answer.verdict()));
    count("feasible", answer.feasible().size());
    count("signable", answer.signable().size());
    count("signableWith", answer.signable(true).size());
    checks.near(
        "verdict",
        "result.bestWith",
        result.at("bestWith"),
        answer.worth(answer.best(answer.signable(true))));
    checks.near(
        "verdict",
        "result.bestWithout",
        result.at("bestWithout"),
        answer.worth(answer.best(answer.signable(false))));
    flags();
    blockers();
  }

  private void count(String name, long found) {
    checks.same(
        "counts",
        "result." + name,
        result.at(name).count().map(BigDecimal::toBigInteger),
        Optional.of(java.math.BigInteger.valueOf(found)));
  }

  private Optional<String> text(String name) {
    return result.at(name).text();
  }

  private void flags() {
    List<String> flags = result.at("flags").texts();
    if (answer.weighted()) {
      checks.unchecked("contested", "the Nash bargain is weighted by bargaining power");
    } else {
      flag(flags, "CONTESTED", answer.contested());
    }
    flag(flags, "NO CONCESSION", answer.concedesNothing());
    checks.claim(
        "flags",
        "result.flags",
        Set.of("CONTESTED", "NO CONCESSION", "FRAGILE", "OVERTURNED").containsAll(flags)
            && new HashSet<>(flags).size() == flags.size(),
        "the report has unknown flags, or one twice");
  }

  private void flag(List<String> flags, String name, boolean found) {
    checks.claim(
        "flags",
        "result.flags",
        flags.contains(name) == found,
        found ? "the flag " + name + " is missing" : "the flag " + name + " does not apply");
  }

  private void blockers() {
    boolean blocked =
        Set.of("NO DEAL", "WOULD NOT", "BLOCKED BY").contains(answer.verdict());
    Set<Set<String>> minimal = blocked ? answer.blockers() : Set.of();
    checks.same("blockers", "result.blockers", result.at("blockers").families(), minimal);
    Set<String> bodies = new HashSet<>();
    minimal.forEach(set -> set.stream().filter(this::hasMembers).forEach(bodies::add));
    checks.same(
        "blockers",
        "result.blockerMembers",
        Set.copyOf(result.at("blockerMembers").fields().keySet()),
        bodies);
    bodies.forEach(body -> members(body, minimal));
  }

  private boolean hasMembers(String id) {
    return answer.world().negotiation().body(id).stream()
        .anyMatch(b -> b.decision() instanceof Body.Members);
  }

  private void members(String id, Set<Set<String>> minimal) {
    Body.Members body =
        (Body.Members) answer.world().negotiation().body(id).orElseThrow().decision();
    if (body.members().size() > MOST_MEMBERS) {
      checks.unchecked("members of " + id, "more than " + MOST_MEMBERS + " members");
      return;
    }
    List<Set<String>> sets = new ArrayList<>();
    for (Map<String, String> deal : answer.with()) {
      Set<String> blocking = Set.copyOf(answer.blocking(deal));
      if (blocking.contains(id) && minimal.contains(blocking)) {
        sets.addAll(answer.world().passing(body, deal));
      }
    }
    checks.same(
        "blockers",
        "result.blockerMembers." + id,
        result.at("blockerMembers", id).families(),
        Sets.minimal(sets));
  }

  /** The number that a report gives for a party that walks away. */
  static void walkAway(Checks checks, Tree result, World world, String party) {
    BigFraction worth = world.walkAway(party);
    checks.near("verdict", "result.walkAway", result.at("walkAway"), worth);
    boolean cardinal = world.preferences(party).cardinal();
    checks.claim(
        "verdict",
        "result.cardinal",
        cardinal ? result.at("cardinal").yes() : result.at("cardinal").no(),
        "it is " + cardinal);
  }
}
