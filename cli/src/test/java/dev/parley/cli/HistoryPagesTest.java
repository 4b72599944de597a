package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of {@code process}, {@code talks} and {@code timeline} hold what they are opened for.
 */
class HistoryPagesTest {
  private static final Pattern ROW = Pattern.compile("<tr[ >]");

  @TempDir private Path folder;

  @Test
  void aProcessShowsItsGraphItsStepsAndWhoCanStopThem() throws IOException {
    String page = page("process", "berlin-2025", "accession", "--draws", "50");
    holds(
        page,
        "s accession to NATO</h1>",
        "STANDS STILL.",
        "Where it stands",
        "not granted in 2008",
        "<svg",
        "Membership Action Plan",
        "Who can stop it",
        "United States, European partners, Hungary or Slovakia alone.");
  }

  @Test
  void talksShowThePositionMatrixWithItsStatements() throws IOException {
    String page = page("talks", "berlin-2025");
    holds(
        page,
        "Position matrix",
        "Who moved",
        "Do the drafts come together?",
        "concedes Aspiration given up, if",
        "demands Ukrainian forces withdraw",
        "#s-zelenskyy-offer");
  }

  @Test
  void theTimelineHasControlsAndEveryEntryInItsTable() throws IOException {
    String page = page("timeline", "berlin-2025");
    int entries = Run.of("timeline", "berlin-2025", "--json").json().at("/result/moments").size();
    String part = page.substring(page.indexOf("<section id=\"timeline\""));
    String table = part.substring(0, part.indexOf("</table>"));
    assertThat(ROW.matcher(table).results().count()).isEqualTo(entries + 1);
    holds(
        page,
        "Ukraine becomes independent",
        "(disputed: 2018 according to NewsX)",
        "With the keyboard on the picture");
  }

  /** One by one, so that a failure names the words and not the whole page. */
  private static void holds(String page, String... words) {
    for (String word : words) {
      assertThat(page.contains(word)).as(word).isTrue();
    }
  }

  private String page(String... arguments) throws IOException {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--html";
    all[arguments.length + 1] = "page.html";
    Run run = Run.Place.in(folder).withHome(Run.HOME).parley(all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.readString(folder.resolve("page.html"));
  }
}
