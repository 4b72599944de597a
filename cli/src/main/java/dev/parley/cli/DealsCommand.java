package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.Workers;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley deals}. */
@Command(
    name = "deals",
    description = {
      "What could be signed: how many packages, who says yes to them, the Pareto set and the"
          + " bargaining points.",
      "More in docs/guides/deals.md."
    },
    sortOptions = false)
final class DealsCommand extends CaseVerb {
  @Option(
      names = "--explain-plan",
      order = 4,
      description = "add how each part was computed, and why so (--json says it always)")
  private boolean explainPlan;

  @Mixin private final HtmlOptions html = new HtmlOptions();

  DealsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    Workers.Both<Origin, Finding<Deals>> both =
        Workers.both(threads(), () -> origin(accepted, ""), () -> analyse(negotiation));
    Origin origin = both.first();
    Finding<Deals> finding = both.second();
    html.write(
        surroundings(),
        () -> HtmlReport.deals(ReportContext.of(negotiation, origin, threads(), explainPlan)));
    return json()
        ? JsonReport.deals(finding, negotiation, origin)
        : withPlan(
            TextReport.deals(finding, negotiation, origin, layout()),
            explainPlan,
            finding.result().plan());
  }

  private Finding<Deals> analyse(Case negotiation) {
    try (StatusLine line = new StatusLine(surroundings())) {
      return DealAnalysis.analyse(
          negotiation,
          new DealAnalysis.Options(threads(), limit(), DealAnalysis.Way.PLANNED, line::computing));
    }
  }
}
