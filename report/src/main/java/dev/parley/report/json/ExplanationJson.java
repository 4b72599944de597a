package dev.parley.report.json;

import dev.parley.engine.Finding;
import dev.parley.engine.Share;
import dev.parley.engine.explain.Arguments;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Removal;
import dev.parley.engine.explain.Explanation.Repair;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.explain.Explanation.Row;
import dev.parley.engine.explain.Explanation.Subject;
import dev.parley.engine.explain.Flag;
import dev.parley.engine.guarantee.Believed;
import java.util.List;
import java.util.Map;

/** The {@code result} of {@code explain}. */
final class ExplanationJson {
  /** How many sanctions of a witness are listed. */
  private static final int MOST = 20;

  private final Json json;

  ExplanationJson(Json json) {
    this.json = json;
  }

  void write(Finding<Explanation> finding) {
    Explanation result = finding.result();
    json.object(() -> {
      answer(result);
      blockers(result);
      packages(result);
      json.name("ledger").fields(result.ledgers(), l -> l.baseline().id(), this::ledger);
      json.name("missing")
          .fields(result.missing().entrySet(), Map.Entry::getKey, e -> json.string(e.getValue()));
      removals(result.removing());
      json.name("pivotal").object(() -> pivotal(result.pivotal()));
      json.name("arguments").object(() -> arguments(result.arguments()));
      json.name("for").array(result.arguments().inFavour(), this::row);
      json.name("against").array(result.arguments().opposed(), this::row);
      new ScrutinyJson(json).write(result.scrutiny());
      json.name("holds")
          .optional(
              result.holds(), h -> new HoldingJson(json, h.states(), MOST).write(h.holding()));
      json.name("believed").fields(result.believed(), Believed::promise, this::believed);
      json.name("robustness").optional(result.robustness(), r -> json.object(() -> robustness(r)));
    });
  }

  private void answer(Explanation result) {
    json.name("party").string(result.party());
    json.name("concedes").string(result.concession().text());
    json.name("cardinal").bool(result.cardinal());
    json.name("verdict").string(result.verdict().label());
    json.name("flags").array(result.flags(), (Flag f) -> json.string(f.label()));
    json.name("packages").count(result.packages());
    json.name("feasible").count(result.feasible());
    json.name("signable").count(result.signable());
    json.name("signableWith").count(result.signableWith());
    json.name("bestWith").optional(result.bestWith(), json::points);
    json.name("bestWithout").optional(result.bestWithout(), json::points);
    json.name("walkAway").points(result.walkAway());
  }

  private void blockers(Explanation result) {
    json.name("blockers").array(result.blockers(), json::strings);
    json.name("blockerMembers")
        .fields(
            result.blockerMembers().entrySet(),
            Map.Entry::getKey,
            (Map.Entry<String, List<List<String>>> e) -> json.array(e.getValue(), json::strings));
  }

  private void packages(Explanation result) {
    json.name("chosen").optional(result.chosen(), e -> json.object(() -> json.evaluated(e)));
    json.name("nash").optional(result.nash(), e -> json.object(() -> json.evaluated(e)));
    json.name("nashOverall")
        .optional(result.nashOverall(), e -> json.object(() -> json.evaluated(e)));
    json.name("repair").optional(result.repair(), r -> json.object(() -> repair(r)));
  }

  private void repair(Repair repair) {
    json.evaluated(repair.deal());
    json.name("rows").array(repair.rows(), this::row);
  }

  private void ledger(Explanation.Ledger ledger) {
    json.object(() -> {
      json.name("rows").array(ledger.rows(), this::row);
      json.name("total").points(ledger.total());
      json.name("baseline").optional(ledger.from(), e -> json.object(() -> json.evaluated(e)));
    });
  }

  private void row(Row row) {
    json.object(() -> {
      subject(row.subject());
      json.name("points").points(row.points());
      json.name("because").strings(row.because());
    });
  }

  private void subject(Subject subject) {
    switch (subject) {
      case Subject.OfIssue issue -> {
        json.name("issue").string(issue.issue());
        json.name("from").optional(issue.from(), json::string);
        json.name("to").string(issue.to());
      }
      case Subject.OfTerm term -> {
        json.name("if").string(term.condition().text());
        json.name("from").bool(term.from());
        json.name("to").bool(term.to());
      }
      case Subject.OfWalkAway walkAway -> {
        json.name("walkAway").bool(true);
        json.name("note").optional(walkAway.note(), json::string);
      }
    }
  }

  private void removals(Explanation.Removals removals) {
    json.name("removingSize").count(removals.size());
    json.name("removingChanges").integer(removals.changes());
    json.name("removing").array(removals.first(), this::removal);
  }

  private void removal(Removal removal) {
    json.object(() -> {
      json.evaluated(removal.without());
      json.name("blockers").array(removal.blockers(), new BlockerJson(json)::write);
    });
  }

  private void believed(Believed believed) {
    PromiseJson promises = new PromiseJson(json);
    json.object(() -> {
      promises.prospect(believed.numbers(), believed.least());
      json.name("breakEven");
      promises.maybe(believed.breakEven());
      json.name("weighted");
      promises.maybe(believed.weighted());
      json.name("margin");
      promises.maybe(believed.margin());
      json.name("closes").array(believed.closes(), new ImprovementJson(json)::improvement);
    });
  }

  private void pivotal(Explanation.Pivotal pivotal) {
    json.name("signableWith").share(pivotal.signableWith());
    interval("signableWithInterval", pivotal.signableWith());
    json.name("consents").fields(pivotal.consents(), ConsentShift::by, this::shift);
  }

  private void shift(ConsentShift shift) {
    json.object(() -> {
      json.name("with").share(shift.with());
      json.name("without").share(shift.without());
      interval("withInterval", shift.with());
      interval("withoutInterval", shift.without());
    });
  }

  /** Only where a share is an estimate. */
  private void interval(String name, Share share) {
    if (share.estimate().isPresent()) {
      json.name(name).interval(share);
    }
  }

  private void arguments(Arguments arguments) {
    json.name("alternative")
        .optional(arguments.alternative(), e -> json.object(() -> json.evaluated(e)));
    json.name("signable").bool(arguments.signable());
    json.name("for").array(arguments.inFavour(), this::row);
    json.name("against").array(arguments.opposed(), this::row);
    json.name("statements")
        .fields(
            arguments.voices(),
            Arguments.Voice::statement,
            v -> json.string(v.inFavour() ? "for" : "against"));
    json.name("unmetConditions").strings(arguments.unmet());
  }

  private void robustness(Robustness robustness) {
    json.name("n").integer(robustness.n());
    json.name("seed").integer(robustness.seed());
    json.name("verdicts")
        .fields(
            robustness.verdicts().entrySet(),
            e -> e.getKey().label(),
            e -> json.share((double) e.getValue() / robustness.n()));
    json.name("interval").array(List.of(robustness.low(), robustness.high()), json::share);
  }
}
