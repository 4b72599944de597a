package dev.parley.interchange.profile;

import static dev.parley.interchange.profile.Files.faults;
import static dev.parley.interchange.profile.Files.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interchange.source.SourceFile;
import org.junit.jupiter.api.Test;

class WorkbookTest {
  private static final String TABLE =
      """
      issue,option,Alpha,Beta
      Pier,,30,70
      ,Stone,0,100
      ,Wood,100,0
      walk-away,,20,25
      """;

  private static SourceFile with(String cell, String replacement) {
    return Workbooks.of(TABLE).change(Workbooks.SHEET, cell, replacement).file();
  }

  @Test
  void aFormulaWithoutAResultIsNoEmptyCell() {
    String fault =
        """
        P804 w.xlsx:5:16: C5: the formula has no stored result
          walk-away |  | =40/2 | 25
                         ^
          Try: open the workbook in a spreadsheet program and save it, or write the number\
        """;
    assertThat(faults(Format.XLSX, with("<v>20</v>", "<f>40/2</f>"))).isEqualTo(fault);
    assertThat(faults(Format.XLSX, with("<v>20</v>", "<f>40/2</f><v></v>"))).isEqualTo(fault);
    assertThat(faults(Format.XLSX, with("<v>30</v>", "<f>15*2</f>")))
        .startsWith("P804 w.xlsx:2:11: C2: the formula has no stored result")
        .doesNotContain("no weight");
  }

  @Test
  void storedResultsOfFormulasCount() {
    assertThat(
            read(
                    Format.XLSX,
                    Workbooks.of(TABLE)
                        .change(Workbooks.SHEET, "<v>20</v>", "<f>40/2</f><v>20</v>")
                        .change(
                            Workbooks.SHEET,
                            "<c r=\"C2\">",
                            "<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"C2\">")
                        .file())
                .model())
        .isEqualTo(read(Format.XLSX, Workbooks.of(TABLE).file()).model());
  }

  /** Some libraries store 0 for every formula and ask the spreadsheet to compute on opening. */
  @Test
  void resultsThatAreStillToBeComputedAreNone() {
    assertThat(
            faults(
                Format.XLSX,
                Workbooks.of(TABLE)
                    .change(Workbooks.SHEET, "<v>20</v>", "<f>40/2</f><v>0</v>")
                    .change(
                        "xl/workbook.xml",
                        "</sheets>",
                        "</sheets><calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>")
                    .file()))
        .startsWith("P804 w.xlsx:5:16: C5: the formula has no stored result");
  }

  @Test
  void anErrorIsNoRemark() {
    assertThat(
            faults(
                Format.XLSX,
                with(
                    "<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Pier</t></is></c>",
                    "<c r=\"A2\" t=\"e\"><f>X1</f><v>#REF!</v></c>")))
        .startsWith("P804 w.xlsx:2:1: A2: the formula ends in the error #REF!");
  }

  @Test
  void formulasInRemarksDoNotCount() {
    String remarks =
        TABLE.replace("Alpha,Beta", "Alpha,Beta,# sum").replace("30,70", "30,70,100")
            + "# seen,,7,7\n";
    assertThat(
            faults(
                Format.XLSX,
                Workbooks.of(remarks)
                    .change(Workbooks.SHEET, "<v>7</v>", "<f>1+6</f>")
                    .change(Workbooks.SHEET, "<c r=\"E2\"><v>100</v>", "<c r=\"E2\"><f>C2+D2</f>")
                    .file()))
        .isEqualTo("accepted");
  }

  private static Workbooks withSecondSheet(String cells) {
    return Workbooks.of(TABLE)
        .change(
            "xl/workbook.xml",
            "</sheets>",
            "<sheet name=\"More\" sheetId=\"9\" r:id=\"r9\"/></sheets>")
        .change(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"r9\" Target=\"worksheets/sheet9.xml\"/></Relationships>")
        .add(
            "xl/worksheets/sheet9.xml",
            "<worksheet><sheetData><row>" + cells + "</row></sheetData></worksheet>");
  }

  @Test
  void aTableOnAnotherSheetIsPointedAt() {
    assertThat(
            faults(
                Format.XLSX,
                withSecondSheet("<c><v>5</v></c>")
                    .change(Workbooks.SHEET, ">issue<", ">topic<")
                    .file()))
        .isEqualTo(
            """
            P804 w.xlsx:1:1: no row begins with the word `issue` in the sheet `Case`, the first
              Try: put the sheet with the table first; there are also `More`\
            """);
    assertThat(
            faults(
                Format.XLSX,
                Workbooks.of(TABLE).change(Workbooks.SHEET, ">issue<", ">topic<").file()))
        .endsWith("the first\n  Try: a heading such as: issue, option, now, Alpha, Beta");
  }

  @Test
  void anArchiveIsNeverShownAsALine() {
    assertThat(faults(Format.XLSX, new SourceFile("w.xlsx", "PK\u0003\u0004".getBytes(UTF_8))))
        .startsWith("P802 w.xlsx:1:1: ")
        .doesNotContain("PK", "^");
  }

  @Test
  void aSecondSheetThatHoldsSomethingIsListed() {
    assertThat(read(Format.XLSX, withSecondSheet("<c><v>5</v></c>").file()).losses())
        .containsExactly("the sheet `More`: only the first, `Case`, is read");
    assertThat(read(Format.XLSX, withSecondSheet("<c s=\"1\"/>").file()).losses()).isEmpty();
  }
}
