package dev.parley.report.json;

import dev.parley.engine.Exactness;
import dev.parley.engine.Finding;
import dev.parley.engine.Plan;
import dev.parley.engine.deals.Deals;
import dev.parley.engine.diff.Difference;
import dev.parley.engine.explain.Certificate;
import dev.parley.engine.explain.Explanation;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.game.Analysis;
import dev.parley.engine.guarantee.Guarantees;
import dev.parley.engine.overview.Overview;
import dev.parley.engine.process.Course;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.simulation.SimulatedTalks;
import dev.parley.engine.simulation.Tournament;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.talks.TalksReading;
import dev.parley.engine.timeline.Timeline;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.verify.Verification;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Findings and diagnostics as JSON: version 1 of the contract. */
public final class JsonReport {
  private static final int VERSION = 1;

  private JsonReport() {}

  public static String deals(Finding<Deals> finding, Case negotiation, Origin origin) {
    return envelope(finding, negotiation, origin, json -> new DealsJson(json).write(finding));
  }

  /** Why a party would concede, with the certificate that {@code parley verify} checks. */
  public static String explain(
      Finding<Explanation> finding, Case negotiation, Origin origin, Certificate certificate) {
    String unsealed = explain(finding, negotiation, origin, certificate, Optional.empty());
    return explain(
        finding, negotiation, origin, certificate, Optional.of(Fingerprint.of(unsealed)));
  }

  private static String explain(
      Finding<Explanation> finding,
      Case negotiation,
      Origin origin,
      Certificate certificate,
      Optional<String> fingerprint) {
    return envelope(
        finding,
        negotiation.id(),
        origin,
        finding.result().robustness().map(JsonReport::sampled),
        json -> new CertificateJson(json).write(finding.certificate(), certificate, fingerprint),
        json -> new ExplanationJson(json).write(finding));
  }

  /** Whether promises would be believed. */
  public static String guarantee(Finding<Guarantees> finding, Case negotiation, Origin origin) {
    return envelope(
        finding, negotiation, origin, json -> new GuaranteeJson(json).write(finding.result()));
  }

  /**
   * How sure a verdict is.
   *
   * @param limit how many entries a list holds
   */
  public static String sensitivity(
      Finding<Sensitivity> finding, Case negotiation, int limit, Origin origin) {
    return envelope(
        finding,
        negotiation,
        origin,
        json -> new SensitivityJson(json, limit).write(finding.result()));
  }

  /** What a case holds. */
  public static String show(Finding<Overview> finding, Case negotiation, Origin origin) {
    return envelope(
        finding,
        negotiation,
        origin,
        json -> new OverviewJson(json).write(finding.result(), negotiation));
  }

  /**
   * What would hold.
   *
   * @param concepts those whose lists are wanted
   * @param limit how many entries a list holds
   */
  public static String stability(
      Finding<Stability> finding,
      Case negotiation,
      List<Concept> concepts,
      int limit,
      Origin origin) {
    return envelope(
        finding,
        negotiation,
        origin,
        finding.result().further().sampled(),
        json -> new StabilityJson(json, finding.result(), concepts, limit).write());
  }

  /** What changed from one version of a case to the other, which the envelope names. */
  public static String diff(Finding<Difference> finding, Case after, Origin origin) {
    return envelope(
        finding, after, origin, json -> new DifferenceJson(json).write(finding.result()));
  }

  /** A small game and its equilibria; the envelope names the file. */
  public static String game(Finding<Analysis> finding, String name, Origin origin) {
    return envelope(
        finding,
        name,
        origin,
        Optional.empty(),
        json -> new GameJson(json).write(finding.result()));
  }

  /** How one process may travel. */
  public static String process(Finding<Course> finding, Case negotiation, Origin origin) {
    return envelope(
        finding,
        negotiation,
        origin,
        finding
            .result()
            .ensemble()
            .map(e -> new Exactness.Sampled(e.n(), e.seed(), e.low(), e.high())),
        json -> new CourseJson(json).write(finding.result()));
  }

  /** Who stands where in the talks, and who moved. */
  public static String talks(Finding<TalksReading> finding, Case negotiation, Origin origin) {
    return envelope(
        finding, negotiation, origin, json -> new TalksJson(json).write(finding.result()));
  }

  /** Everything dated, in order. */
  public static String timeline(Finding<Timeline> finding, Case negotiation, Origin origin) {
    return envelope(
        finding, negotiation, origin, json -> new TimelineJson(json).write(finding.result()));
  }

  /** How simulated talks went. */
  public static String simulation(
      Finding<SimulatedTalks> finding, Case negotiation, Origin origin) {
    return envelope(
        finding, negotiation, origin, json -> new SimulationJson(json).write(finding.result()));
  }

  /** How strategies fared against each other. */
  public static String tournament(Finding<Tournament> finding, Case negotiation, Origin origin) {
    return envelope(
        finding, negotiation, origin, json -> new SimulationJson(json).write(finding.result()));
  }

  /** What a check of a report found; the case is the one that it was checked against. */
  public static String verify(Verification found, Case negotiation, Origin origin) {
    Finding<Verification> finding =
        new Finding<>(
            "verify",
            new Finding.Method(
                "recount by enumeration, with code that shares only the model with the engines",
                List.of("McConnell, Mehlhorn, Näher and Schweitzer 2011")),
            Optional.empty(),
            new Exactness.Exact(),
            List.of(),
            List.of(),
            List.of(),
            found);
    return envelope(finding, negotiation, origin, json -> new VerificationJson(json).write(found));
  }

  private static Exactness.Sampled sampled(Robustness draws) {
    return new Exactness.Sampled(draws.n(), draws.seed(), draws.low(), draws.high());
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

  /** Of a finding without a sampled part. */
  private static String envelope(
      Finding<?> finding, Case negotiation, Origin origin, Consumer<Json> result) {
    return envelope(finding, negotiation, origin, Optional.empty(), result);
  }

  private static String envelope(
      Finding<?> finding,
      Case negotiation,
      Origin origin,
      Optional<Exactness.Sampled> draws,
      Consumer<Json> result) {
    return envelope(finding, negotiation.id(), origin, draws, result);
  }

  private static String envelope(
      Finding<?> finding,
      String name,
      Origin origin,
      Optional<Exactness.Sampled> draws,
      Consumer<Json> result) {
    return envelope(
        finding,
        name,
        origin,
        draws,
        json -> new CertificateJson(json).claims(finding.certificate()),
        result);
  }

  private static String envelope(
      Finding<?> finding,
      String name,
      Origin origin,
      Optional<Exactness.Sampled> draws,
      Consumer<Json> certificate,
      Consumer<Json> result) {
    return Json.text(json ->
        json.object(() -> {
          json.name("parley").integer(VERSION);
          json.name("finding").string(finding.verb());
          json.name("case").string(name);
          json.name("digest").string(origin.digest());
          json.name("scenario").string("central");
          json.name("seed").optional(finding.seed(), json::integer);
          json.name("method").object(() -> method(json, finding.method()));
          json.name("exactness").object(() -> exactness(json, finding, draws));
          json.name("trace").strings(finding.trace());
          json.name("warnings").strings(finding.warnings());
          json.name("certificate");
          certificate.accept(json);
          json.name("result");
          result.accept(json);
        }));
  }

  private static void method(Json json, Finding.Method method) {
    json.name("name").string(method.name());
    json.name("citations").strings(method.citations());
  }

  /** That of the weakest part; parts that were computed in other ways stand beside it. */
  private static void exactness(
      Json json, Finding<?> finding, Optional<Exactness.Sampled> sampled) {
    label(json, sampled.<Exactness>map(s -> s).orElse(finding.exactness()));
    List<Plan.Part> parts = parts(finding.result());
    if (sampled.isEmpty() && parts.isEmpty()) {
      return;
    }
    json.name("parts")
        .object(() -> {
          if (sampled.isPresent() && !(finding.exactness() instanceof Exactness.Sampled)) {
            json.name("central").object(() -> label(json, finding.exactness()));
          }
          sampled.ifPresent(s -> json.name("robustness").object(() -> label(json, s)));
          parts.forEach(p -> json.name(p.name()).object(() -> part(json, p)));
        });
  }

  /** Where everything was computed in one way there is nothing to tell apart. */
  private static List<Plan.Part> parts(Object result) {
    List<Plan.Part> parts =
        result instanceof Deals deals
            ? deals.plan().parts()
            : result instanceof Explanation explanation ? explanation.plan().parts() : List.of();
    return parts.size() > 1 ? parts : List.of();
  }

  private static void part(Json json, Plan.Part part) {
    label(json, part.exactness());
    json.name("method").string(part.method());
    json.name("why").string(part.why());
  }

  private static void label(Json json, Exactness exactness) {
    switch (exactness) {
      case Exactness.Exact() -> json.name("label").string("exact");
      case Exactness.Grid() -> json.name("label").string("grid");
      case Exactness.Bounded(double gap) -> {
        json.name("label").string("bounded");
        json.name("gap").number(gap);
      }
      case Exactness.Sampled(int n, long seed, double low, double high) -> {
        json.name("label").string("sampled");
        json.name("n").integer(n);
        json.name("seed").integer(seed);
        json.name("interval").array(List.of(low, high), json::share);
      }
    }
  }
}
