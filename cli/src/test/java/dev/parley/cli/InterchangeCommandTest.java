package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterchangeCommandTest {
  private static final String TABLE =
      """
      title,The two harbours
      issue,option,now,North,South
      Pier,,,40,40
      ,Stone,x,0,100
      ,Wood,,100,0
      Fee,,,60,60
      ,0,x,100,0
      ,10,,,
      ,20,,0,100
      walk-away,,,20,25 to 35
      """;

  @TempDir private Path folder;

  private Run parley(String... args) {
    return Run.Place.in(folder).withHome(Run.HOME).parley(args);
  }

  @Test
  void aTableBecomesACaseThatPassesTheCheck() throws IOException {
    Files.writeString(folder.resolve("table.csv"), TABLE);
    Run run = parley("import", "table.csv");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Made the-two-harbours/case.yaml: 2 parties, 2 issues, 6 packages.

            Next: parley check the-two-harbours, parley deals the-two-harbours
            """);
    assertThat(parley("check", "the-two-harbours").exitCode()).isZero();
    assertThat(parley("deals", "the-two-harbours", "--json").json().at("/result/signable").asInt())
        .isPositive();
    assertThat(Files.readString(folder.resolve("the-two-harbours/case.yaml")))
        .startsWith("# yaml-language-server: $schema=case.schema.json\nparley: 1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"genius", "geniusweb", "negmas", "xlsx", "csv"})
  void whatIsExportedCanBeImported(String format) throws IOException {
    Run export = parley("export", "river-waters", "--format", format, "--to", "out");
    assertThat(export.exitCode()).isZero();
    assertThat(export.out())
        .contains(
            "Wrote out/river-waters",
            "Not carried over, because the format has no place for it:\n  - ",
            "  - 1 rule\n");
    Run again = parley("import", "out", "--to", "again");
    assertThat(again.err()).isEmpty();
    assertThat(again.exitCode()).isZero();
    Run check = parley("check", "again");
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).contains("OK: ").contains("3 parties, 5 issues, 216 packages");
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.toList()).allMatch(f -> !f.getFileName().toString().endsWith(".tmp"));
    }
  }

  /** Tables allow what no case may be. */
  @Test
  void whatMakesNoValidCaseIsRefused() throws IOException {
    String parties =
        IntStream.rangeClosed(1, 63).mapToObj(p -> "P" + p).collect(Collectors.joining(","));
    String best = ",100".repeat(63);
    Files.writeString(
        folder.resolve("table.csv"),
        "issue,option,"
            + parties
            + "\nPier,"
            + best
            + "\n,Stone"
            + best
            + "\n,Wood"
            + best
            + "\nwalk-away,"
            + best
            + "\n");
    Run run = parley("import", "table.csv", "--to", "new");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("table.csv makes no valid case: the case has 63 consenters", "Try: join some");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void aFileIsNoFolderToWriteIn() throws IOException {
    Files.writeString(folder.resolve("table.csv"), TABLE);
    Files.writeString(folder.resolve("file"), "");
    Run run = parley("import", "table.csv", "--to", "file/new");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("Cannot make the folder `", "file` is a file");
  }

  @Test
  void nothingIsWrittenWhereSomethingIsWrong() throws IOException {
    Files.writeString(folder.resolve("table.csv"), TABLE.replace("Wood,,100", "Wood,,1oo"));
    Run run = parley("import", "table.csv", "--to", "new");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            """
            table.csv:5:8: `1oo` is not a number [P805]
              ,Wood,,1oo,0
                     ^
              Try: a number such as 40\
            """);
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void whatExistsIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("table.csv"), TABLE);
    Files.createDirectory(folder.resolve("there"));
    assertThat(parley("import", "table.csv", "--to", "there").err())
        .contains("exists already, and nothing was written");
    assertThat(folder.resolve("there")).isEmptyDirectory();
    assertThat(parley("export", "house-sale", "--format", "csv").exitCode()).isZero();
    Run second = parley("export", "house-sale", "--format", "csv");
    assertThat(second.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(second.err()).contains("`house-sale.csv` exists already");
  }

  @Test
  void mistakesOfTheCommandLineHaveAdvice() throws IOException {
    Files.writeString(folder.resolve("table.csv"), TABLE);
    Files.writeString(folder.resolve("a.xml"), "<utility_space/>");
    Files.writeString(folder.resolve("strange"), TABLE);
    for (List<String> args :
        List.of(
            List.of("import", "nowhere.csv"),
            List.of("import", "table.csv", "--format", "cvs"),
            List.of("import", "table.csv", "a.xml"),
            List.of("import", "table.csv", "table.csv"),
            List.of("import", "strange"),
            List.of("import"),
            List.of("export", "house-sale"),
            List.of("export", "house-sale", "--format", "excel"),
            List.of("export", "nothing", "--format", "csv"))) {
      Run run = parley(args.toArray(String[]::new));
      assertThat(run.exitCode()).as(args.toString()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).as(args.toString()).contains("\n  Try: ").doesNotContain("\tat ");
    }
    assertThat(parley("import", "table.csv", "--format", "cvs").err()).contains("Try: csv");
    assertThat(parley("import", "strange", "--format", "csv").exitCode()).isZero();
  }

  @Test
  void aFileThatIsNamedTwiceIsNoSecondParty() throws IOException {
    parley("export", "house-sale", "--format", "genius", "--to", "out");
    String domain = "out/house-sale-domain.xml";
    String seller = "out/house-sale-seller.xml";
    Run run = parley("import", domain, seller, "./" + seller, "--to", "new");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo(
            """
            ./out/house-sale-seller.xml:1:1: this file is named twice, also as out/house-sale-seller.xml [P806]
              Try: each party's own file once
            """);
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(parley("import", "out", domain).err()).contains("this file is named twice");
  }

  @Test
  void oneProfileAloneAndEqualProfilesAreAWarning() throws IOException {
    parley("export", "house-sale", "--format", "genius", "--to", "out");
    Path seller = folder.resolve("out/house-sale-seller.xml");
    String domain = "out/house-sale-domain.xml";
    assertThat(parley("import", domain, "out/house-sale-seller.xml", "--to", "one").out())
        .isEqualTo(
            """
            Made one/case.yaml: 1 party, 3 issues, 20 packages.
            Warning: there is one party only; the files or columns of the others may be missing.

            Next: parley check one, parley deals one
            """);
    assertThat(Files.readString(folder.resolve("one/case.yaml")))
        .contains("# Warning: there is one party only; ");
    Files.copy(seller, folder.resolve("out/copy.xml"));
    assertThat(parley("import", "out", "--to", "two").out())
        .contains(
            "Warning: out/copy.xml and out/house-sale-seller.xml hold the same, and are two parties");
    assertThat(parley("check", "two").err()).isEmpty();
  }

  @Test
  void whatATableCouldNotHoldIsSaidAgain() {
    parley("export", "river-waters", "--format", "csv", "--to", "out");
    assertThat(parley("import", "out", "--to", "again").out())
        .contains(
            """
              - already missing in the table: 1 rule
              - already missing in the table: 2 bodies
            """)
        .contains("packages.\nNot carried over into the case:\n");
  }

  @Test
  void lossesStandInTheCaseAsWell() throws IOException {
    Files.writeString(
        folder.resolve("p.xml"),
        """
        <utility_space><objective><issue index="1" name="Pier"><item value="a" evaluation="1"/>
        <item value="b" evaluation="2"/></issue><weight index="1" value="1"/></objective>
        <discount_factor value="0.5"/></utility_space>
        """);
    Run run = parley("import", "p.xml");
    assertThat(run.out()).contains("  - the discount factor 0.5 of p\n");
    assertThat(Files.readString(folder.resolve("p/case.yaml")))
        .contains("# - the discount factor 0.5 of p\n", "note: ");
  }

  @Test
  void anInventedPlanIsTheSameForEqualSeeds() throws IOException {
    String[] shape = {
      "--random", "--issues", "6", "--options", "3", "--density", "0.8", "--seed", "4", "--council"
    };
    for (String name : List.of("one", "other")) {
      assertThat(
              parley(Stream.concat(Stream.of("new", name), Stream.of(shape)).toArray(String[]::new))
                  .exitCode())
          .isZero();
    }
    assertThat(
            Files.readString(folder.resolve("one/case.yaml")).replace("case: one", "case: other"))
        .isEqualTo(Files.readString(folder.resolve("other/case.yaml")));
    assertThat(parley("check", "one").out()).contains("OK: one, 3 parties, 6 issues, 729 packages");
    assertThat(parley("deals", "one").exitCode()).isZero();
  }

  @Test
  void aSenselessPlanIsRefused() {
    assertThat(parley("new", "x", "--random", "--issues", "0").err())
        .contains("issues is 0, expected 1 to 200");
    assertThat(parley("new", "x", "--seed", "3").err())
        .contains("--seed describes an invented plan and needs --random");
    assertThat(folder).isEmptyDirectory();
  }
}
