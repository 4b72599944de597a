package dev.parley.interchange.profile;

import static dev.parley.interchange.profile.Files.faults;
import static dev.parley.interchange.profile.Files.file;
import static dev.parley.interchange.profile.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.format.CanonicalCase;
import dev.parley.interchange.sheet.CsvReader;
import dev.parley.interchange.sheet.XlsxText;
import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Party;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.preference.WalkAway;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetCaseTest {
  private static final String TABLE =
      """
      title,The two harbours
      issue,option,now,North,"South, the"
      Pier,,,40,30 to 50
      ,Stone,x,0,100
      ,Wood,,100,0
      Fee,,,60,50
      ,0,x,100,0
      ,10,,,
      ,20,,0,100
      walk-away,,,20,25 to 35
      """;

  private static SourceFile with(String old, String replacement) {
    assertThat(TABLE).contains(old);
    return file("t.csv", TABLE.replace(old, replacement));
  }

  @Test
  void aTableBecomesACase() {
    Case model = read(Format.CSV, file("t.csv", TABLE)).model();
    assertThat(CanonicalCase.json(model))
        .contains(
            "\"title\":\"The two harbours\"",
            "\"parties\":{\"north\":{\"name\":\"North\"},\"south-the\":{\"name\":\"South, the\"}}",
            "\"pier\":{\"title\":\"Pier\",\"options\":{\"stone\":\"Stone\",\"wood\":\"Wood\"},\"now\":\"stone\"}",
            "\"fee\":{\"title\":\"Fee\",\"levels\":\"0 to 20 by 10\",\"now\":\"0\"}",
            "\"pier\":{\"weight\":\"30 to 50\",\"values\":{\"stone\":100,\"wood\":0}}",
            "\"fee\":{\"weight\":60,\"values\":{\"0\":100,\"20\":0}},\"walk-away\":20");
  }

  @Test
  void semicolonsTabsAndRepeatedNamesAreTheSame() {
    Case model = read(Format.CSV, file("t.csv", TABLE)).model();
    String semicolons =
        TABLE.replace("\"South, the\"", "'~'").replace(',', ';').replace("'~'", "South, the");
    assertThat(read(Format.CSV, file("t.csv", semicolons)).model()).isEqualTo(model);
    String repeated =
        TABLE
            .replace("\n,Stone", "\nPier,Stone")
            .replace("\n,Wood", "\nPier,Wood")
            .replace("\n", "\r\n");
    assertThat(read(Format.CSV, file("t.csv", "\uFEFF" + repeated)).model()).isEqualTo(model);
  }

  @Test
  void theWorkbookOfATableIsTheSameCase() {
    List<List<String>> rows =
        CsvReader.read(file("t.csv", TABLE)).rows().stream()
            .map(r -> r.stream().map(c -> c.text()).toList())
            .toList();
    byte[] workbook = XlsxText.write(rows, Collections.nCopies(rows.size(), false));
    assertThat(workbook).isEqualTo(XlsxText.write(rows, Collections.nCopies(rows.size(), false)));
    Case fromWorkbook = read(Format.XLSX, new SourceFile("t.csv", workbook)).model();
    assertThat(fromWorkbook).isEqualTo(read(Format.CSV, file("t.csv", TABLE)).model());
  }

  @Test
  void withoutAWalkAwayTodayCounts() {
    Case model = read(Format.CSV, with("walk-away,,,20,25 to 35\n", "")).model();
    assertThat(model.preferences()).allMatch(p -> p.walkAway() instanceof WalkAway.StatusQuo);
    assertThat(
            faults(
                Format.CSV,
                file("t.csv", TABLE.replace(",x,", ",,").replace("walk-away,,,20,25 to 35\n", ""))))
        .contains("P804 t.csv:2:18: `North` has no walk-away");
  }

  @Test
  void faultsShowTheCell() {
    assertThat(faults(Format.CSV, with(",Wood,,100,0", ",Wood,,12o,0")))
        .isEqualTo(
            """
            P805 t.csv:5:8: `12o` is not a number
              ,Wood,,12o,0
                     ^
              Try: a number such as 40, or a range such as 30 to 50\
            """);
    assertThat(faults(Format.CSV, with(",Wood,,100,0", ",Wood,,101,0"))).contains("t.csv:5:8: ");
    assertThat(faults(Format.CSV, with(",Wood,,100,0", ",Wood,,,0")))
        .contains("`Wood` has no value for `North`");
    assertThat(faults(Format.CSV, with(",Wood,,100,0", ",Stone,,100,0")))
        .contains("`Stone` stands twice");
    assertThat(faults(Format.CSV, with(",Wood,,", ",Wood,x,")))
        .contains("a second option of `Pier`");
    assertThat(faults(Format.CSV, with("Pier,,,40", "Pier,,,")))
        .contains("values on `Pier`, but no weight");
    assertThat(faults(Format.CSV, with("issue,option", "issues,options")))
        .contains("begins with the word `issue`");
    assertThat(faults(Format.CSV, with("\"South, the\"", "\"South, the")))
        .startsWith("P802 t.csv:2:24");
    assertThat(faults(Format.CSV, with("Fee,,,60,50", ",,,60,50"))).contains("P805 t.csv:6:4");
  }

  /** Where the row is short, both faults stand at the same place. */
  @Test
  void aShortRowOfWeightsNamesEachParty() {
    assertThat(faults(Format.CSV, with("Pier,,,40,30 to 50", "Pier")))
        .contains(
            "P804 t.csv:3:1: `North` has values on `Pier`, but no weight",
            "P804 t.csv:3:1: `South, the` has values on `Pier`, but no weight");
  }

  @Test
  void adviceFitsWhatPeopleWrite() {
    assertThat(faults(Format.CSV, with(",Wood,,100,0", ",Wood,,\"1,000\",0")))
        .contains("Try: 1000, or 1.000 if the comma is a decimal point");
    assertThat(faults(Format.CSV, with(",Wood,,100,0", ",Wood,,60%,0")))
        .contains("Try: the number without the %");
    assertThat(faults(Format.CSV, with("walk-away,,,", "walkaway,,,"))).contains("Try: walk-away");
    assertThat(faults(Format.CSV, with("walk-away,,,", "Reservation,,,")))
        .contains("Try: walk-away");
    assertThat(faults(Format.CSV, file("t.csv", "sep=;\r\n" + TABLE.replace(',', ';'))))
        .isEqualTo("accepted");
    assertThat(faults(Format.CSV, file("t.csv", "sep=,\n" + TABLE))).isEqualTo("accepted");
  }

  /** ESC could recolour a terminal, and marks of direction could show another text. */
  @Test
  void controlCharactersAreNamedAndNotShown() {
    for (String bad : List.of("\u001B", "\u000B", "\u202E", "\uFEFF", "\u0085")) {
      String said = faults(Format.CSV, with("Wood", "Wo" + bad + "od"));
      assertThat(said)
          .startsWith("P802 t.csv:5:4: the control character U+")
          .endsWith("Try: delete it")
          .doesNotContain(bad);
    }
  }

  @Test
  void aRowThatStandsTwiceIsNotChosenFrom() {
    assertThat(faults(Format.CSV, file("t.csv", TABLE + "Walk-away,,,90,90\n")))
        .isEqualTo(
            """
            P806 t.csv:11:1: a second row `walk-away`; the first is in line 10
              Walk-away,,,90,90
              ^
              Try: leave one of them out\
            """);
    assertThat(faults(Format.CSV, file("t.csv", TABLE + "id,,,n,s\nid,,,no,so\n")))
        .startsWith("P806 t.csv:12:1: a second row `id`");
  }

  @Test
  void aRowAboveTheHeadingIsKnownOrRefused() {
    assertThat(faults(Format.CSV, with("title,", "titel,")))
        .isEqualTo(
            """
            P805 t.csv:1:1: `titel` begins no row that may stand above the heading
              titel,The two harbours
              ^
              Try: title\
            """);
    assertThat(faults(Format.CSV, file("t.csv", "draft of May\n" + TABLE)))
        .contains("P805 t.csv:1:1", "Try: title, case or note; or # before a remark");
    assertThat(faults(Format.CSV, file("t.csv", "# draft of May\n\n" + TABLE)))
        .isEqualTo("accepted");
    assertThat(faults(Format.CSV, file("t.csv", "title,The harbours\n" + TABLE)))
        .startsWith("P806 t.csv:2:1: a second row `title`");
    assertThat(faults(Format.CSV, with("title,The", "title,North, South: the")))
        .startsWith("P805 t.csv:1:13: `South: the two harbours` stands beside the text of `title`");
  }

  @Test
  void aCellWithoutAHeadingIsRefused() {
    assertThat(faults(Format.CSV, with(",Wood,,100,0", ",Wood,,100,0,5")))
        .isEqualTo(
            """
            P805 t.csv:5:14: `5` stands in a column without a heading
              ,Wood,,100,0,5
                           ^
              Try: a party's name above it, # above a column of remarks, or clear the cell\
            """);
    assertThat(faults(Format.CSV, with(",North,", ",,"))).startsWith("P805 t.csv:3:8: `40` stands");
    assertThat(faults(Format.CSV, with("Pier,,,40", "Pier,,Stone,40")))
        .startsWith("P805 t.csv:3:7: `now` is marked in the row of the issue `Pier`");
  }

  @Test
  void twoPartiesOfOneNameNeedIds() {
    assertThat(faults(Format.CSV, with("\"South, the\"", "north")))
        .isEqualTo(
            """
            P806 t.csv:2:24: a second column of `north`
              issue,option,now,North,north
                                     ^
              Try: a name of its own for each party, or ids in a row `id`\
            """);
    Case model =
        read(
                Format.CSV,
                file("t.csv", TABLE.replace("\"South, the\"", "North") + "id,,,first,second\n"))
            .model();
    assertThat(model.parties()).extracting(Party::id).containsExactly("first", "second");
    Case twins =
        NewCase.of(
            model.id(),
            model.title(),
            model.issues(),
            List.of(
                new Party("north", "North", List.of(), Grounds.NONE),
                new Party("north-2", "North", List.of(), Grounds.NONE)),
            model.consents(),
            read(Format.CSV, with("\"South, the\"", "North 2")).model().preferences(),
            model.note());
    assertThat(dev.parley.interchange.profile.Files.text(CaseExport.write(twins, Format.CSV), 0))
        .contains("\nid,,,,north,north-2\n");
  }

  @Test
  void aPartyToWhichNothingMattersIsShown() {
    String table = TABLE.replace("Pier,,,40", "Pier,,,0").replace("Fee,,,60", "Fee,,,0");
    assertThat(faults(Format.CSV, file("t.csv", table)))
        .contains("all weights of `North` are 0, so nothing matters to it")
        .contains("Try: a weight above 0 for an issue that matters to it");
  }

  @Test
  void aUnitThatNoLevelHasIsListed() {
    String table =
        TABLE
            .replace("option,now", "option,unit,now")
            .replaceAll("(?m)^((?:Pier|Fee|walk-away)?,[^,]*),", "$1,,");
    assertThat(read(Format.CSV, file("t.csv", table.replace("Fee,,", "Fee,,euros"))).losses())
        .isEmpty();
    assertThat(read(Format.CSV, file("t.csv", table.replace("Pier,,", "Pier,,metres"))).losses())
        .containsExactly("the unit metres of `Pier`: its options are no levels");
  }

  @Test
  void aWorkbooksFaultNamesTheCell() {
    List<List<String>> rows =
        List.of(
            List.of("issue", "option", "Alpha"),
            List.of("Pier", "", "ten"),
            List.of("", "Stone", "0"),
            List.of("", "Wood", "100"),
            List.of("walk-away", "", "20"));
    byte[] workbook = XlsxText.write(rows, Collections.nCopies(rows.size(), false));
    assertThat(faults(Format.XLSX, new SourceFile("w.xlsx", workbook)))
        .startsWith(
            """
            P805 w.xlsx:2:11: C2: `ten` is not a number
              Pier |  | ten
                        ^
            """);
  }

  @Test
  void namesBecomeNeutralIds() {
    String table =
        """
        issue,option,Ä & B
        Yes,,1
        ,yes,0
        ,Yes!,50
        ,2025 plan,50
        ,条約,50
        ,—,100
        walk-away,,1
        """;
    Case model = read(Format.CSV, file("t.csv", table)).model();
    assertThat(model.parties().getFirst().id()).isEqualTo("a-b");
    assertThat(model.issues().getFirst().id()).isEqualTo("issue-yes");
    assertThat(model.issues().getFirst().options())
        .extracting(Issue.Option::id)
        .containsExactly("option-yes", "option-yes-2", "option-2025-plan", "option-1", "option-2");
  }
}
