package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.deals.Deals;
import dev.parley.format.Reading;
import dev.parley.report.Origin;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import picocli.CommandLine.Command;

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
  DealsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Origin origin = origin(accepted, "");
    Finding<Deals> finding =
        DealAnalysis.analyse(accepted.model(), new DealAnalysis.Options(threads(), limit()));
    return json()
        ? JsonReport.deals(finding, accepted.model(), origin)
        : TextReport.deals(finding, accepted.model(), origin, layout());
  }
}
