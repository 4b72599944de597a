package dev.parley.cli;

import dev.parley.engine.Finding;
import dev.parley.engine.timeline.Moment;
import dev.parley.engine.timeline.Timeline;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.evidence.PartialDate;
import dev.parley.report.Origin;
import dev.parley.report.export.CalendarExport;
import dev.parley.report.export.TimelineCsv;
import dev.parley.report.html.HtmlReport;
import dev.parley.report.json.JsonReport;
import dev.parley.report.text.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley timeline}. */
@Command(
    name = "timeline",
    description = {
      "Events, talks, drafts, statements and steps of processes, in order.",
      "More in docs/guides/timeline.md."
    },
    sortOptions = false)
final class TimelineCommand extends CaseVerb {
  @Option(
      names = "--party",
      order = 1,
      paramLabel = "PARTY",
      split = ",",
      description = "only what these parties said, did or attended; ids with commas between")
  private List<String> parties = new ArrayList<>();

  @Option(
      names = "--issue",
      order = 1,
      paramLabel = "ISSUE",
      split = ",",
      description = "only what concerns these issues")
  private List<String> issues = new ArrayList<>();

  @Option(
      names = "--kind",
      order = 1,
      paramLabel = "KIND",
      split = ",",
      description = "only these kinds: event, talks, draft, statement, step")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--from",
      order = 2,
      paramLabel = "DATE",
      converter = DateArgument.class,
      description = "from this day, month or year on")
  private @Nullable PartialDate from;

  @Option(
      names = "--to",
      order = 2,
      paramLabel = "DATE",
      converter = DateArgument.class,
      description = "up to the end of this day, month or year")
  private @Nullable PartialDate to;

  @Option(
      names = "--ics",
      order = 3,
      paramLabel = "FILE",
      description = "also write the timeline as an iCalendar file")
  private @Nullable Path calendar;

  @Option(
      names = "--csv",
      order = 3,
      paramLabel = "FILE",
      description = "also write the timeline as CSV")
  private @Nullable Path csv;

  @Mixin private final HtmlOptions html = new HtmlOptions();

  TimelineCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void checkOptions() {
    DateArgument.inOrder("--from", from, "--to", to);
  }

  @Override
  String answer(Reading.Accepted accepted) {
    Case negotiation = accepted.model();
    known("party", parties, negotiation.parties().stream().map(Party::id).toList());
    known("issue", issues, negotiation.issues().stream().map(Issue::id).toList());
    List<String> words = new ArrayList<>();
    for (Moment.Kind kind : Moment.Kind.values()) {
      words.add(kind.name().toLowerCase(Locale.ROOT));
    }
    known("kind", kinds, words);
    Finding<Timeline> finding =
        Timeline.of(
            negotiation,
            new Timeline.Filter(
                Set.copyOf(parties),
                Set.copyOf(issues),
                kinds.stream()
                    .map(k -> Moment.Kind.valueOf(k.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet()),
                Optional.ofNullable(from).map(PartialDate::first),
                Optional.ofNullable(to).map(PartialDate::last)));
    export(calendar, () -> CalendarExport.of(negotiation, finding.result()));
    export(csv, () -> TimelineCsv.of(finding.result()));
    Origin origin = origin(accepted, options());
    html.write(surroundings(), () -> HtmlReport.timeline(finding, negotiation, origin));
    return json()
        ? JsonReport.timeline(finding, negotiation, origin)
        : TextReport.timeline(finding, negotiation, origin, layout());
  }

  private void export(@Nullable Path file, Supplier<String> text) {
    if (file != null) {
      Path place = surroundings().workingFolder().resolve(file);
      NewFile.write(place, text.get());
      surroundings().err().println("Written: " + place);
    }
  }

  private static void known(String option, List<String> given, List<String> all) {
    for (String word : given) {
      if (!all.contains(word)) {
        throw BadInput.question(
            "`%s` is not a %s of this case".formatted(word, option),
            "--%s %s"
                .formatted(
                    option,
                    CaseFinder.closest(word, all)
                        .orElseGet(() -> "ID, one of " + String.join(", ", all))));
      }
    }
  }

  private String options() {
    return repeated("--party", parties)
        + repeated("--issue", issues)
        + repeated("--kind", kinds)
        + DateArgument.repeated("--from", from)
        + DateArgument.repeated("--to", to);
  }

  private static String repeated(String option, List<String> ids) {
    return ids.isEmpty() ? "" : " " + option + " " + String.join(",", ids);
  }
}
