package dev.parley.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.report.Findings;
import dev.parley.report.Talks;
import dev.parley.report.html.Frame.Part;
import dev.parley.report.wording.Language;
import dev.parley.report.wording.Phrases;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ScrutinySectionTest {
  private static List<Part> parts(Phrases phrases) {
    return new ScrutinySection(new Links(Talks.talks(), phrases))
        .write(Findings.scrutinised().result());
  }

  private static Document page(String id, Phrases phrases) {
    return Jsoup.parse(
        parts(phrases).stream()
            .filter(p -> p.id().equals(id))
            .flatMap(p -> p.content().stream())
            .map(c -> c.render())
            .collect(Collectors.joining()));
  }

  private static Document page(String id) {
    return page(id, Phrases.ENGLISH);
  }

  @Test
  void everyKindHasItsPart() {
    assertThat(parts(Phrases.ENGLISH).stream().map(Part::id))
        .containsExactly("reasons", "tipping", "why-now", "orders", "weakest");
  }

  @Test
  void theFirstReasonOfEachKindStandsInTheOpen() {
    assertThat(page("reasons").select("body > p").eachText())
        .contains(
            "As long as guarantee = Treaty of mutual defence and border toll = 10 crowns a lorry, Alpha"
                + " accepts, whatever happens to the rest.",
            "“Alpha accepts” breaks if guarantee changes.",
            "“the package can be signed” breaks if guarantee and border toll both change.",
            "The search stopped at 500 sets of a kind: there may be more.");
  }

  @Test
  void theLatticeHasARowPerIssueAndAColumnPerSet() {
    Element accepts = page("reasons").select(".lattice").getFirst();
    assertThat(accepts.select("thead th").eachText()).containsExactly("■ 1", "× 1", "× 2");
    assertThat(rows(accepts)).containsExactly("guarantee ■ × ·", "border toll ■ · ×");
    Element signable = page("reasons").select(".lattice").getLast();
    assertThat(rows(signable)).containsExactly("guarantee ■ · ×", "border toll · ■ ×");
  }

  private static List<String> rows(Element lattice) {
    return lattice.select("tbody tr").stream()
        .map(r ->
            r.children().stream()
                .map(c -> c.text().isEmpty() ? "·" : c.text())
                .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void aBreachShowsAPackageAtWhichItFails() {
    assertThat(page("reasons").select("details li").eachText())
        .contains(
            "“Alpha accepts” breaks if guarantee changes. For instance guarantee: Treaty of mutual"
                + " defence → None.");
  }

  @Test
  void aTippingPointLeadsToItsNumber() {
    Element row = page("tipping").select("tbody tr").getFirst();
    assertThat(row.select("th a").attr("href")).isEqualTo("#p-preferences.alpha.walk-away");
    assertThat(row.text())
        .isEqualTo("Alpha: walk-away 25.0, range 20.0 to 60.0 59.5: NOT NEEDED, inside its range");
  }

  @Test
  void aBarHasItsTickWhereTheVerdictFlips() {
    Element bar = page("tipping").select("svg").getFirst();
    assertThat(bar.select("line").last().attr("x1")).isEqualTo("142.8");
    assertThat(bar.select("circle").attr("cx")).isEqualTo("60.0");
    assertThat(bar.select("rect").attr("x")).isEqualTo("48.0");
    assertThat(bar.select("rect").attr("width")).isEqualTo("96.0");
    assertThat(bar.attr("aria-label"))
        .isEqualTo(
            "Alpha: walk-away above 59.5 (assumed 25.0, range 20.0 to 60.0): then NOT NEEDED");
  }

  @Test
  void aDecisiveSourceIsCitedStatementByStatement() {
    assertThat(page("weakest").select("li a").eachAttr("href"))
        .containsExactly("#s-ann-1", "#s-bob-1");
    assertThat(page("weakest").text())
        .startsWith("Without Gazette (2 numbers rest on it alone) the verdict would be TIED.");
  }

  @Test
  void theSameStandsInFrench() {
    Phrases french = Phrases.in(Language.FRENCH);
    assertThat(page("tipping", french).select("tbody tr").getFirst().text())
        .startsWith("Alpha : valeur de l’absence d’accord 25,0, fourchette 20,0 à 60,0 59,5 : NON");
    assertThat(page("reasons", french).select("body > p").getFirst().text())
        .startsWith("Tant que guarantee = Treaty of mutual defence et border toll = 10 crowns");
  }
}
