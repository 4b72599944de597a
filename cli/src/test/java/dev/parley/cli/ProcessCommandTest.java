package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProcessCommandTest {
  private static final String ROAD =
      Border.TEXT
          + """
          bodies:
            council: {decides: consensus, members: [alpha, beta]}
          process:
            road:
              title: The road
              goal: force
              steps:
                start: {title: Start, by: alpha, done: 2025-01-10}
                vote: {title: Vote, after: start, consent: each of council, leads-to: alliance = renounced and guarantee = treaty, takes: 10 days}
                press: {title: Press, after: start, takes: 100 days}
                force: {title: In force, after: vote or press, by: beta, takes: P2W, undo: impossible}
          """;

  @TempDir private Path folder;

  @Test
  void berlinStandsStillAtTheInvitation() {
    JsonNode result = Run.of("process", "berlin-2025", "accession", "--json").json().at("/result");
    assertThat(result.at("/arrives").asBoolean()).isFalse();
    assertThat(result.at("/standsAt").valueStream().map(JsonNode::asString))
        .containsExactly("action-plan", "invitation");
    assertThat(result.at("/steps/action-plan/refused").asString()).isEqualTo("2008");
    assertThat(result.at("/steps/invitation/stoppers").toString())
        .isEqualTo("[[\"united-states\"],[\"europe\"],[\"hungary\"],[\"slovakia\"]]");
    assertThat(Run.of("process", "berlin-2025", "accession", "--draws", "0").out())
        .contains("STANDS STILL.", "not granted in 2008 (NewsX; NATO)", "Hungary");
  }

  @Test
  void datesCanBeWorkedOutByHand() throws IOException {
    JsonNode result = road(ROAD, "--draws", "20", "--by", "2026-01-30").json().at("/result");
    assertThat(result.at("/steps/vote/finish").asString()).isEqualTo("2025-12-25");
    assertThat(result.at("/completion").asString()).isEqualTo("2026-01-08");
    assertThat(result.at("/critical").toString()).isEqualTo("[\"vote\",\"force\"]");
    assertThat(result.at("/lastHold/alpha").asString()).isEqualTo("2025-12-25");
    assertThat(result.at("/lastHold/beta").asString()).isEqualTo("2026-01-08");
    assertThat(result.at("/ensemble/by/share").asDouble()).isEqualTo(1);
    assertThat(result.at("/steps/force/undo").asString()).isEqualTo("impossible");
  }

  @Test
  void aRefusalIsNamedAndTheOtherRoadTaken() throws IOException {
    String unwilling = ROAD.replace("    walk-away: 40\n", "    walk-away: 90\n");
    JsonNode result = road(unwilling, "--draws", "0").json().at("/result");
    assertThat(result.at("/steps/vote/withheld/0/by").asString()).isEqualTo("council");
    assertThat(result.at("/steps/vote/withheld/0/members").toString()).isEqualTo("[\"beta\"]");
    assertThat(result.at("/blockedAt").toString()).isEqualTo("[\"vote\"]");
    // 100 days of press, then two weeks.
    assertThat(result.at("/completion").asString()).isEqualTo("2026-04-08");
  }

  @Test
  void aWrongNameIsAnsweredWithTheNearest() {
    Run run = Run.of("process", "berlin-2025", "acession");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("No process `acession` in this case", "Try: accession");
  }

  @Test
  void aCaseWithoutProcessesSaysSo() {
    assertThat(Run.of("process", "house-sale").err()).contains("The case has no `process` section");
  }

  @Test
  void severalProcessesAreOneAfterTheOtherButNotAsJson() {
    assertThat(Run.of("process", "berlin-2025", "--draws", "0").out())
        .contains("Ukraine's accession to NATO", "A settlement along the reported exchange");
    assertThat(Run.of("process", "berlin-2025", "--json").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  /** A hundred more issues make 10^30 packages; the dates stay those worked out by hand. */
  @Test
  void aProcessDoesNotCareHowManyPackagesThereAre() throws IOException {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      more.append("  extra-%d: {options: {a: A, b: B}, now: a}\n".formatted(i));
    }
    JsonNode result =
        road(ROAD.replace("issues:\n", "issues:\n" + more), "--draws", "20").json().at("/result");
    assertThat(result.at("/completion").asString()).isEqualTo("2026-01-08");
    assertThat(result.at("/ensemble/arrives").asDouble()).isEqualTo(1);
    String unwilling = ROAD.replace("    walk-away: 40\n", "    walk-away: 90\n");
    assertThat(
            road(unwilling.replace("issues:\n", "issues:\n" + more), "--draws", "0")
                .json()
                .at("/result/steps/vote/withheld/0/members")
                .toString())
        .isEqualTo("[\"beta\"]");
  }

  private Run road(String text, String... options) throws IOException {
    Border.write(folder, text);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "process";
    arguments[1] = folder.toString();
    arguments[2] = "--json";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Run.of(arguments);
  }
}
