package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.sensitivity.Memory;
import dev.parley.engine.sensitivity.Sensitivity;
import dev.parley.engine.sensitivity.SensitivityAnalysis;
import dev.parley.format.CanonicalCase;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.report.Origin;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import dev.parley.report.wording.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley sensitivity}. */
@Command(
    name = "sensitivity",
    description = {
      "How sure the verdict of a question is: how often it holds, which numbers drive it, and what"
          + " other analysts' numbers make of it.",
      "More in docs/guides/sensitivity.md."
    },
    sortOptions = false)
final class SensitivityCommand extends CaseVerb {
  @Mixin private final QuestionOptions asked = new QuestionOptions();

  @Option(
      names = "--draws",
      order = 3,
      paramLabel = "N",
      defaultValue = "4096",
      description = "draws at most, in sixteen scramblings (default: ${DEFAULT-VALUE})")
  private int draws;

  @Option(
      names = "--until",
      order = 3,
      paramLabel = "WIDTH",
      description = "stop as soon as every share is known to plus or minus WIDTH, such as 0.01")
  private @Nullable Double until;

  @Option(
      names = "--indices",
      order = 3,
      paramLabel = "N",
      description =
          "draws behind the Sobol indices, each once more per uncertain number; 0 for none"
              + " (default: as many as 16,384 verdicts allow, at least 128)")
  private @Nullable Integer indices;

  @Option(
      names = "--seed",
      order = 4,
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the scramblings (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--results",
      order = 4,
      paramLabel = "FILE",
      description = "keep what is drawn in FILE, and go on from there if the run was stopped")
  private @Nullable Path results;

  @Mixin private final LanguageOption language = new LanguageOption();

  @Mixin private final HtmlOptions html = new HtmlOptions();

  SensitivityCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void checkOptions() {
    atLeast(SensitivityAnalysis.SCRAMBLINGS, draws, "--draws");
    within(
        draws <= SensitivityAnalysis.MOST_DRAWS,
        "--draws is %s, expected at most " + SensitivityAnalysis.MOST_DRAWS,
        draws);
    Integer points = indices;
    within(
        points == null || points >= 0,
        "--indices is %s, expected at least 0",
        String.valueOf(points));
    Double width = until;
    within(
        width == null || (width > 0 && width < 1),
        "--until is %s, expected more than 0 and less than 1",
        String.valueOf(width));
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    Question question = asked.ask(negotiation);
    Phrases phrases = language.phrases(surroundings());
    Origin origin = origin(accepted, options());
    Finding<Sensitivity> finding = analyse(negotiation, question);
    html.write(surroundings(), () -> HtmlReport.sensitivity(finding, negotiation, origin, phrases));
    return json()
        ? JsonReport.sensitivity(finding, negotiation, limit(), origin)
        : TextReport.sensitivity(finding, negotiation, limit(), origin, layout(), phrases);
  }

  private Finding<Sensitivity> analyse(Case negotiation, Question question) {
    Path place = results;
    if (place == null) {
      return analyse(negotiation, question, Memory.NONE);
    }
    Path file = surroundings().workingFolder().resolve(place);
    ResultsFile.Key key =
        new ResultsFile.Key(
            version(),
            CanonicalCase.digest(negotiation),
            seed,
            question.party(),
            question.concedes().text());
    Thread notice = new Thread(() -> cutOff(file));
    try (ResultsFile kept = ResultsFile.open(file, key)) {
      Runtime.getRuntime().addShutdownHook(notice);
      try {
        return analyse(negotiation, question, kept);
      } finally {
        forget(notice);
      }
    }
  }

  private static void forget(Thread notice) {
    try {
      boolean _ = Runtime.getRuntime().removeShutdownHook(notice);
    } catch (IllegalStateException _) {
      // The run is being stopped, so the notice is due.
    }
  }

  /** Said when a run is stopped from outside. */
  private void cutOff(Path file) {
    surroundings().err().println();
    surroundings().err().println("Stopped. What was drawn so far is kept in " + file + ".");
    surroundings().err().println("  Try: the same command again; it goes on from there.");
    surroundings().err().flush();
  }

  private static String version() {
    try {
      return new Version().getVersion()[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Finding<Sensitivity> analyse(Case negotiation, Question question, Memory memory) {
    Double width = until;
    Integer points = indices;
    try (Meter meter = new Meter(surroundings())) {
      return SensitivityAnalysis.analyse(
          negotiation,
          question,
          new SensitivityAnalysis.Options(
              draws,
              points == null ? OptionalInt.empty() : OptionalInt.of(points),
              width == null ? OptionalDouble.empty() : OptionalDouble.of(width),
              seed,
              threads(),
              meter,
              memory));
    }
  }

  private String options() {
    return asked.given()
        + " --draws "
        + draws
        + (until == null ? "" : " --until " + until)
        + (indices == null ? "" : " --indices " + indices)
        + " --seed "
        + seed
        + language.option();
  }
}
