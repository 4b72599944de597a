package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Question;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a report of {@code explain} against the case that it speaks of. */
public final class Verifier {
  /** Packages that are visited at most, unless the caller allows more. */
  public static final long MOST_PACKAGES = 100_000;

  private static final String ENVELOPE = "envelope";

  private final Checks checks = new Checks();
  private final Report report;
  private final Question question;
  private final World world;

  private Verifier(Report report, Case negotiation, Question question) {
    this.report = report;
    this.question = question;
    world = new World(negotiation, Map.of());
  }

  /**
   * Goes through the report part by part. Where the case has at most {@code most} packages all of
   * them are visited, in time that grows with packages × numbers of the tipping points; beyond,
   * witnesses are checked and the rest is named as unchecked.
   *
   * @param question the report's, in the terms of the case
   * @param digest of the case
   */
  public static Verification verify(
      Report report, Case negotiation, Question question, String digest, long most) {
    Verifier verifier = new Verifier(report, negotiation, question);
    verifier.envelope(digest);
    verifier.guarded("everything", () -> verifier.result(most));
    return verifier.checks.verification();
  }

  private void envelope(String digest) {
    Tree tree = report.tree();
    checks.same(ENVELOPE, "case", tree.at("case").text(), Optional.of(world.negotiation().id()));
    checks.claim(
        "digest",
        "digest",
        tree.at("digest").text().equals(Optional.of(digest)),
        "the case is not the one that the report speaks of: its digest is " + digest);
    checks.claim(
        "seal",
        "seal",
        tree.at("seal").text().equals(Optional.of(Seal.of(tree))),
        tree.at("seal").absent()
            ? "the report has no seal"
            : "something in the report was changed after it was written");
  }

  private void result(long most) {
    Tree result = report.result();
    BigInteger packages = Answer.packages(world.negotiation());
    checks.same(
        "counts",
        "result.packages",
        result.at("packages").count().map(BigDecimal::toBigInteger),
        Optional.of(packages));
    String party = question.party();
    AnswerCheck.walkAway(checks, result, world, party);
    PackageCheck shown = new PackageCheck(checks, report, world);
    RemovalCheck removal = new RemovalCheck(checks, result, world);
    ReasonCheck reasons =
        new ReasonCheck(checks, result, world, party, question.concedes().issues());
    guarded("packages", () -> shown.shown(party, d -> world.holds(question.concedes(), d)));
    guarded("ledger", () -> new LedgerCheck(checks, result, world, party).run());
    guarded("removing", removal::blockers);
    guarded("breaks", reasons::witnesses);
    guarded("draws", () -> new DrawsCheck(checks, report).run());
    if (packages.compareTo(BigInteger.valueOf(most)) > 0) {
      checks.unchecked(
          "verdict, counts, flags, nearest packages, minimality",
          "the case has " + packages + " packages, and at most " + most + " are visited (--most)");
    } else {
      visit(shown, removal, reasons);
    }
    other(result);
  }

  private void visit(PackageCheck shown, RemovalCheck removal, ReasonCheck reasons) {
    List<Map<String, String>> feasible = Answer.feasible(world);
    Answer answer = new Answer(world, question, feasible);
    new AnswerCheck(checks, report.result(), answer).run();
    shown.best(answer);
    removal.nearest(answer);
    reasons.sets(answer);
    guarded(
        "tipping",
        () -> new TippingCheck(checks, report.result(), world, question, feasible).run());
  }

  /** What other theories say is not checked again. */
  private void other(Tree result) {
    for (String part : new String[] {"holds", "believed", "orders", "weakest", "whyNow"}) {
      Tree found = result.at(part);
      if (!found.absent() && !(found.items().isEmpty() && found.fields().isEmpty())) {
        checks.unchecked(part, "covered by the seal only");
      }
    }
  }

  /** A report that lies about its own shape fails; it does not stop the check. */
  private void guarded(String part, Runnable check) {
    try {
      check.run();
    } catch (World.Tied e) {
      checks.unchecked(part, e.getMessage());
    } catch (java.util.NoSuchElementException | IllegalStateException | NumberFormatException e) {
      checks.claim(part, "result", false, "the report does not fit the case");
    }
  }
}
