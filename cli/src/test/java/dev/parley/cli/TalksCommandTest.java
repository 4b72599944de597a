package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TalksCommandTest {
  private static final String TALKS =
      Border.TEXT.replace("people: {ann: Ann Ames}", "people: {ann: Ann Ames, abe: Abe Ames}")
          + """
            ann-2: {by: ann, date: 2025-12-14, kind: concede, about: alliance = renounced, source: gazette}
            abe-1: {by: abe, date: 2025-12, kind: demand, about: alliance = kept, source: gazette}
            beta-1: {by: beta, date: 2025-11, kind: reject, about: guarantee = treaty, source: gazette}
            beta-2: {by: beta, date: 2025-12-10, kind: demand, about: guarantee = treaty, if: alliance = renounced, source: gazette}
          drafts:
            one: {title: One, date: 2025-12-01, points: [{nr: 1, sets: {alliance: renounced}, status: agreed}]}
            two: {title: Two, date: 2025-12-10, points: [{nr: 1, sets: {alliance: renounced}, status: agreed}, {nr: 2, sets: {guarantee: none | treaty}}]}
          """;

  @TempDir private Path folder;

  @Test
  void theLastWordCountsAndContradictionsAreShown() throws IOException {
    JsonNode positions = talks().at("/positions");
    // A month without a day counts as its last day, which is after the case's date.
    assertThat(positions.size()).isEqualTo(2);
    assertThat(positions.at("/0/stances/0/statement").asString()).isEqualTo("ann-2");
    assertThat(positions.at("/0/stances/0/options").toString()).isEqualTo("[\"renounced\"]");
    assertThat(talks("--as-of", "2025-12-31").at("/positions/0/contradictions").toString())
        .isEqualTo("[[\"ann-2\",\"abe-1\"]]");
  }

  @Test
  void movesAreMeasuredOnEachOwnScale() throws IOException {
    JsonNode moves = talks().at("/moves");
    assertThat(moves.at("/0/party").asString()).isEqualTo("alpha");
    // Alpha: 40 of 100 points of weight from kept to renounced; Beta: 70 of 100.
    assertThat(moves.at("/0/points").toString()).isEqualTo("{\"alpha\":-40.0,\"beta\":70.0}");
    assertThat(moves.at("/1/party").asString()).isEqualTo("beta");
    assertThat(moves.at("/1/points").toString()).isEqualTo("{\"beta\":-30.0,\"alpha\":60.0}");
    assertThat(talks("--since", "2025-12-13").at("/moves").size()).isEqualTo(1);
  }

  @Test
  void draftsAreHeldAgainstTheOneBefore() throws IOException {
    JsonNode drafts = talks().at("/drafts");
    assertThat(drafts.at("/0/settled").toString()).isEqualTo("[\"alliance\"]");
    assertThat(drafts.at("/0/agreed").toString()).isEqualTo("[\"alliance\"]");
    assertThat(drafts.at("/0/pointsChanged").isNull()).isTrue();
    assertThat(drafts.at("/1/pointsChanged").asInt()).isEqualTo(1);
    assertThat(drafts.at("/1/issuesChanged").toString()).isEqualTo("[\"guarantee\"]");
    assertThat(drafts.at("/1/worth").toString())
        .isEqualTo("{\"alpha\":[0.0,60.0],\"beta\":[70.0,100.0]}");
  }

  @Test
  void noPositionChangesWithoutAStatement() throws IOException {
    Map<String, LocalDate> said =
        Map.of(
            "ann-1", LocalDate.of(2025, 12, 12),
            "ann-2", LocalDate.of(2025, 12, 14),
            "abe-1", LocalDate.of(2025, 12, 31),
            "beta-1", LocalDate.of(2025, 11, 30),
            "beta-2", LocalDate.of(2025, 12, 10));
    Map<String, String> before = new HashMap<>();
    for (LocalDate day = LocalDate.of(2025, 11, 20);
        day.isBefore(LocalDate.of(2026, 1, 5));
        day = day.plusDays(1)) {
      LocalDate today = day;
      for (JsonNode p : talks("--as-of", day.toString()).at("/positions")) {
        String cell = p.at("/party").asString() + p.at("/issue").asString();
        String now = p.at("/stances").toString();
        if (!now.equals(before.put(cell, now))) {
          assertThat(said.values()).as(cell + " on " + day).contains(today);
        }
      }
    }
    assertThat(before).hasSize(2);
  }

  @Test
  void berlinHasPositionsFromItsFirstStatementOn() {
    assertThat(Run.of("talks", "berlin-2025", "--md").out())
        .contains(
            "Friedrich Merz", "concedes Aspiration given up, if", "Nobody has taken a position");
    assertThat(Run.of("talks", "berlin-2025", "--as-of", "2025-12-14", "--json").json())
        .isNotNull();
    assertThat(Run.of("talks", "berlin-2025", "--as-of", "1990-01-01").out())
        .contains("No demand, concession or rejection is recorded up to that day.");
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    Run run = Run.of("talks", "berlin-2025", "--as-of", "2025-13-01");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("'2025-13-01' is not a date");
  }

  @Test
  void aYearOrMonthCountsToItsEnd() throws IOException {
    assertThat(talks("--as-of", "2025").at("/asOf").asString()).isEqualTo("2025-12-31");
    assertThat(talks("--as-of", "2024-02").at("/asOf").asString()).isEqualTo("2024-02-29");
    assertThat(talks("--since", "2024", "--as-of", "2025").at("/since").asString())
        .isEqualTo("2024-01-01");
  }

  private JsonNode talks(String... options) throws IOException {
    Border.write(folder, TALKS);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "talks";
    arguments[1] = folder.toString();
    arguments[2] = "--json";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Run.of(arguments).json().at("/result");
  }
}
