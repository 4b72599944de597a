package dev.parley.interchange.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.generate.PlanGenerator;
import dev.parley.engine.generate.PlanShape;
import dev.parley.format.CaseReader;
import dev.parley.format.CaseWriter;
import dev.parley.format.Reading;
import dev.parley.model.Case;
import dev.parley.model.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest {
  private static final Path CASES = Path.of(System.getProperty("parley.home"), "cases");

  @TempDir private Path folder;

  private static Case there(Case model, Format format) {
    return CaseImport.read(
            dev.parley.interchange.profile.Files.files(CaseExport.write(model, format)),
            format,
            model.id())
        .model();
  }

  private static Case withoutNotes(Case model) {
    return NewCase.of(
        model.id(),
        model.title(),
        model.issues(),
        model.parties(),
        model.consents(),
        model.preferences(),
        Optional.empty());
  }

  private static Case plan(long seed) {
    int issues = 1 + (int) (seed % 5);
    return PlanGenerator.plan(
        "plan",
        new PlanShape(issues, 2 + (int) (seed % 3), 1 + (int) (seed % 4), 0.5, 0, 1, false),
        seed);
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "CSV"})
  void tablesCarryPlansWhole(Format format) {
    for (long seed = 0; seed < 25; seed++) {
      // The question has no place in a table, and export says so.
      assertThat(there(plan(seed), format))
          .usingRecursiveComparison()
          .ignoringFields("question")
          .isEqualTo(plan(seed));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "GMCR", mode = EnumSource.Mode.EXCLUDE) // it carries orders alone
  void utilitiesSurviveEveryFormat(Format format) {
    for (long seed = 0; seed < 15; seed++) {
      Case model = plan(seed);
      Case again = there(model, format);
      assertThat(again.issues())
          .extracting(i -> i.title())
          .isEqualTo(model.issues().stream().map(i -> i.title()).toList());
      assertClose(Utilities.of(again), Utilities.of(model), format == Format.GENIUSWEB);
    }
  }

  /** Weights that sum to 100 end as parts of 1, so that nothing is rounded. */
  @ParameterizedTest
  @EnumSource(names = "GMCR", mode = EnumSource.Mode.EXCLUDE)
  void theHouseIsTheSameAfterwards(Format format) {
    Case house = read(CASES.resolve("house-sale"));
    Case again = there(house, format);
    if (format == Format.XLSX || format == Format.CSV) {
      assertThat(withoutNotes(again).issues()).isEqualTo(house.issues());
      assertThat(again.parties()).isEqualTo(house.parties());
      assertThat(again.preferences()).extracting(p -> p.party()).containsExactly("seller", "buyer");
      assertThat(Utilities.of(again)).isEqualTo(Utilities.of(house));
    } else if (format != Format.GENIUSWEB) {
      assertThat(Utilities.of(again)).isEqualTo(Utilities.of(house));
    }
    if (format == Format.GENIUS) {
      assertThat(again.issues())
          .extracting(i -> i.id())
          .containsExactly("price", "roof", "handover");
      assertThat(again.issues().get(1)).isEqualTo(house.issues().get(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesComeBackOrAreListed(Format format) {
    Case river = read(CASES.resolve("river-waters"));
    Case again = there(river, format);
    List<String> losses = CaseExport.write(river, format).losses();
    assertThat(again.parties())
        .extracting(Party::name)
        .containsExactlyInAnyOrderElementsOf(river.parties().stream().map(Party::name).toList());
    if (losses.stream().noneMatch(l -> l.contains("title"))) {
      assertThat(again.title()).isEqualTo(river.title());
    }
    if (losses.stream().noneMatch(l -> l.startsWith("ids"))) {
      assertThat(again.parties())
          .extracting(Party::id)
          .containsExactlyElementsOf(river.parties().stream().map(Party::id).toList());
    }
  }

  @Test
  void importedCasesPassTheReader() throws IOException {
    for (Format format : Format.values()) {
      Case again = there(read(CASES.resolve("river-waters")), format);
      Path target = Files.createDirectory(folder.resolve(format.id()));
      Files.writeString(target.resolve("case.yaml"), CaseWriter.yaml(again));
      assertThat(read(target)).isEqualTo(again);
    }
  }

  @Test
  void whatDoesNotFitIsListed() {
    Case river = read(CASES.resolve("river-waters"));
    assertThat(CaseExport.write(river, Format.GENIUS).losses())
        .contains(
            "1 rule",
            "2 bodies",
            "1 draft",
            "2 sources",
            "6 statements",
            "4 events",
            "the question",
            "1 conditional term of `midland`",
            "today's option of 5 issues",
            "who must consent, and when: there every party must agree to everything",
            "who controls an issue, and steps that cannot be taken back",
            "notes and which statements support a number")
        .anyMatch(l -> l.startsWith("the ranges of "));
    assertThat(CaseExport.write(river, Format.CSV).losses()).noneMatch(l -> l.contains("ranges"));
    assertThat(dev.parley.interchange.profile.Files.text(CaseExport.write(river, Format.CSV), 0))
        .contains("# not in this table: 1 rule\n", ",40 to 50,", "The waters of the Lower Sarn");
  }

  @Test
  void aRangeThatIsAddedToAPackageStaysARange() {
    Case river = read(CASES.resolve("river-waters"));
    assertThat(CaseExport.write(river, Format.CSV).losses())
        .contains(
            "the range of the walk-away of `midland`, beyond that of what is added to its package",
            "the exact points of the walk-away of `midland`: they are rounded to 15 decimals, so"
                + " ties may break")
        .noneMatch(l -> l.contains("the walk-away of `delta`"));
    assertThat(dev.parley.interchange.profile.Files.text(CaseExport.write(river, Format.CSV), 0))
        .containsPattern("\nwalk-away,,,,,40 to 50,\\d+\\.\\d{15} to \\d+\\.\\d{15},48 to 58\n");
  }

  /** A range of which a part lies below 0 points would have another middle in a table. */
  @Test
  void aRangeThatLeavesThePointsIsListed() throws IOException {
    String river = Files.readString(CASES.resolve("river-waters/case.yaml"));
    Files.writeString(
        folder.resolve("case.yaml"), river.replace("add: 0 to 10", "add: -90 to -10"));
    assertThat(CaseExport.write(read(folder), Format.CSV).losses())
        .contains("the range of the walk-away of `midland`: the central value is written");
  }

  /** No table knows the promise, and import would refuse the words. */
  @Test
  void aValueThatFollowsFromAPromiseIsWrittenAsANumber() {
    Case poland = read(CASES.resolve("classics/poland-1939"));
    assertThat(CaseExport.write(poland, Format.CSV).losses())
        .contains(
            "2 numbers that follow from another number or a promise: the central value is written");
    assertThat(there(poland, Format.CSV).parties()).hasSameSizeAs(poland.parties());
  }

  /** Delta values payments in thirds, and rounding them parts bids of equal worth. */
  @Test
  void aBidForAWalkAwayAcceptsTheSameBids() {
    Case river = read(CASES.resolve("river-waters"));
    List<String> losses = CaseExport.write(river, Format.GENIUSWEB).losses();
    assertThat(losses).noneMatch(l -> l.startsWith("the exact walk-away"));
    assertThat(losses).filteredOn(l -> l.contains("accepts the same bids")).hasSize(3);
    assertThat(accepted(there(river, Format.GENIUSWEB))).isEqualTo(accepted(river));
  }

  /** By party: how many packages are worth its walk-away. */
  private static List<Long> accepted(Case model) {
    return Utilities.of(model).stream()
        .map(points -> points.stream().filter(p -> p.compareTo(points.getLast()) >= 0).count() - 1)
        .toList();
  }

  @Test
  void equalCasesGiveEqualBytes() {
    Case river = read(CASES.resolve("river-waters"));
    for (Format format : Format.values()) {
      List<Exported.File> one = CaseExport.write(river, format).files();
      List<Exported.File> other = CaseExport.write(river, format).files();
      for (int i = 0; i < one.size(); i++) {
        assertThat(one.get(i).content()).isEqualTo(other.get(i).content());
      }
    }
  }

  private static void assertClose(
      List<? extends List<org.apache.commons.numbers.fraction.BigFraction>> actual,
      List<? extends List<org.apache.commons.numbers.fraction.BigFraction>> expected,
      boolean bidForWalkAway) {
    for (int p = 0; p < expected.size(); p++) {
      int last = expected.get(p).size() - 1;
      for (int x = 0; x <= last; x++) {
        if (x < last || !bidForWalkAway) {
          assertThat(actual.get(p).get(x).doubleValue())
              .isCloseTo(
                  expected.get(p).get(x).doubleValue(),
                  org.assertj.core.api.Assertions.within(1e-9));
        }
      }
      for (int x = 0; x < last && bidForWalkAway; x++) {
        assertThat(actual.get(p).get(x).compareTo(actual.get(p).get(last)) >= 0)
            .isEqualTo(expected.get(p).get(x).compareTo(expected.get(p).get(last)) >= 0);
      }
    }
  }

  private static Case read(Path at) {
    return switch (CaseReader.read(at)) {
      case Reading.Accepted accepted -> accepted.model();
      case Reading.Refused refused -> throw new AssertionError(refused.diagnostics());
    };
  }
}
