package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.overview.Overview;
import dev.parley.format.Reading;
import dev.parley.report.Origin;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley show}. */
@Command(
    name = "show",
    description = {
      "What a case holds: parties, issues, today's package, consents, and how many of its numbers"
          + " rest on statements.",
      "More in docs/guides/show.md."
    },
    sortOptions = false)
final class ShowCommand extends CaseVerb {
  @Option(names = "--matrix", order = 1, description = "add what is at stake, issue by party")
  private boolean matrix;

  ShowCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Origin origin = origin(accepted, matrix ? " --matrix" : "");
    Finding<Overview> finding = Overview.of(accepted.model());
    return json()
        ? JsonReport.show(finding, accepted.model(), origin)
        : TextReport.show(finding, accepted.model(), matrix, origin, layout());
  }
}
