package dev.parley.verify;

import dev.parley.model.Question;
import dev.parley.model.expression.Expression;
import dev.parley.verify.Verification.Check;
import dev.parley.verify.Verification.Unchecked;
import dev.parley.verify.document.Fingerprint;
import dev.parley.verify.document.Malformed;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.StatedNumbers;
import dev.parley.verify.world.Unverifiable;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks a report against a case. Where the case changed since, everything is checked against the
 * case as it is now, and the changes are named.
 */
public final class Verifier {
  private static final int VERSION = 1;

  private final Subject subject;
  private final Value report;
  private final List<Check> checks = new ArrayList<>();
  private final List<Unchecked> unchecked = new ArrayList<>();

  private Verifier(Value report, Subject subject) {
    this.report = report;
    this.subject = subject;
  }

  /**
   * Checks an explanation.
   *
   * @throws Malformed where the document is not a report of {@code explain} with a certificate
   */
  public static Verification verify(Value report, Subject subject) {
    return new Verifier(report, subject).run();
  }

  private Verification run() {
    Value certificate = recognized();
    check("the fingerprint", c -> fingerprint(certificate, c));
    List<String> changes = new ArrayList<>();
    check("the case", c -> changes.addAll(theCase(certificate, c)));
    check("the numbers it rests on", this::trace);
    Promises promises = new Promises(subject.negotiation(), certificate);
    if (!subject.negotiation().guarantees().isEmpty()) {
      check("the equilibria of the promises", promises::check);
      unchecked.add(
          new Unchecked(
              "certificate.promises", "that no other equilibrium of a promise deters less"));
    }
    Optional<Question> question = question(certificate);
    if (question.isPresent()) {
      result(question.get(), promises, certificate);
    }
    return new Verification("explain", checks, unchecked, changes);
  }

  /** The certificate of a report that can be checked. */
  private Value recognized() {
    boolean ours =
        report
            .field("parley")
            .flatMap(Comparison::counts)
            .map(v -> v.intValue() == VERSION)
            .orElse(false);
    if (!ours) {
      throw new Malformed(
          report.field("parley").orElse(report).place(),
          "this is no report of this version of Parley",
          "a file written with parley explain CASE --json");
    }
    Value finding = report.field("finding").orElse(report);
    if (!finding.text().equals(Optional.of("explain"))) {
      throw new Malformed(
          finding.place(),
          "a report of `" + finding.shown() + "` carries no certificate that can be checked",
          "a file written with parley explain CASE --json");
    }
    Value certificate = report.field("certificate").orElse(report);
    if (!(certificate instanceof Value.Fields) || report.field("result").isEmpty()) {
      throw new Malformed(
          certificate.place(),
          "the report has no certificate that can be checked",
          "write it again with parley explain CASE --json");
    }
    return certificate;
  }

  private void check(String name, Consumer<Comparison> body) {
    Comparison comparison = new Comparison();
    try {
      body.accept(comparison);
      checks.add(new Check(name, comparison.mismatches()));
    } catch (Unverifiable | ArithmeticException e) {
      // Numbers beyond a long are beyond any body.
      List<Mismatch> mismatches = new ArrayList<>(comparison.mismatches());
      mismatches.add(
          new Mismatch(
              "result", report.place(), "something that can be checked", "" + e.getMessage()));
      checks.add(new Check(name, mismatches));
    }
  }

  private void fingerprint(Value certificate, Comparison comparison) {
    comparison.field(
        certificate, "certificate", Fingerprint.FIELD, Expected.text(Fingerprint.of(report)));
  }

  private List<String> theCase(Value certificate, Comparison comparison) {
    comparison.field(report, "report", "case", Expected.text(subject.negotiation().id()));
    comparison.field(report, "report", "digest", Expected.text(subject.digest()));
    comparison.field(report, "report", "scenario", Expected.text("central"));
    List<String> changes = new CaseChanges(subject, certificate).list();
    boolean same =
        report.field("digest").flatMap(Value::text).equals(Optional.of(subject.digest()));
    if (same && !changes.isEmpty()) {
      comparison.differ("certificate.numbers", certificate, "the numbers and sections of the case");
    }
    return changes;
  }

  /** Every path of the trace is one of the case. */
  private void trace(Comparison comparison) {
    Set<String> paths = new HashSet<>(StatedNumbers.of(subject.negotiation()).keySet());
    for (Value path : report.field("trace").map(Value::items).orElse(List.of())) {
      if (path.text().filter(paths::remove).isEmpty()) {
        comparison.differ("trace", path, "the path of a number of the case, once");
      }
    }
    unchecked.add(new Unchecked("trace", "that the list of numbers is complete"));
    unchecked.add(new Unchecked("warnings, method", "their words"));
  }

  /** The question, which stands in the certificate and in the result. */
  private Optional<Question> question(Value certificate) {
    Value asked = certificate.field("question").orElse(certificate);
    Optional<String> party = asked.field("why").flatMap(Value::text);
    Optional<String> text = asked.field("concedes").flatMap(Value::text);
    Optional<Expression> concession = text.flatMap(subject.expressions());
    boolean known =
        party.isPresent()
            && concession.isPresent()
            && subject.negotiation().preferences(party.get()).isPresent();
    check(
        "the question",
        c -> {
          Value result = report.field("result").orElseThrow();
          if (!known) {
            c.differ("certificate.question", asked, "a question about this case");
            return;
          }
          c.field(result, "result", "party", Expected.text(party.orElseThrow()));
          c.field(result, "result", "concedes", Expected.text(concession.orElseThrow().text()));
          c.field(
              result,
              "result",
              "cardinal",
              Expected.truth(
                  subject.negotiation().preferences(party.orElseThrow()).orElseThrow().cardinal()));
        });
    return known
        ? Optional.of(new Question(party.orElseThrow(), concession.orElseThrow()))
        : Optional.empty();
  }

  private void result(Question question, Promises promises, Value certificate) {
    try {
      World world = new World(subject.negotiation(), promises.numbers());
      ExplanationCheck explanation =
          new ExplanationCheck(report, certificate, world, question, promises, subject.earlier());
      explanation.run();
      checks.addAll(explanation.checks());
      unchecked.addAll(explanation.unchecked());
    } catch (Unverifiable e) {
      check(
          "the result",
          _ -> {
            throw e;
          });
    }
  }
}
