package dev.parley.report.json;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Plan;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.diff.Difference;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.overview.Overview;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Findings and diagnostics as JSON: version 1 of the contract. */
public final class JsonReport {
  private static final int VERSION = 1;

  private JsonReport() {}

  public static String deals(Finding<Deals> finding, Case negotiation, Origin origin) {
    return envelope(
        finding,
        negotiation,
        origin,
        new Parts(finding.result().plan(), Optional.empty()),
        json -> new DealsJson(json).write(finding));
  }

  public static String explain(Finding<Explanation> finding, Case negotiation, Origin origin) {
    Optional<Robustness> draws = finding.result().robustness();
    return envelope(
        finding,
        negotiation,
        origin,
        new Parts(finding.result().plan(), draws),
        json -> new ExplanationJson(json).write(finding));
  }

  /** What a case holds. */
  public static String show(Finding<Overview> finding, Case negotiation, Origin origin) {
    return envelope(
        finding,
        negotiation,
        origin,
        Parts.NONE,
        json -> new OverviewJson(json).write(finding.result(), negotiation));
  }

  /** What changed from one version of a case to the other, which the envelope names. */
  public static String diff(Finding<Difference> finding, Case after, Origin origin) {
    return envelope(
        finding,
        after,
        origin,
        Parts.NONE,
        json -> new DifferenceJson(json).write(finding.result()));
  }

  /** The diagnostics array that every verb prints on bad input. */
  public static String problems(List<Problem> problems) {
    return Json.text(json -> json.array(problems, p -> json.object(() -> problem(json, p))));
  }

  private static void problem(Json json, Problem problem) {
    json.name("code").string(problem.code());
    json.name("severity").string(problem.severity());
    json.name("file").optional(problem.place(), p -> json.string(p.file()));
    json.name("line").optional(problem.place(), p -> json.integer(p.line()));
    json.name("column").optional(problem.place(), p -> json.integer(p.column()));
    json.name("message").string(problem.message());
    json.name("try").optional(problem.tryThis(), json::string);
  }

  private static String envelope(
      Finding<?> finding,
      Case negotiation,
      Origin origin,
      Parts parts,
      Consumer<Json> result) {
    return Json.text(json ->
        json.object(() -> {
          json.name("parley").integer(VERSION);
          json.name("finding").string(finding.verb());
          json.name("case").string(negotiation.id());
          json.name("digest").string(origin.digest());
          json.name("scenario").string("central");
          json.name("seed").optional(finding.seed(), json::integer);
          json.name("method").object(() -> method(json, finding.method()));
          json.name("exactness").object(() -> exactness(json, finding, parts));
          json.name("trace").strings(finding.trace());
          json.name("warnings").strings(finding.warnings());
          json.name("certificate");
          certificate(json, finding);
          json.name("result");
          result.accept(json);
        }));
  }

  private static void method(Json json, Finding.Method method) {
    json.name("name").string(method.name());
    json.name("citations").strings(method.citations());
  }

  /** What carries an exactness of its own. */
  private record Parts(Plan plan, Optional<Robustness> draws) {
    static final Parts NONE = new Parts(new Plan(List.of()), Optional.empty());

    /** Where everything was computed in one way there is nothing to tell apart. */
    List<Plan.Part> told() {
      return plan.parts().size() > 1 ? plan.parts() : List.of();
    }
  }

  /** That of the weakest part; what rests on draws stands beside it with its own interval. */
  private static void exactness(Json json, Finding<?> finding, Parts parts) {
    Optional<Exactness> sampled =
        parts.draws().map(d -> new Exactness.Sampled(d.n(), d.seed(), d.low(), d.high()));
    label(json, sampled.orElse(finding.exactness()));
    if (sampled.isEmpty() && parts.told().isEmpty()) {
      return;
    }
    json.name("parts")
        .object(() -> {
          if (sampled.isPresent() && !(finding.exactness() instanceof Exactness.Sampled)) {
            json.name("central").object(() -> label(json, finding.exactness()));
          }
          sampled.ifPresent(s -> json.name("robustness").object(() -> label(json, s)));
          parts
              .told()
              .forEach(p ->
                  json.name(p.name())
                      .object(() -> {
                        label(json, p.exactness());
                        json.name("method").string(p.method());
                        json.name("why").string(p.why());
                      }));
        });
  }

  private static void label(Json json, Exactness exactness) {
    switch (exactness) {
      case Exactness.Exact() -> json.name("label").string("exact");
      case Exactness.Grid() -> json.name("label").string("grid");
      case Exactness.Sampled(int n, long seed, double low, double high) -> {
        json.name("label").string("sampled");
        json.name("n").integer(n);
        json.name("seed").integer(seed);
        json.name("interval").array(List.of(low, high), json::share);
      }
    }
  }

  private static void certificate(Json json, Finding<?> finding) {
    json.array(
        finding.certificate(),
        w ->
            json.object(() -> {
              json.name("claim").string(w.claim());
              json.evaluated(w.shown());
            }));
  }
}
