package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.process.Course;
import dev.parley.engine.process.ProcessAnalysis;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.course.Process;
import dev.parley.model.evidence.PartialDate;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley process}. */
@Command(
    name = "process",
    description = {
      "How a deal or an accession travels: where it stands, who can stop each step, and when it may"
          + " arrive.",
      "More in docs/guides/process.md."
    },
    sortOptions = false)
final class ProcessCommand extends CaseVerb {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "the id of a process of the case (default: all of them)")
  private @Nullable String name;

  @Option(
      names = "--by",
      order = 1,
      paramLabel = "DATE",
      converter = DateArgument.class,
      description =
          "also the share of draws that have arrived by the end of this day, month or year")
  private @Nullable PartialDate by;

  @Option(
      names = "--draws",
      order = 3,
      paramLabel = "N",
      defaultValue = "1000",
      description = "draws of the uncertain numbers; 0 for none (default: ${DEFAULT-VALUE})")
  private int draws;

  @Option(
      names = "--seed",
      order = 4,
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the draws (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private final HtmlOptions html = new HtmlOptions();

  ProcessCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void checkOptions() {
    atLeast(0, draws, "--draws");
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    List<Process> wanted = wanted(negotiation);
    if (json() && wanted.size() > 1) {
      throw BadInput.question(
          "The case has " + wanted.size() + " processes, and --json prints one finding",
          "parley process " + quoted(caseName()) + " " + wanted.getFirst().id() + " --json");
    }
    List<Finding<Course>> findings = wanted.stream().map(p -> analyse(negotiation, p)).toList();
    html.write(
        surroundings(),
        () -> HtmlReport.process(findings, negotiation, origin(accepted, options(name))));
    return findings.stream().map(f -> shown(accepted, f)).collect(Collectors.joining("\n"));
  }

  private List<Process> wanted(Case negotiation) {
    List<String> ids = negotiation.processes().stream().map(Process::id).toList();
    if (ids.isEmpty()) {
      throw BadInput.question(
          "The case has no `process` section", "write one: docs/guides/process.md shows how");
    }
    if (name == null) {
      return negotiation.processes();
    }
    String id = name;
    List<Process> found = negotiation.processes().stream().filter(p -> p.id().equals(id)).toList();
    if (found.isEmpty()) {
      throw BadInput.question(
          "No process `" + id + "` in this case",
          CaseFinder.closest(id, ids).orElseGet(() -> "one of " + String.join(", ", ids)));
    }
    return found;
  }

  private String options(@Nullable String process) {
    return (process == null ? "" : " " + process)
        + DateArgument.repeated("--by", by)
        + " --draws "
        + draws
        + " --seed "
        + seed;
  }

  private Finding<Course> analyse(Case negotiation, Process process) {
    try (Progress progress = new Progress(surroundings(), draws)) {
      return ProcessAnalysis.analyse(
          negotiation,
          process,
          new ProcessAnalysis.Options(
              draws, seed, threads(), Optional.ofNullable(by).map(PartialDate::last), progress));
    }
  }

  private String shown(Reading.Accepted accepted, Finding<Course> finding) {
    Case negotiation = accepted.model();
    Origin origin = origin(accepted, options(finding.result().process().id()));
    return json()
        ? JsonReport.process(finding, negotiation, origin)
        : TextReport.process(finding, negotiation, origin, layout());
  }
}
