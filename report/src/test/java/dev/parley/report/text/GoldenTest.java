package dev.parley.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.report.Findings;
import dev.parley.report.Talks;
import dev.parley.report.wording.Language;
import dev.parley.report.wording.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole text of a view; {@code -Dparley.golden=write} writes the files anew. */
class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  @ParameterizedTest
  @ValueSource(ints = {80, 50})
  void explain(int width) throws IOException {
    Style style = new Style(width, false);
    compare(
        "explain-preferred-" + width,
        TextReport.explain(Findings.preferred(), Talks.talks(), Talks.ORIGIN, style));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 50})
  void explainWhatIsBlocked(int width) throws IOException {
    Style style = new Style(width, false);
    compare(
        "explain-blocked-" + width,
        TextReport.explain(Findings.blocked(), Talks.talks(), Talks.ORIGIN, style));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 50})
  void explainWithAllThatItRestsOn(int width) throws IOException {
    Style style = new Style(width, false);
    compare(
        "explain-scrutinised-" + width,
        TextReport.explain(Findings.scrutinised(), Talks.talks(), Talks.ORIGIN, style));
  }

  @ParameterizedTest
  @EnumSource
  void explainOnOneScreen(Language language) throws IOException {
    Style style = new Style(80, false);
    compare(
        "explain-brief-" + language.id(),
        TextReport.brief(
            Findings.scrutinised(), Talks.talks(), Talks.ORIGIN, style, Phrases.in(language)));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 50})
  void deals(int width) throws IOException {
    Style style = new Style(width, false);
    compare(
        "deals-" + width, TextReport.deals(Findings.deals(), Talks.talks(), Talks.ORIGIN, style));
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 50})
  void dealsWhereNothingCanBeSigned(int width) throws IOException {
    Style style = new Style(width, false);
    compare(
        "deals-none-" + width,
        TextReport.deals(Findings.noDeals(), Talks.talks(), Talks.ORIGIN, style));
  }

  @Test
  void markdown() throws IOException {
    Layout layout = new Markdown();
    compare(
        "explain-preferred.md",
        TextReport.explain(Findings.preferred(), Talks.talks(), Talks.ORIGIN, layout));
    compare("deals.md", TextReport.deals(Findings.deals(), Talks.talks(), Talks.ORIGIN, layout));
  }

  private static void compare(String name, String text) throws IOException {
    Path golden = FOLDER.resolve(name.endsWith(".md") ? name : name + ".txt");
    if ("write".equals(System.getProperty("parley.golden"))) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
