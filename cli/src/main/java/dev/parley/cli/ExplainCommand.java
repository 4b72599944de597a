package dev.parley.cli;

import static java.util.stream.Collectors.joining;

import dev.parley.engine.Finding;
import dev.parley.engine.Workers;
import dev.parley.engine.explain.Certificate;
import dev.parley.engine.explain.Explainer;
import dev.parley.engine.explain.Explanation;
import dev.parley.format.CanonicalCase;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Draft;
import dev.parley.model.Question;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import dev.parley.report.wording.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley explain}. */
@Command(
    name = "explain",
    description = {
      "Why a party would accept a concession: the case's own question, or the one asked with"
          + " --why and --concedes.",
      "More in docs/guides/explain.md."
    },
    sortOptions = false)
final class ExplainCommand extends CaseVerb {
  @Mixin private final QuestionOptions asked = new QuestionOptions();

  @Option(
      names = "--draws",
      order = 3,
      paramLabel = "N",
      description =
          "draws of the uncertain numbers; 0 for none (default: 1000, or 200 where the case has more"
              + " packages than can be visited quickly)")
  private @Nullable Integer draws;

  @Option(
      names = "--seed",
      order = 4,
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the draws (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--explain-plan",
      order = 4,
      description = "add how each part was computed, and why so (--json says it always)")
  private boolean explainPlan;

  @Option(
      names = "--full",
      order = 4,
      description = "every section, not only what fits on one screen; --md and --html are full")
  private boolean full;

  @Mixin private final LanguageOption language = new LanguageOption();

  @Option(
      names = "--since",
      order = 5,
      paramLabel = "OLDCASE",
      description = "an earlier version of the case: adds which changes flip the verdict")
  private @Nullable String since;

  @Option(
      names = "--from",
      order = 6,
      paramLabel = "DRAFT",
      description = "with --to: the same between two drafts of the case")
  private @Nullable String from;

  @Option(names = "--to", order = 7, paramLabel = "DRAFT", description = "see --from")
  private @Nullable String to;

  @Mixin private final HtmlOptions html = new HtmlOptions();

  ExplainCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void checkOptions() {
    if (draws != null) {
      atLeast(0, draws, "--draws");
    }
    if ((from == null) != (to == null)) {
      throw BadInput.question("--from and --to go together", "give both drafts, or neither");
    }
    if (since != null && from != null) {
      throw BadInput.question(
          "--since and --from ask two different questions", "ask them one after the other");
    }
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    Question question = asked.ask(negotiation);
    int number = draws != null ? draws : Explainer.usualDraws(negotiation);
    Phrases phrases = language.phrases(surroundings());
    Workers.Both<Origin, Finding<Explanation>> both =
        Workers.both(
            threads(),
            () -> origin(accepted, options(number)),
            () -> explain(negotiation, question, number));
    Origin origin = both.first();
    Finding<Explanation> finding = both.second();
    html.write(
        surroundings(),
        () ->
            HtmlReport.explain(
                finding, ReportContext.of(negotiation, origin, threads(), explainPlan), phrases));
    return json()
        ? JsonReport.explain(finding, negotiation, origin, certificate(negotiation, question))
        : withPlan(
            text(finding, negotiation, origin, phrases), explainPlan, finding.result().plan());
  }

  private String text(
      Finding<Explanation> finding, Case negotiation, Origin origin, Phrases phrases) {
    return full || markdown()
        ? TextReport.explain(finding, negotiation, origin, layout(), phrases)
        : TextReport.brief(finding, negotiation, origin, layout(), phrases);
  }

  private Finding<Explanation> explain(Case negotiation, Question question, int number) {
    try (Progress progress = new Progress(surroundings(), number)) {
      return Explainer.explain(
          negotiation,
          question,
          compared(negotiation, new Explainer.Options(number, seed, threads(), limit(), progress)));
    }
  }

  private static Certificate certificate(Case negotiation, Question question) {
    return Certificate.of(negotiation, question, CanonicalCase.sections(negotiation));
  }

  private Explainer.Options compared(Case negotiation, Explainer.Options options) {
    if (since != null) {
      return options.comparedWith(new Explainer.Earlier.Version(read(since).model()));
    }
    return from == null || to == null
        ? options
        : options.comparedWith(
            new Explainer.Earlier.Drafts(draft(negotiation, from), draft(negotiation, to)));
  }

  private static String draft(Case negotiation, String id) {
    if (negotiation.draft(id).isPresent()) {
      return id;
    }
    String drafts = negotiation.drafts().stream().map(Draft::id).collect(joining(", "));
    throw BadInput.question(
        "the case has no draft " + id,
        drafts.isEmpty() ? "add one to the case's drafts" : "name one of: " + drafts);
  }

  private String options(int number) {
    return asked.given()
        + " --draws "
        + number
        + " --seed "
        + seed
        + (full ? " --full" : "")
        + language.option()
        + (since == null ? "" : " --since " + quoted(since))
        + (from == null ? "" : " --from " + quoted(from))
        + (to == null ? "" : " --to " + quoted(to));
  }
}
