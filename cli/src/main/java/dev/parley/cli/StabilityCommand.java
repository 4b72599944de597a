package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.DealQuestion;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StabilityAnalysis;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.StabilityView;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley stability}. */
@Command(
    name = "stability",
    description = {
      "What would hold once it is signed: the states that no party would leave, where the talks"
          + " could drift, and whether a deal would hold.",
      "More in docs/guides/stability.md."
    },
    sortOptions = false)
final class StabilityCommand extends CaseVerb {
  @Option(
      names = "--deal",
      order = 1,
      paramLabel = "DEAL",
      description =
          "would it hold? a draft's id, a point (nash, kalai-smorodinsky, egalitarian,"
              + " utilitarian), or a package such as 'issue = option, issue = option'")
  private @Nullable String deal;

  @Option(
      names = "--concepts",
      order = 2,
      paramLabel = "LIST",
      split = ",",
      description = "which of nash, gmr, smr, seq, sseq, sim (default: all)")
  private List<String> concepts = new ArrayList<>();

  @Mixin private final FurtherOptions further = new FurtherOptions();
  @Mixin private final HtmlOptions html = new HtmlOptions();
  @Mixin private final StateFiles files = new StateFiles();

  StabilityCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void checkOptions() {
    boolean _ = chosen().isEmpty();
    further.check(this);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    Optional<DealNames> asked =
        Optional.ofNullable(deal).map(d -> DealNames.find(negotiation, d, threads()));
    DealQuestion question = asked.map(DealNames::question).orElseGet(DealQuestion.None::new);
    Optional<DealNames> wanted = further.inverse(negotiation, threads());
    Finding<Stability> finding = finding(negotiation, question, wanted);
    Origin origin = origin(accepted, options());
    StabilityView view =
        new StabilityView(
            chosen(),
            limit(),
            asked.map(DealNames::name).orElse(""),
            wanted.map(DealNames::name).orElse(""));
    files.write(surroundings(), finding.result(), negotiation);
    html.write(surroundings(), () -> HtmlReport.stability(finding, negotiation, view, origin));
    return json()
        ? JsonReport.stability(finding, negotiation, view.concepts(), limit(), origin)
        : TextReport.stability(finding, negotiation, view, origin, layout());
  }

  private Finding<Stability> finding(
      Case negotiation, DealQuestion question, Optional<DealNames> wanted) {
    try (Progress progress = new Progress(surroundings(), further.draws())) {
      return StabilityAnalysis.analyse(
          negotiation,
          new StabilityAnalysis.Options(
              threads(), limit(), question, further.questions(wanted, chosen(), progress)));
    }
  }

  /** In the concepts' own order. */
  private List<Concept> chosen() {
    List<String> known = Arrays.stream(Concept.values()).map(Concept::id).toList();
    for (String name : concepts) {
      if (!known.contains(name.strip())) {
        throw BadInput.question(
            "No concept `" + name.strip() + "`",
            "--concepts "
                + CaseFinder.closest(name.strip(), known)
                    .orElseGet(() -> "with some of " + String.join(",", known)));
      }
    }
    return Arrays.stream(Concept.values())
        .filter(
            c -> concepts.isEmpty() || concepts.stream().anyMatch(n -> n.strip().equals(c.id())))
        .toList();
  }

  private String options() {
    return (deal == null ? "" : " --deal " + quoted(deal))
        + (concepts.isEmpty() ? "" : " --concepts " + quoted(String.join(",", concepts)))
        + further.repeated();
  }
}
