package dev.parley.verify;

import dev.parley.model.Question;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Checks what a report of a case with too many packages shows: its packages, sums and rows. */
final class WitnessCheck {
  private static final String TOO_MANY = "the case has more than 2^20 packages";

  private final ExplanationCheck parent;
  private final World world;
  private final Question question;
  private final Parts parts;
  private final Predicate<Deal> concession;

  WitnessCheck(ExplanationCheck parent, World world, Question question) {
    this.parent = parent;
    this.world = world;
    this.question = question;
    parts = new Parts(world, question);
    concession = world.condition(question.concedes());
  }

  void run() {
    Optional<Deal> chosen = world.shown(parent.part("chosen"));
    Optional<Deal> without = claimed("best-without");
    parent.check("the number of packages", this::counts);
    parent.check("the chosen package", c -> chosen(c, chosen));
    parent.check("the best packages", c -> bests(c, chosen, without));
    parent.check("the Nash packages", this::nash);
    parent.check("the cheapest repair", c -> repair(c, chosen));
    parent.check("the ledgers", c -> ledgers(c, chosen));
    parent.check("what removing it does", c -> removals(c, chosen));
    if (chosen.isPresent() == !parent.part("chosen").nothing()) {
      parent.arguments(chosen, without);
      parent.claims(chosen, without);
      AfterwardsCheck afterwards = new AfterwardsCheck(parent, world, parent.promises());
      afterwards.holds(chosen);
      afterwards.believed(chosen);
      parent.reasons(chosen, Optional.empty());
      parent.orders(chosen, without);
    }
    String verdict = parent.part("verdict").text().orElse("");
    parent.check("the verdict", c -> verdict(c, verdict, chosen, without));
    List<String> central = new ArrayList<>();
    parent
        .part("flags")
        .items()
        .forEach(f -> {
          String flag = f.text().orElse("");
          if (Set.of("CONTESTED", "NO CONCESSION").contains(flag)) {
            central.add(flag);
          }
        });
    new FlagsCheck(parent).run(verdict, central);
    parent.skip("result.feasible, signable, signableWith, pivotal", TOO_MANY);
    parent.skip("result.blockers, blockerMembers", TOO_MANY);
    parent.skip("result.missing", TOO_MANY);
    parent.skip("result.tipping, tippingSearch, weakest, whyNow", TOO_MANY);
    parent.skip("result.flags", "CONTESTED and NO CONCESSION: " + TOO_MANY);
    parent.skip(
        "result.verdict, chosen, nash, repair, removing",
        "that no package is better or nearer: " + TOO_MANY);
  }

  private Optional<Deal> claimed(String name) {
    return parent.certificate().field("claims").map(Value::items).orElse(List.of()).stream()
        .filter(c -> c.field("claim").flatMap(Value::text).equals(Optional.of(name)))
        .findFirst()
        .flatMap(world::shown);
  }

  private void counts(Comparison comparison) {
    parent.field(comparison, "packages", new Expected.Count(world.packages()));
    BigInteger before = world.packages();
    for (String name : List.of("feasible", "signable", "signableWith")) {
      Value found = parent.part(name);
      BigInteger count = Comparison.counts(found).orElse(BigInteger.valueOf(-1));
      if (count.signum() < 0 || count.compareTo(before) > 0) {
        comparison.differ("result." + name, found, "a count of at most " + before);
        return;
      }
      before = count;
    }
  }

  private void chosen(Comparison comparison, Optional<Deal> chosen) {
    Value found = parent.part("chosen");
    if (found.nothing()) {
      return;
    }
    if (chosen.isEmpty() || !concession.test(chosen.get()) || !world.signable(chosen.get())) {
      comparison.differ("result.chosen", found, "a signable package with the concession");
      return;
    }
    comparison.same("result.chosen", parts.shown(chosen.get()), found);
  }

  private void bests(Comparison comparison, Optional<Deal> chosen, Optional<Deal> without) {
    parent.field(
        comparison, "bestWith", Expected.maybe(chosen.map(parts::utility), Expected::points));
    boolean sound = without.map(w -> world.signable(w) && !concession.test(w)).orElse(true);
    if (!sound) {
      comparison.differ(
          "certificate.claims", parent.certificate(), "a signable package without the concession");
    }
    parent.field(
        comparison, "bestWithout", Expected.maybe(without.map(parts::utility), Expected::points));
  }

  private void nash(Comparison comparison) {
    for (String name : List.of("nash", "nashOverall")) {
      Value found = parent.part(name);
      Optional<Deal> deal = world.shown(found);
      boolean concedes = name.equals("nashOverall") || deal.map(concession::test).orElse(false);
      if (found.nothing()) {
        continue;
      }
      if (deal.isEmpty() || !world.signable(deal.get()) || !concedes) {
        comparison.differ("result." + name, found, "a signable package");
      } else {
        comparison.same("result." + name, parts.shown(deal.get()), found);
      }
    }
  }

  private void repair(Comparison comparison, Optional<Deal> chosen) {
    Value found = parent.part("repair");
    if (found.nothing() || chosen.isEmpty()) {
      return;
    }
    Optional<Deal> deal = world.shown(found);
    if (deal.isEmpty() || !world.signable(deal.get()) || concession.test(deal.get())) {
      comparison.differ("result.repair", found, "a signable package without the concession");
    } else {
      comparison.same("result.repair", parts.repair(chosen.get(), deal.get()), found);
    }
  }

  private void ledgers(Comparison comparison, Optional<Deal> chosen) {
    if (chosen.isEmpty() || !parts.cardinal()) {
      return;
    }
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("no-deal", parts.noDealLedger(chosen.get()));
    Optional<Value> demand = parent.part("ledger").field("demand");
    if (demand.isPresent()) {
      Value baseline = demand.get().field("baseline").orElse(demand.get());
      Optional<Deal> demanded =
          world.shown(baseline).filter(d -> world.feasible(d) && satisfies(d));
      if (demanded.isEmpty()) {
        comparison.differ("result.ledger.demand.baseline", baseline, "a package that it demands");
      }
      fields.put(
          "demand",
          demanded.map(d -> parts.ledger(d, chosen.get())).orElse(new Expected.Anything()));
      parent.skip("result.ledger.demand.baseline", "that it is the best of its kind: " + TOO_MANY);
    }
    world.today().ifPresent(t -> fields.put("today", parts.ledger(t, chosen.get())));
    parent.field(comparison, "ledger", new Expected.Fields(fields));
  }

  private boolean satisfies(Deal deal) {
    return Demands.of(world.negotiation(), question.party()).stream()
        .allMatch(d -> world.condition(d).test(deal));
  }

  private void removals(Comparison comparison, Optional<Deal> chosen) {
    List<Value> listed = parent.part("removing").items();
    for (int k = 0; k < listed.size() && chosen.isPresent(); k++) {
      String path = "result.removing." + (k + 1);
      Optional<Deal> deal = world.shown(listed.get(k));
      boolean sound =
          deal.isPresent()
              && world.feasible(deal.get())
              && !world.noAgreement(deal.get())
              && !concession.test(deal.get());
      if (!sound) {
        comparison.differ(path, listed.get(k), "a feasible package without the concession");
        continue;
      }
      comparison.same(path, parts.removal(deal.get(), chosen.get()), listed.get(k));
      parent.field(
          comparison, "removingChanges", Expected.count(deal.get().distance(chosen.get())));
    }
  }

  /** What the bests that are shown say of the verdict. */
  private void verdict(
      Comparison comparison, String verdict, Optional<Deal> chosen, Optional<Deal> without) {
    Set<String> possible = possible(chosen, without);
    if (!possible.contains(verdict)) {
      comparison.differ(
          "result.verdict",
          parent.part("verdict"),
          "one of " + possible.stream().sorted().toList());
    }
  }

  private Set<String> possible(Optional<Deal> chosen, Optional<Deal> without) {
    if (chosen.isPresent() && without.isPresent()) {
      int side = parts.utility(chosen.get()).compareTo(parts.utility(without.get()));
      return side > 0
          ? Set.of("PREFERRED", "TIED")
          : side < 0 ? Set.of("NOT NEEDED", "TIED") : Set.of("TIED");
    }
    if (chosen.isPresent()) {
      return Set.of("NECESSARY", "GIVEN");
    }
    return without.isPresent()
        ? Set.of("RULED OUT", "WOULD NOT", "BLOCKED BY")
        : Set.of("RULED OUT", "GIVEN", "NO DEAL");
  }
}
