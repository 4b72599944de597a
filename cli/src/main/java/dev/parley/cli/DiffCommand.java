package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.diff.Difference;
import dev.parley.format.Reading;
import dev.parley.report.Origin;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parley diff}. */
@Command(
    name = "diff",
    description = {
      "What changed from one version of a case to another in the model's own terms, and whether"
          + " the answer changed. Exit code 0 either way.",
      "More in docs/guides/diff.md."
    },
    sortOptions = false)
final class DiffCommand extends CaseVerb {
  @Parameters(index = "1", paramLabel = "LATER", description = "the later version")
  private String later;

  DiffCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String answer(Reading.Accepted before) {
    Reading.Accepted after = read(later);
    Origin origin = origin(after, " " + quoted(later));
    Finding<Difference> finding = Difference.between(before.model(), after.model(), threads());
    return json()
        ? JsonReport.diff(finding, after.model(), origin)
        : TextReport.diff(finding, caseName(), later, origin, layout());
  }
}
