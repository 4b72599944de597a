package dev.parley.interchange.profile;

import static dev.parley.interchange.profile.Files.faults;
import static dev.parley.interchange.profile.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interchange.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  @TempDir private Path folder;

  @Test
  void aDocumentTypeIsNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String xml =
        """
        <!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>
        <utility_space><objective><issue index="1" name="&e;"/></objective></utility_space>
        """
            .formatted(secret.toUri());
    assertThat(faults(Format.GENIUS, file("a.xml", xml)))
        .contains("P807 a.xml:1:1", "document type declaration is not read")
        .doesNotContain("SECRET");
    assertThat(
            faults(
                Format.GENIUS,
                file("a.xml", "<?xml version=\"1.0\"?>\n<!-- no <!DOCTYPE -->\n  " + xml)))
        .startsWith("P807 a.xml:3:3: a document type declaration is not read");
  }

  @Test
  void entitiesDoNotGrow() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 60; i++) {
      xml.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    xml.append("]><utility_space name=\"&a59;\"/>");
    assertThat(faults(Format.GENIUS, file("a.xml", xml.toString()))).startsWith("P80");
  }

  @Test
  void brokenXmlNamesThePlace() {
    assertThat(
            faults(
                Format.GENIUS,
                file("a.xml", "<utility_space>\n  <issue name=\"x>\n</utility_space>")))
        .startsWith("P802 a.xml:")
        .contains("this is not XML", "\n  Try: ");
    assertThat(faults(Format.GENIUS, file("a.xml", ""))).startsWith("P802 a.xml:1:1");
    assertThat(faults(Format.GENIUS, file("a.xml", "<a>".repeat(2000)))).startsWith("P803");
  }

  @Test
  void anEmptyFileIsCalledEmpty() {
    for (Format format : Format.values()) {
      if (format != Format.GMCR) {
        assertThat(faults(format, file("a.json", "")))
            .startsWith("P802 a.json:1:1: the file is empty");
        assertThat(faults(format, file("a", "\uFEFF\n ")))
            .startsWith("P802 a:1:1: the file is empty");
      }
    }
    assertThat(faults(Format.NEGMAS, file("a.yml", "# nothing yet\n")))
        .startsWith("P802 a.yml:1:1: there is nothing in the file but remarks");
  }

  @Test
  void anotherEncodingIsNamedWhereItShows() {
    byte[] latin = "title,Two\nissue,option,Zürich\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(faults(Format.CSV, new SourceFile("a.csv", latin)))
        .isEqualTo(
            """
            P802 a.csv:2:15: the file is not text in UTF-8: here stands the byte FC
              issue,option,Z\uFFFDrich
                            ^
              Try: save it again as UTF-8\
            """);
    List<Charset> wide = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    for (String text : List.of("\uFEFFa,b\n", "a,b\n", "title,Мост\nissue,option,Zürich\n")) {
      for (Charset utf16 : wide) {
        assertThat(faults(Format.CSV, new SourceFile("a.csv", text.getBytes(utf16))))
            .isEqualTo(
                """
                P802 a.csv:1:1: the file is text in UTF-16, and UTF-8 is read
                  Try: save it again as UTF-8, in a spreadsheet as “CSV UTF-8”\
                """);
      }
    }
    assertThat(faults(Format.CSV, file("a.csv", "title,a\0b\n")))
        .startsWith("P802 a.csv:1:8: the control character U+0000");
  }

  /** A case takes 40 digits, and would refuse such a number without a place in the file. */
  @Test
  void aNumberBeyondAllMeasureIsRefusedAtItsPlace() {
    String genius =
        """
        <utility_space><objective>
        <issue index="1" name="Pier"><item value="a" evaluation="1"/><item value="b" evaluation="0"/></issue>
        <weight index="1" value="VALUE"/></objective></utility_space>
        """;
    for (String number : List.of("1e400", "1e29", "1e-400")) {
      assertThat(faults(Format.GENIUS, file("p.xml", genius.replace("VALUE", number))))
          .isEqualTo(
              """
              P805 p.xml:3:26: `%s` is too large or too small: numbers from 1e-20 to 1e20 are read
                <weight index="1" value="%1$s"/></objective></utility_space>
                                         ^
                Try: value="0.5"\
              """
                  .formatted(number));
    }
    String web =
        """
        {"LinearAdditiveUtilitySpace": {"name": "p", "domain": {"name": "d", "issuesValues": {"Pier": {"values": ["a", "b"]}}},
         "issueWeights": {"Pier": 1e400},
         "issueUtilities": {"Pier": {"discreteutils": {"valueUtilities": {"a": 1, "b": 1e-300}}}}}}
        """;
    assertThat(faults(Format.GENIUSWEB, file("p.json", web)))
        .contains(
            "P805 p.json:2:27: the weight of `Pier`: `1e400` is too large or too small",
            "P805 p.json:3:80: the utility of `b`: `1e-300` is too large or too small");
    String negmas =
        """
        {"weights": {"Pier": %s}, "reserved_value": %s,
         "values": {"Pier": {"a": 0, "b": %s}}}
        """;
    SourceFile domain =
        file("d.json", "{\"issues\": [{\"name\": \"Pier\", \"values\": [\"a\", \"b\"]}]}");
    assertThat(faults(Format.NEGMAS, domain, file("p.json", negmas.formatted("1e18", "0", "1e18"))))
        .startsWith("P805 p.json:1:13: with these weights the utilities differ by more than 1e20");
    assertThat(faults(Format.NEGMAS, domain, file("p.json", negmas.formatted("1", "1e-99", "1"))))
        .startsWith("P805 p.json:1:44: `reserved_value`: `1e-99` is too large or too small");
  }

  @Test
  void aFileThatWasCutOffShowsItsEnd() {
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\n \"name\": [1,\n\n")))
        .isEqualTo(
            """
            P802 a.json:2:13: the file ends in the middle: something that was opened is not closed
               "name": [1,
                          ^
              Try: export it again, or add the brackets and quotes that are missing\
            """);
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\"name\": \"x")))
        .startsWith("P802 a.json:1:12: the file ends in the middle");
  }

  @Test
  void brokenJsonAndYamlNameThePlace() {
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\"name\": \"x\",\n \"issuesValues\": }")))
        .startsWith("P802 a.json:2:")
        .contains("this is not JSON", "^");
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\"a\": 1, \"a\": 2}")))
        .contains("stands twice");
    assertThat(faults(Format.GENIUSWEB, file("a.json", "[".repeat(500)))).startsWith("P80");
    assertThat(faults(Format.NEGMAS, file("a.yml", "a: [1\nb: 2"))).startsWith("P802 a.yml:2:");
    assertThat(faults(Format.NEGMAS, file("a.yml", "a: *b"))).startsWith("P802 a.yml:1:4");
  }

  @Test
  void jsonIsFaultedInOurOwnWords() {
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\n \"a\": NaN, \"b\": 1}")))
        .isEqualTo(
            """
            P802 a.json:2:7: this is not JSON: `NaN` is no number of it
               "a": NaN, "b": 1}
                    ^
              Try: a number such as 0.5\
            """);
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\"a\": [1, -Infinity]}")))
        .startsWith("P802 a.json:1:11: this is not JSON: `-Infinity` is no number of it");
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\"a\": West}")))
        .startsWith("P802 a.json:1:7: this is not JSON: `West` is no word of it")
        .endsWith("Try: quotes around a text");
    for (String bad :
        List.of("+1", "01", ".5", "1.", "'x'", "/* x */ 1", "0x1", "-x", "\"\\q\"", "[1,]")) {
      assertThat(faults(Format.GENIUSWEB, file("a.json", "{\"a\": " + bad + "}")))
          .startsWith("P802 a.json:1:")
          .contains("this is not JSON: ", "\n  Try: ")
          .doesNotContain("Feature", "enable");
    }
  }

  /** Beyond the parser's own limits it was a failure and no fault. */
  @Test
  void aNumberOfAThousandDigitsIsRefused() {
    String web =
        """
        {"LinearAdditiveUtilitySpace": {"name": "p", "domain": {"name": "d", "issuesValues": {"Pier": {"values": ["a", "b"]}}},
         "issueWeights": {"Pier": VALUE},
         "issueUtilities": {"Pier": {"discreteutils": {"valueUtilities": {"a": 1, "b": 0}}}}}}
        """;
    assertThat(faults(Format.GENIUSWEB, file("p.json", web.replace("VALUE", "1".repeat(1200)))))
        .startsWith(
            "P805 p.json:2:27: the weight of `Pier` is `"
                + "1".repeat(40)
                + "…`, which is not a number");
    assertThat(faults(Format.GENIUSWEB, file("a.json", "{\"" + "a".repeat(60_000) + "\": NaN}")))
        .startsWith("P802 a.json:1:");
  }

  @Test
  void aliasesCannotMultiplyWithoutEnd() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String inner = ("*a" + (i - 1) + ", ").repeat(10);
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, inner.substring(0, inner.length() - 2)));
    }
    assertThat(faults(Format.NEGMAS, file("a.yml", yaml.toString()))).startsWith("P803 a.yml:");
  }

  @Test
  void aZipBombStopsWhileItInflates() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(1 << 20);
    assertThat(faults(Format.XLSX, new SourceFile("a.xlsx", bytes.toByteArray())))
        .startsWith("P803 a.xlsx:1:1")
        .contains("inflates to more than 48 MiB");
  }

  @Test
  void noiseIsRefusedAndNeverAFault() {
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      if (i % 3 == 0 && noise.length > 4) {
        noise[0] = 'P';
        noise[1] = 'K';
        noise[2] = 3;
        noise[3] = 4;
      }
      for (Format format : Format.values()) {
        assertThat(faults(format, new SourceFile("noise", noise))).startsWith("P80");
      }
    }
  }

  @Test
  void whatIsTooLargeIsSaid() {
    byte[] large = new byte[SourceFile.MOST_BYTES + 1];
    for (Format format : Format.values()) {
      assertThat(faults(format, new SourceFile("large", large))).startsWith("P803 large:1:1");
    }
  }
}
