package dev.parley.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.deals.PointCloud;
import dev.parley.engine.overview.Stakes;
import dev.parley.model.Case;
import dev.parley.report.Findings;
import dev.parley.report.Talks;
import dev.parley.report.wording.Language;
import dev.parley.report.wording.Phrases;
import dev.parley.report.wording.VerdictText;
import dev.parley.report.wording.Words;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private static final String HOSTILE = "<b>A</b> & \"B\" 'C' </script><!--\u202e😀";

  static Stream<String> reports() {
    return Stream.of(
        explain(Talks.talks()),
        HtmlReport.explain(Findings.scrutinised(), context(Talks.talks())),
        HtmlReport.explain(
            Findings.scrutinised(), context(Talks.talks()), Phrases.in(Language.FRENCH)),
        HtmlReport.explain(Findings.blocked(), context(Talks.talks())),
        HtmlReport.deals(context(Talks.talks())),
        HtmlReport.guarantee(Findings.guarantees(), Talks.talks(), Talks.ORIGIN),
        explain(Talks.talks(HOSTILE, HOSTILE)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyLinkLeadsToAnElementOfThePage(String report) {
    Document page = Jsoup.parse(report);
    assertThat(page.select("a[href]")).isNotEmpty();
    for (Element link : page.select("a[href]")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(page.getElementById(link.attr("href").substring(1)))
          .as(link.outerHtml())
          .isNotNull();
    }
    for (Element cite : page.select("[data-card]")) {
      assertThat(page.getElementById(cite.attr("data-card"))).as(cite.outerHtml()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void anchorsAreUnique(String report) {
    List<String> ids = Jsoup.parse(report).select("[id]").stream().map(Element::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void nothingIsFetchedFromElsewhere(String report) {
    Document page = Jsoup.parse(report);
    assertThat(page.select("[src], iframe, object, embed, base, form")).isEmpty();
    assertThat(page.select("link[href]").eachAttr("href")).allMatch(h -> h.startsWith("data:"));
    assertThat(page.select("style").html()).doesNotContain("@import", "url(");
    assertThat(report.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyPictureHasItsNumbersInATableOfTheSamePart(String report) {
    Document page = Jsoup.parse(report);
    assertThat(page.select("[data-chart]")).isNotEmpty();
    for (Element picture : page.select("section [data-chart]")) {
      Element part = picture.closest("section");
      assertThat(part == null ? List.of() : part.select("table"))
          .as(picture.outerHtml())
          .isNotEmpty();
      assertThat(picture.attr("data-label")).isNotBlank();
    }
  }

  @Test
  void namesOfTheCaseAreNeverMarkup() {
    Document page = Jsoup.parse(explain(Talks.talks(HOSTILE, "Beta")));
    assertThat(page.select("b").stream().map(Element::text)).doesNotContain("A");
    assertThat(page.select("h1").text()).contains("<b>A</b> & \"B\" 'C' </script><!--");
    assertThat(page.select("script").size()).isEqualTo(3);
  }

  @Test
  void theVerdictReadsAsOnTheTerminal() {
    Document page = Jsoup.parse(explain(Talks.talks()));
    VerdictText verdict = new VerdictText(Findings.preferred().result(), new Words(Talks.talks()));
    assertThat(page.select(".lead").text()).isEqualTo(verdict.label() + " " + verdict.sentence());
  }

  @Test
  void everyRowOfTheLedgerEndsWithASourceOrTheWordAssumption() {
    Document page = Jsoup.parse(explain(Talks.talks()));
    for (Element row : page.select("#ledger tbody tr")) {
      boolean sum = row.child(0).text().equals("sum");
      assertThat(sum || !row.select(".because a").isEmpty()).as(row.outerHtml()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyPointAndShareLeadsToItsNumbersOrToTheWordAssumption(String report) {
    Document page = Jsoup.parse(report);
    String decimal = page.select("html").attr("lang").equals("fr") ? "," : "\\.";
    for (Element line : page.select("header p, header li, section p, section li, section tr")) {
      boolean quoted = line.closest("#evidence, #timeline, #method") != null;
      if (!quoted && line.text().matches(".*\\d" + decimal + "\\d.*")) {
        assertThat(!line.select("a").isEmpty() || line.text().matches(".*(assumption|hypothèse).*"))
            .as(line.outerHtml())
            .isTrue();
      }
    }
  }

  @Test
  void aPointInASentenceLeadsToThePartyNamedLastBeforeIt() {
    Document page = Jsoup.parse(explain(Talks.talks()));
    assertThat(page.select(".lead a").eachAttr("href")).isNotEmpty().containsOnly("#n-alpha");
    assertThat(page.select(".lead a").eachText()).containsExactly("74.3", "59.2", "25.0");
  }

  @Test
  void theCountsEndWithHowExactTheyAre() {
    assertThat(Jsoup.parse(explain(Talks.talks())).select("header .quiet").eachText())
        .anyMatch(line -> line.contains("packages") && line.endsWith("; exact."));
    assertThat(Jsoup.parse(HtmlReport.deals(context(Talks.talks()))).select(".lead").text())
        .endsWith("packages in all; exact.");
  }

  @Test
  void thePlanHasEveryPartWithItsReason() {
    String deals = HtmlReport.deals(context(Talks.talks()));
    for (String report : List.of(deals, explain(Talks.talks()))) {
      assertThat(Jsoup.parse(report).select("#plan h2, #plan li").eachText())
          .containsExactly(
              "How it was computed",
              "Everything: scan of all packages; exact. Because: they are few.");
    }
  }

  @Test
  void thePlanIsThereOnlyWhereItIsAskedFor() {
    HtmlReport.Context asked = context(Talks.talks());
    HtmlReport.Context plain =
        new HtmlReport.Context(
            asked.negotiation(),
            asked.deals(),
            asked.cloud(),
            asked.stakes(),
            false,
            asked.origin());
    assertThat(Jsoup.parse(HtmlReport.deals(plain)).select("#plan")).isEmpty();
    assertThat(Jsoup.parse(HtmlReport.explain(Findings.preferred(), plain)).select("#plan"))
        .isEmpty();
  }

  @Test
  void theCaptionOfTheMapCountsWhatIsKeptAmongTheDots() {
    assertThat(caption(OptionalLong.empty(), true))
        .isEqualTo(
            "1 of 1,000,000 feasible packages: the Pareto set and today's, the others drawn evenly."
                + " The named ones are shown beside them.");
    assertThat(caption(OptionalLong.of(400), true))
        .isEqualTo(
            "One in 400 of 1,000,000 feasible packages, evenly in their order, with the Pareto set,"
                + " today's and the named ones.");
  }

  @Test
  void theCaptionOfTheMapSaysNothingOfTodayWhereItIsNotShown() {
    assertThat(caption(OptionalLong.empty(), false)).contains(": the Pareto set, the others");
  }

  private static String caption(OptionalLong every, boolean today) {
    HtmlReport.Context small = context(Talks.talks());
    PointCloud.Dot dot = small.cloud().dots().getFirst();
    PointCloud cloud =
        new PointCloud(
            List.of(new PointCloud.Dot(dot.deal(), dot.signable(), today)),
            every,
            BigInteger.valueOf(1_000_000),
            small.cloud().walkAways());
    HtmlReport.Context context =
        new HtmlReport.Context(
            small.negotiation(), small.deals(), cloud, small.stakes(), false, small.origin());
    return Jsoup.parse(HtmlReport.deals(context)).select("#map figcaption").text();
  }

  @Test
  void theSameFindingGivesTheSameBytes() {
    assertThat(explain(Talks.talks())).isEqualTo(explain(Talks.talks()));
  }

  private static String explain(Case negotiation) {
    return HtmlReport.explain(Findings.preferred(), context(negotiation));
  }

  private static HtmlReport.Context context(Case negotiation) {
    Map<String, BigFraction> walkAways = new LinkedHashMap<>();
    walkAways.put("alpha", BigFraction.of(25));
    walkAways.put("beta", BigFraction.of(40));
    PointCloud.Dot dot =
        new PointCloud.Dot(
            Talks.worth(Talks.deal("renounced", "treaty", "20"), "72", "60"), true, false);
    return new HtmlReport.Context(
        negotiation,
        Findings.deals(),
        new PointCloud(List.of(dot), OptionalLong.of(1), BigInteger.ONE, walkAways),
        new Stakes(Map.of()),
        true,
        Talks.ORIGIN);
  }
}
