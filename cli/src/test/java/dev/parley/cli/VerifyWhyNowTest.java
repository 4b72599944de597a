package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that say why the verdict changed, checked against the earlier version or draft. */
class VerifyWhyNowTest {
  private static final int CASES = Boolean.getBoolean("parley.slow") ? 400 : 15;

  @TempDir private Path folder;

  private Run.Place place() {
    return Run.Place.in(folder).withHome(Run.HOME);
  }

  private String explain(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("explain", "dam", "--json", "--draws", "0"));
    words.addAll(List.of(options));
    Run run = place().parley(words.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    Files.writeString(folder.resolve("report.json"), run.out());
    return run.out();
  }

  private Run verify(String report) throws IOException {
    Files.writeString(folder.resolve("report.json"), report);
    return place().parley("verify", "report.json", "dam");
  }

  private static final String TALKS =
      """
      parley: 1
      case: dam
      title: The dam
      as-of: 2025-06-01
      question: {why: north, concedes: dam = shared}
      parties: {north: {name: North}, south: {name: South}}
      issues:
        dam: {title: Dam, options: {own: Own, shared: Shared}, now: own}
        water: {title: Water, options: {low: Low, high: High}, now: low}
        toll: {title: Toll, options: {none: None, paid: Paid}, now: none}
      preferences:
        north:
          dam: {weight: 40, values: {own: 100, shared: 0}}
          water: {weight: 20, values: {low: 0, high: 100}}
          toll: {weight: 40, values: {none: 0, paid: 80 to 100}}
          terms: [{if: toll = paid and water = low, add: -1}]
          walk-away: 40
        south:
          dam: {weight: 70, values: {own: 0, shared: 100}}
          water: {weight: 10, values: {low: 100, high: 0}}
          toll: {weight: 20, values: {none: 100, paid: 0}}
          walk-away: {like: {}, add: 20}
      drafts:
        first: {title: First, points: [{nr: 1, title: Toll, sets: {toll: none}}, {nr: 2, title: Water, sets: {water: low}}]}
        second: {title: Second, points: [{nr: 1, title: Toll, sets: {toll: paid}}]}
      """;

  private void talks(String name, String yaml) throws IOException {
    Path written = Files.createDirectories(folder.resolve(name));
    Files.writeString(written.resolve("case.yaml"), yaml);
  }

  /** Only together do the toll's worth and South's walk-away bring a deal about. */
  private String versions() throws IOException {
    talks("dam", TALKS);
    talks(
        "old",
        TALKS
            .replace("as-of: 2025-06-01", "as-of: 2025-05-01")
            .replace("toll: {weight: 40", "toll: {weight: 6")
            .replace("add: 20}", "add: 62}")
            .replace("add: -1", "add: -2"));
    return explain("--since", "old");
  }

  @Test
  void whyNowIsTriedAgainBetweenTwoVersions() throws IOException {
    versions();
    Run alone = place().parley("verify", "report.json", "dam");
    assertThat(alone.exitCode()).as(alone.out()).isZero();
    assertThat(alone.out()).contains("give it with --since");
    Run both = place().parley("verify", "report.json", "dam", "--since", "old");
    assertThat(both.exitCode()).as(both.out()).isZero();
    assertThat(both.out()).contains("why now").doesNotContain("give it with --since");
    Run same = place().parley("verify", "report.json", "dam", "--since", "dam");
    assertThat(same.exitCode()).as(same.out()).isEqualTo(1);
    assertThat(same.out()).contains("Does not hold: why now");
  }

  /** The earlier version has other weights and walk-aways. */
  @Test
  void reportsBetweenRandomVersionsHold() throws IOException {
    int flipped = 0;
    int tried = 0;
    for (long seed = 0; seed < CASES; seed++) {
      String yaml = RandomTalks.yaml(seed);
      talks("dam", yaml);
      talks(
          "old",
          yaml.replace("weight: 20\n", "weight: 90\n")
              .replace("weight: 10\n", "weight: 1\n")
              .replaceAll("walk-away: [0-9]+\n", "walk-away: 35\n"));
      Run run = place().parley("explain", "dam", "--json", "--draws", "0", "--since", "old");
      if (run.exitCode() == 0) {
        tried++;
        flipped += run.out().replaceAll("\\s", "").contains("\"sets\":[[") ? 1 : 0;
        Files.writeString(folder.resolve("report.json"), run.out());
        Run verified = place().parley("verify", "report.json", "dam", "--since", "old");
        assertThat(verified.exitCode()).as(seed + "\n" + verified.out()).isZero();
      }
    }
    assertThat(tried).isGreaterThan(CASES / 2);
    assertThat(flipped).isPositive();
  }

  @Test
  void aForgedReasonBetweenTwoVersionsIsRejected() throws IOException {
    String report = versions();
    assertThat(report.replaceAll("\\s", ""))
        .contains("\"to\":\"NECESSARY\"")
        .contains("\"sets\":[[");
    for (int seed = 0; seed < 60; seed++) {
      Tampering.Forged forged = new Tampering(seed, p -> !p.contains(".whyNow.")).forge(report);
      Files.writeString(folder.resolve("report.json"), forged.json());
      Run run = place().parley("verify", "report.json", "dam", "--since", "old");
      assertThat(run.exitCode()).as(forged.change()).isEqualTo(1);
    }
  }

  @Test
  void aForgedReasonBetweenTwoDraftsIsRejected() throws IOException {
    talks("dam", TALKS);
    String report = explain("--from", "first", "--to", "second");
    Run run = verify(report);
    assertThat(run.exitCode()).as(run.out()).isZero();
    for (int seed = 0; seed < 60; seed++) {
      Tampering.Forged forged = new Tampering(seed, p -> !p.contains(".whyNow.")).forge(report);
      assertThat(verify(forged.json()).exitCode()).as(forged.change()).isEqualTo(1);
    }
  }
}
