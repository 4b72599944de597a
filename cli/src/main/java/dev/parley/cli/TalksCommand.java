package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.talks.TalksAnalysis;
import dev.parley.engine.talks.TalksReading;
import dev.parley.format.Reading;
import dev.parley.report.Origin;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley talks}. */
@Command(
    name = "talks",
    description = {
      "Who stands where on each issue as of a day, who moved, and whether the drafts come together.",
      "More in docs/guides/talks.md."
    },
    sortOptions = false)
final class TalksCommand extends CaseVerb {
  @Option(
      names = "--as-of",
      order = 1,
      paramLabel = "DATE",
      converter = DateArgument.class,
      description = "the last day that counts (default: the case's)")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--since",
      order = 2,
      paramLabel = "DATE",
      converter = DateArgument.class,
      description = "show moves from this day on (default: every change of position)")
  private @Nullable LocalDate since;

  TalksCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Origin origin =
        origin(
            accepted,
            DateArgument.repeated("--as-of", asOf) + DateArgument.repeated("--since", since));
    Finding<TalksReading> finding =
        TalksAnalysis.read(
            accepted.model(), Optional.ofNullable(asOf), Optional.ofNullable(since));
    return json()
        ? JsonReport.talks(finding, accepted.model(), origin)
        : TextReport.talks(finding, accepted.model(), origin, layout());
  }
}
