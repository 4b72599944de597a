package dev.parley.engine.lint;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What shows only when packages are visited, in the central scenario. */
final class PackageRules {
  private static final long FEW_PACKAGES = 64;
  private static final double ALMOST = 0.9;

  private final Space space;
  private final Tally tally;
  private final List<Notice> notices = new ArrayList<>();

  private PackageRules(Space space, Tally tally) {
    this.space = space;
    this.tally = tally;
  }

  /**
   * Applies the rules.
   *
   * @throws CannotCompute if the case is too large, or a party has no weights
   */
  static List<Notice> check(Case negotiation, Lint.Options options) {
    SpaceCompiler compiler = new SpaceCompiler(negotiation);
    BigInteger packages = compiler.shape().packages();
    if (packages.compareTo(BigInteger.valueOf(options.mostPackages())) > 0) {
      throw new CannotCompute(
          String.format(
              Locale.ROOT,
              "the case has %,d packages, and warnings look at no more than %,d",
              packages,
              options.mostPackages()),
          List.of(),
          "look at what deals and explain say");
    }
    Space space = compiler.central();
    List<Draft> drafts = negotiation.drafts().stream().filter(d -> sets(d).size() == 1).toList();
    List<Condition> kept = drafts.stream().map(d -> compiler.condition(expression(d))).toList();
    Tally tally =
        Scan.run(space, options.threads(), () -> new Tally(space, kept)).stream()
            .reduce(Tally::merged)
            .orElseThrow();
    PackageRules rules = new PackageRules(space, tally);
    rules.acceptances();
    for (int d = 0; d < drafts.size(); d++) {
      rules.draft(drafts.get(d), d);
    }
    rules.notices.addAll(ThresholdRule.check(negotiation, space, options.threads()));
    return rules.notices;
  }

  private void acceptances() {
    long feasible = tally.feasible();
    for (int v = 0; v < space.voters().size() && feasible > 0; v++) {
      String party = space.voters().get(v).party();
      long accepted = tally.accepted(v);
      boolean many = feasible > FEW_PACKAGES;
      if (accepted == feasible || (many && accepted > ALMOST * feasible)) {
        acceptance(Rule.ACCEPTS_ALL, party, accepted, "raise its walk-away, or check its values");
      } else if (accepted == 0 || (many && accepted < (1 - ALMOST) * feasible)) {
        acceptance(Rule.ACCEPTS_NONE, party, accepted, "lower its walk-away, or check its values");
      }
    }
  }

  private void acceptance(Rule rule, String party, long accepted, String advice) {
    notices.add(
        new Notice(
            rule,
            "preferences." + party + ".walk-away",
            "`%s` accepts %d of the %d feasible packages other than today's"
                .formatted(party, accepted, tally.feasible()),
            advice));
  }

  private void draft(Draft draft, int position) {
    long signable = tally.signable(position);
    if (signable > 0) {
      notices.add(
          new Notice(
              Rule.DRAFT_SIGNABLE,
              "drafts." + draft.id(),
              "a single point of `%s` sets anything, and %s"
                  .formatted(
                      draft.id(),
                      signable == 1
                          ? "a package that keeps it is signable"
                          : signable + " packages that keep it are signable"),
              "map the other points with `sets`"));
    }
  }

  /** What the points that set anything set. */
  private static List<List<Draft.Setting>> sets(Draft draft) {
    return draft.points().stream().map(Draft.Point::sets).filter(s -> !s.isEmpty()).toList();
  }

  private static Expression expression(Draft draft) {
    return new Expression.And(
        sets(draft).getFirst().stream()
            .<Expression>map(s -> new Expression.Comparison(s.issue(), Operator.EQUAL, s.options()))
            .toList());
  }
}
