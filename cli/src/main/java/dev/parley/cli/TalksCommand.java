package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.simulation.SimulatedTalks;
import dev.parley.engine.simulation.Simulation;
import dev.parley.engine.simulation.SingleText;
import dev.parley.engine.simulation.Tournament;
import dev.parley.engine.talks.TalksAnalysis;
import dev.parley.engine.talks.TalksReading;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.evidence.PartialDate;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley talks}. */
@Command(
    name = "talks",
    description = {
      "Who stands where on each issue as of a day, who moved, and whether the drafts come together;"
          + " or simulated talks.",
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
  private @Nullable PartialDate asOf;

  @Option(
      names = "--since",
      order = 2,
      paramLabel = "DATE",
      converter = DateArgument.class,
      description = "show moves from this day on (default: every change of position)")
  private @Nullable PartialDate since;

  @Mixin private final SimulationOptions simulation = new SimulationOptions();

  @Mixin private final HtmlOptions html = new HtmlOptions();

  TalksCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void checkOptions() {
    simulation.check(this);
    DateArgument.inOrder("--since", since, "--as-of", asOf);
    within(
        simulation.mode() == SimulationOptions.Mode.READ || !html.wanted(),
        "--html shows the talks of the case, not simulated ones%s",
        "");
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    return switch (simulation.mode()) {
      case READ -> read(accepted);
      case OFFERS ->
          simulated(
              accepted,
              Simulation.offers(
                  negotiation, simulation.strategies(), simulation.rounds(), simulation.seed()));
      case MEDIATOR ->
          simulated(
              accepted,
              Simulation.singleText(
                  negotiation,
                  new SingleText.Options(
                      simulation.rounds(),
                      simulation.temperature(),
                      simulation.seed(),
                      simulation.trace())));
      case TOURNAMENT -> tournament(accepted);
    };
  }

  private String read(Reading.Accepted accepted) {
    Origin origin =
        origin(
            accepted,
            DateArgument.repeated("--as-of", asOf) + DateArgument.repeated("--since", since));
    Finding<TalksReading> finding =
        TalksAnalysis.read(
            accepted.model(),
            Optional.ofNullable(asOf).map(PartialDate::last),
            Optional.ofNullable(since).map(PartialDate::first));
    html.write(surroundings(), () -> HtmlReport.talks(finding, accepted.model(), origin));
    return json()
        ? JsonReport.talks(finding, accepted.model(), origin)
        : TextReport.talks(finding, accepted.model(), origin, layout());
  }

  private String simulated(Reading.Accepted accepted, Finding<SimulatedTalks> finding) {
    Origin origin = origin(accepted, simulation.repeated());
    return json()
        ? JsonReport.simulation(finding, accepted.model(), origin)
        : TextReport.simulation(finding, accepted.model(), simulation.trace(), origin, layout());
  }

  private String tournament(Reading.Accepted accepted) {
    Finding<Tournament> finding =
        Simulation.tournament(
            accepted.model(),
            simulation.strategies(),
            simulation.rounds(),
            simulation.repeats(),
            simulation.seed(),
            threads());
    Origin origin = origin(accepted, simulation.repeated());
    return json()
        ? JsonReport.tournament(finding, accepted.model(), origin)
        : TextReport.tournament(finding, accepted.model(), origin, layout());
  }
}
