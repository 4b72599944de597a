package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TimelineCommandTest {
  @TempDir private Path folder;

  @Test
  void berlinRunsFrom1991ToDecember2025() {
    JsonNode result = Run.of("timeline", "berlin-2025", "--json").json().at("/result");
    JsonNode moments = result.at("/moments");
    assertThat(moments.size()).isEqualTo(result.at("/size").asInt());
    assertThat(moments.at("/0/date").asString()).isEqualTo("1991");
    assertThat(moments.at("/0/first").asString()).isEqualTo("1991-01-01");
    assertThat(moments.at("/0/last").asString()).isEqualTo("1991-12-31");
    assertThat(moments.get(moments.size() - 1).at("/date").asString()).isEqualTo("2025-12-15");
    assertThat(Run.of("timeline", "berlin-2025", "--md").out())
        .contains("(2018 according to NewsX)");
  }

  @Test
  void filtersLeaveWhatMayBelong() {
    JsonNode result =
        Run.of(
                "timeline",
                "berlin-2025",
                "--json",
                "--party",
                "russia",
                "--issue",
                "forces",
                "--kind",
                "statement")
            .json()
            .at("/result/moments");
    assertThat(result.valueStream().map(m -> m.at("/id").asString()))
        .containsExactly("russia-bases", "russia-peacekeeping");
    // The year 2008 may contain the day; the year 2007 does not.
    assertThat(
            Run.of(
                    "timeline",
                    "berlin-2025",
                    "--json",
                    "--from",
                    "2008-06-01",
                    "--to",
                    "2008-06-01")
                .json()
                .at("/result/moments")
                .size())
        .isEqualTo(2);
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    Run timeline = Run.of("timeline", "berlin-2025", "--from", "2024", "--to", "2020-05");
    assertThat(timeline.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(timeline.err())
        .contains("--from 2024 is after --to 2020-05", "Try: --from 2020-05 --to 2024");
    Run talks = Run.of("talks", "berlin-2025", "--since", "2026", "--as-of", "2025");
    assertThat(talks.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(talks.err()).contains("--since 2026 is after --as-of 2025");
  }

  @Test
  void aDraftBelongsToThosePresentWhereItWasTabled() {
    assertThat(ids("--party", "ukraine", "--kind", "draft")).containsExactly("plan-20");
    assertThat(ids("--party", "russia", "--kind", "draft")).isEmpty();
  }

  @Test
  void aYearOrMonthFiltersFromItsFirstToItsLastDay() {
    assertThat(ids("--from", "2003", "--to", "2014"))
        .containsExactly(
            "bucharest", "accession.action-plan", "neutrality", "accession.neutrality", "crimea");
    assertThat(ids("--from", "2019-02", "--to", "2019-02")).contains("constitution-goal");
    Run run = Run.of("timeline", "berlin-2025", "--from", "2003-00");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("'2003-00' is not a date, expected such as 2025-12-15");
    assertThat(Run.of("timeline", "berlin-2025", "--from", "2003").out())
        .contains("parley timeline berlin-2025 --from 2003");
  }

  @Test
  void aDisputedDateCountsWhereverASourcePutsIt() {
    assertThat(ids("--from", "2018", "--to", "2018", "--kind", "event"))
        .containsExactly("constitution-goal");
  }

  @Test
  void eventsAndSessionsPassTheFiltersOfPartyAndIssue() {
    assertThat(ids("--party", "russia", "--kind", "event")).containsExactly("crimea", "invasion");
    assertThat(ids("--issue", "donbas", "--kind", "event,talks")).containsExactly("crimea");
    assertThat(ids("--issue", "guarantee", "--kind", "talks")).containsExactly("berlin");
  }

  private static List<String> ids(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "timeline";
    arguments[1] = "berlin-2025";
    arguments[2] = "--json";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Run.of(arguments)
        .json()
        .at("/result/moments")
        .valueStream()
        .map(m -> m.at("/id").asString())
        .toList();
  }

  @Test
  void unknownWordsGetTheNearest() {
    assertThat(Run.of("timeline", "berlin-2025", "--party", "rusia").err())
        .contains("`rusia` is not a party of this case", "Try: --party russia");
    assertThat(Run.of("timeline", "berlin-2025", "--kind", "speech").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void calendarsSpanUncertainDatesAndFoldLongLines() throws IOException {
    Path file = folder.resolve("berlin.ics");
    assertThat(Run.of("timeline", "berlin-2025", "--ics", file.toString()).exitCode()).isZero();
    String text = Files.readString(file);
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text).contains("DTSTART;VALUE=DATE:19910101\r\nDTEND;VALUE=DATE:19920101\r\n");
    assertThat(text.split("\r\n", -1))
        .allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text.replace("\r\n ", ""))
        .contains("SUMMARY:Ukraine becomes independent\\; its relations with NATO begin\r\n");
  }

  @Test
  void spreadsheetsGetOneRowAnEntry() throws IOException {
    Path file = folder.resolve("berlin.csv");
    Run run = Run.of("timeline", "berlin-2025", "--kind", "event", "--csv", file.toString());
    assertThat(run.err()).contains("Written: ");
    assertThat(Files.readString(file).lines())
        .hasSize(10)
        .contains(
            "1994,1994-01-01,1994-12-31,event,partnership,"
                + "Ukraine joins NATO's Partnership for Peace,ukraine,membership,newsx,");
  }
}
