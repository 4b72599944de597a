package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.verify.Verification.Check;
import dev.parley.verify.Verification.Unchecked;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.Unverifiable;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks the parts of an explanation one after the other, by enumeration where that is possible.
 */
final class ExplanationCheck {
  /** Beyond this many packages only witnesses are checked. */
  static final BigInteger MOST_PACKAGES = BigInteger.ONE.shiftLeft(20);

  private static final Set<String> ALWAYS =
      Set.of(
          "party",
          "concedes",
          "cardinal",
          "verdict",
          "flags",
          "packages",
          "feasible",
          "signable",
          "signableWith",
          "bestWith",
          "bestWithout",
          "walkAway",
          "blockers",
          "blockerMembers",
          "chosen",
          "nash",
          "nashOverall",
          "repair",
          "ledger",
          "missing",
          "removing",
          "removingSize",
          "removingChanges",
          "pivotal",
          "arguments",
          "holds",
          "believed",
          "robustness",
          "suffices",
          "breaks",
          "tipping",
          "tippingSearch",
          "whyNow",
          "orders",
          "weakest",
          "for",
          "against");

  private final Value report;
  private final Value result;
  private final World world;
  private final Question question;
  private final Promises promises;
  private final Value certificate;
  private final Optional<Case> earlier;
  private final List<Check> checks = new ArrayList<>();
  private final List<Unchecked> unchecked = new ArrayList<>();

  ExplanationCheck(
      Value report,
      Value certificate,
      World world,
      Question question,
      Promises promises,
      Optional<Case> earlier) {
    this.report = report;
    this.certificate = certificate;
    this.world = world;
    this.question = question;
    this.promises = promises;
    this.earlier = earlier;
    result = report.field("result").orElseThrow();
  }

  List<Check> checks() {
    return checks;
  }

  List<Unchecked> unchecked() {
    return unchecked;
  }

  void run() {
    check(
        "the walk-away",
        c -> field(c, "walkAway", Expected.points(world.walkAway(question.party()))));
    boolean visited =
        world.packages().compareTo(MOST_PACKAGES) <= 0
            && world.negotiation().issues().size() < Long.SIZE;
    if (visited) {
      recount(new Recount(world, question));
    } else {
      new WitnessCheck(this, world, question).run();
    }
    result
        .fields()
        .keySet()
        .forEach(name -> {
          if (!ALWAYS.contains(name)) {
            skip("result." + name, "this version does not know how");
          }
        });
  }

  Promises promises() {
    return promises;
  }

  Value report() {
    return report;
  }

  Value result() {
    return result;
  }

  Value certificate() {
    return certificate;
  }

  Value part(String name) {
    return result.field(name).orElse(result);
  }

  void skip(String what, String why) {
    unchecked.add(new Unchecked(what, why));
  }

  void check(String name, Consumer<Comparison> body) {
    Comparison comparison = new Comparison();
    try {
      body.accept(comparison);
      checks.add(new Check(name, comparison.mismatches()));
    } catch (Unverifiable | ArithmeticException e) {
      // Numbers beyond a long are beyond any body.
      List<Mismatch> mismatches = new ArrayList<>(comparison.mismatches());
      mismatches.add(
          new Mismatch(
              "result", result.place(), "something that can be checked", "" + e.getMessage()));
      checks.add(new Check(name, mismatches));
    }
  }

  void field(Comparison comparison, String name, Expected expected) {
    comparison.field(result, "result", name, expected);
  }

  private void recount(Recount recount) {
    check("the counts of packages", c -> recount.counts().forEach((n, e) -> field(c, n, e)));
    check("the verdict", c -> field(c, "verdict", Expected.text(recount.verdict())));
    new FlagsCheck(this).run(recount.verdict(), recount.flags());
    check("how exact it is", c -> new Robustness(report, c).central());
    check("the best packages", c -> recount.bests().forEach((n, e) -> field(c, n, e)));
    if (recount.nashKnown()) {
      check("the Nash packages", c -> recount.nash().forEach((n, e) -> field(c, n, e)));
    } else {
      skip("result.nash, result.nashOverall", "the bargaining powers have too many digits");
    }
    check("the cheapest repair", c -> field(c, "repair", recount.repair()));
    check("the ledgers", c -> field(c, "ledger", recount.ledger()));
    check("what removing it does", c -> recount.removing().forEach((n, e) -> field(c, n, e)));
    check("how much turns on it", c -> field(c, "pivotal", recount.pivotal()));
    check(
        "who blocks",
        c -> {
          field(c, "blockers", recount.blockers());
          recount
              .blockerMembers()
              .ifPresentOrElse(
                  e -> field(c, "blockerMembers", e),
                  () ->
                      skip("result.blockerMembers", "a body has too many members to try all sets"));
        });
    arguments(recount.chosen(), recount.bestWithout());
    claims(recount.chosen(), recount.bestWithout());
    AfterwardsCheck afterwards = new AfterwardsCheck(this, world, promises);
    afterwards.holds(recount.chosen());
    afterwards.believed(recount.chosen());
    reasons(recount.chosen(), recount.around());
    Elsewhere elsewhere = new Elsewhere(world.negotiation(), certificate, question);
    tipping(elsewhere);
    orders(recount.chosen(), recount.bestWithout());
    weakest(elsewhere, recount.verdict());
    Elsewhere between = new Elsewhere(world.negotiation(), certificate, question);
    new WhyNowCheck(this, world.negotiation(), earlier, between).run(recount.verdict());
    afterwards.missing(recount.missing(), recount.chosen());
  }

  /** Whether the report has a part, and no reason for leaving it out. */
  private boolean given(String name) {
    return result.field(name).isPresent() && part("missing").field(name).isEmpty();
  }

  void reasons(Optional<Deal> chosen, Optional<Neighbourhood> around) {
    if (result.field("suffices").isEmpty()) {
      return;
    }
    check(
        "what suffices and what breaks",
        c -> {
          if (chosen.isPresent() && given("suffices")) {
            new Reasons(world, question, chosen.get(), c)
                .check(part("suffices"), part("breaks"), around);
          } else {
            field(c, "suffices", new Expected.Fields(Map.of()));
            field(c, "breaks", new Expected.Fields(Map.of()));
            left(c, "suffices", chosen.isEmpty() || around.isEmpty());
          }
        });
    if (around.isEmpty() && chosen.isPresent()) {
      skip("result.suffices, result.breaks", "that these are all sets, and minimal");
    }
  }

  /** A part may be left out only with a reason, and only where there can be one. */
  private void left(Comparison comparison, String name, boolean allowed) {
    if (!allowed || part("missing").field(name).isEmpty()) {
      comparison.differ(
          "result.missing", part("missing"), "no part left out without need: " + name);
    }
  }

  private void tipping(Elsewhere elsewhere) {
    if (result.field("tipping").isEmpty()) {
      return;
    }
    check(
        "the tipping points",
        c -> {
          TippingPoints points = new TippingPoints(world, promises, elsewhere, c);
          Set<String> unchecked = new HashSet<>();
          points.check(part("tipping"), unchecked::add);
          points.search(part("tippingSearch"));
          unchecked.stream().sorted().forEach(u -> skip("result.tipping", u));
        });
    skip("result.tipping, result.tippingSearch", "that there are no other flips, and the effort");
  }

  void orders(Optional<Deal> chosen, Optional<Deal> without) {
    if (result.field("orders").isEmpty()) {
      return;
    }
    check(
        "what follows from orders alone",
        c -> {
          if (chosen.isEmpty()) {
            field(c, "orders", new Expected.Items(List.of()));
          } else {
            new Orders(world, question, chosen.get(), without, c).check(part("orders"));
          }
        });
    if (chosen.isPresent()) {
      skip("result.orders.*.bound.multipliers", "the bound is found in another way");
    }
  }

  private void weakest(Elsewhere elsewhere, String verdict) {
    if (result.field("weakest").isEmpty()) {
      return;
    }
    check(
        "the weakest evidence",
        c -> {
          if (!given("weakest")) {
            field(c, "weakest", new Expected.Items(List.of()));
            return;
          }
          Set<String> unchecked = new HashSet<>();
          new Evidence(world, elsewhere, c).check(part("weakest"), verdict, unchecked::add);
          unchecked.stream().sorted().forEach(u -> skip("result.weakest", u));
        });
  }

  void arguments(Optional<Deal> chosen, Optional<Deal> without) {
    check(
        "the arguments",
        c -> {
          for (String side : List.of("for", "against")) {
            Optional<Value> repeated = part("arguments").field(side);
            if (result.field(side).isPresent()
                && !repeated.map(Value::shown).equals(result.field(side).map(Value::shown))) {
              c.differ("result." + side, part(side), "the same rows as in result.arguments");
            }
          }
          if (chosen.isPresent()) {
            field(c, "arguments", new Parts(world, question).arguments(chosen.get(), without));
            return;
          }
          Map<String, Expected> none = new LinkedHashMap<>();
          none.put("alternative", new Expected.Nothing());
          none.put("signable", Expected.truth(false));
          none.put("for", new Expected.Items(List.of()));
          none.put("against", new Expected.Items(List.of()));
          none.put("statements", new Expected.Fields(Map.of()));
          none.put("unmetConditions", new Expected.Items(List.of()));
          field(c, "arguments", new Expected.Fields(none));
        });
  }

  /** The packages that the certificate shows. */
  void claims(Optional<Deal> chosen, Optional<Deal> without) {
    List<Expected> claims = new ArrayList<>();
    chosen.ifPresent(d -> claims.add(claim("best-with", d)));
    without.ifPresent(d -> claims.add(claim("best-without", d)));
    check(
        "the certificate's packages",
        c -> c.field(certificate, "certificate", "claims", new Expected.Items(claims)));
  }

  private Expected claim(String name, Deal deal) {
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("claim", Expected.text(name));
    fields.putAll(new Parts(world, question).evaluated(deal));
    return new Expected.Fields(fields);
  }
}
