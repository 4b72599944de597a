package dev.parley.interchange.gmcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.stability.Concept;
import dev.parley.engine.stability.DealQuestion;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StabilityAnalysis;
import dev.parley.engine.stability.States;
import dev.parley.format.CaseReader;
import dev.parley.format.CaseWriter;
import dev.parley.format.Reading;
import dev.parley.interchange.source.Fault;
import dev.parley.interchange.source.Refused;
import dev.parley.interchange.source.SourceFile;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.preference.Preferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmcrTest {
  private static final Path CASES = Path.of(System.getProperty("parley.home")).resolve("cases");

  /** Two sides and a well: one digs, which cannot be undone, the other sues or moves away. */
  private static final String WELL =
      """
      {"options": [
         {"name": "Dig", "permittedDirection": "fwd"},
         {"name": "Sue", "permittedDirection": "both"},
         {"name": "Move away", "permittedDirection": "back"}],
       "infeasibles": [[[1, "Y"], [2, "Y"]]],
       "useManualPreferenceRanking": false,
       "decisionMakers": [
         {"name": "The digger", "options": [0], "misperceptions": [[[1, "Y"]]],
          "preferences": [[[0, "Y"], [1, "N"]], {"compound": true, "members": [[[2, "Y"]], [[0, "N"]]]}]},
         {"name": "The neighbour", "options": [1, 2], "payoffs": [1, 2],
          "preferences": [[[0, "N"]], [[1, "Y"]]]}],
       "coalitions": [[0, 1]],
       "colour": "red"}
      """;

  @TempDir private Path folder;

  @Test
  void optionsBecomeIssuesWithControlAndOneWaySteps() {
    Case model = read(WELL).model();
    assertThat(model.parties())
        .extracting(p -> p.id())
        .containsExactly("the-digger", "the-neighbour");
    assertThat(model.issues()).extracting(Issue::id).containsExactly("dig", "sue", "move-away");
    assertThat(model.issues())
        .extracting(i -> i.control().parties())
        .containsExactly(List.of("the-digger"), List.of("the-neighbour"), List.of("the-neighbour"));
    assertThat(model.issues())
        .extracting(i -> i.oneWay().toString())
        .containsExactly(
            "[OneWay[from=not-taken, to=taken]]", "[]", "[OneWay[from=taken, to=not-taken]]");
    assertThat(model.rules())
        .extracting(r -> r.holds().text())
        .containsExactly("not (sue = taken and move-away = taken)");
  }

  @Test
  void statementsBecomePrioritiesAndCompoundsAlternatives() {
    Preferences digger = read(WELL).model().preferences("the-digger").orElseThrow();
    assertThat(((Preferences.Priorities) digger).mostImportantFirst())
        .extracting(e -> e.text())
        .containsExactly("dig = taken and sue = not-taken", "move-away = taken or dig = not-taken");
  }

  @Test
  void whatHasNoPlaceIsListed() {
    assertThat(read(WELL).losses())
        .containsExactly(
            "the key `colour` of the file, which is not known",
            "the states that The digger does not see (1 patterns of misperception)",
            "the payoffs of The neighbour, which follow from its preferences",
            "that the file treats The digger, The neighbour as one coalition",
            "nothing about today's state: the case takes that nobody has taken an option as `now`"
                + " and as every party's walk-away, an assumption to check");
  }

  @Test
  void rankingsCountStatesByTheirDecimalValue() {
    String ranked =
        WELL.replace("Ranking\": false", "Ranking\": true")
            .replace(
                "\"options\": [0],",
                "\"options\": [0], \"preferenceRanking\": [2, [1, 6], 3, 4, 5],")
            .replace(
                "\"options\": [1, 2],",
                "\"options\": [1, 2], \"preferenceRanking\": [1, 2, 3, 4, 5, 6],");
    Imported imported = read(ranked);
    Preferences.Ranking digger =
        (Preferences.Ranking) imported.model().preferences("the-digger").orElseThrow();
    assertThat(digger.bestFirst().get(0))
        .containsExactly(List.of("taken", "not-taken", "not-taken"));
    assertThat(digger.bestFirst().get(1))
        .containsExactly(
            List.of("not-taken", "not-taken", "not-taken"), List.of("taken", "not-taken", "taken"));
    assertThat(imported.losses())
        .contains("the 2 statements of The digger, because the file says that its ranking counts");
  }

  @Test
  void filesOfEarlyVersionsHaveOtherKeys() {
    String old =
        WELL.replace("useManualPreferenceRanking\": false", "useManualPreferenceVectors\": true")
            .replace(
                "\"options\": [0],", "\"options\": [0], \"preferenceVector\": [2, 1, 3, 4, 5, 6],")
            .replace(
                "\"options\": [1, 2],",
                "\"options\": [1, 2], \"preferenceVector\": [1, [2, 3, 4, 5, 6]],");
    assertThat(
            ((Preferences.Ranking) read(old).model().preferences("the-neighbour").orElseThrow())
                .bestFirst())
        .hasSize(2);
  }

  @Test
  void theCaseCanBeWrittenAndRead() throws IOException {
    Case model = read(WELL).model();
    Files.writeString(folder.resolve("case.yaml"), CaseWriter.yaml(model));
    assertThat(CaseReader.read(folder))
        .isInstanceOfSatisfying(
            Reading.Accepted.class, a -> assertThat(a.model()).isEqualTo(model));
  }

  @Test
  void malformedFilesAreRefusedWithEveryPlace() {
    assertThat(faults(WELL.replace("\"fwd\"", "\"up\"").replace("[2, \"Y\"]]]", "[7, \"Q\"]]]")))
        .containsExactly("well.gmcr:2:42: `up` is no direction of an option → both, fwd or back");
    assertThat(faults(WELL.replace("[1, \"Y\"], [2, \"Y\"]]]", "[1, \"Y\"], [7, \"Q\"]]]")))
        .containsExactly(
            "well.gmcr:5:30: `7` is not an option: expected a whole number from 0 to 2"
                + " → a number from 0 to 2",
            "well.gmcr:5:33: `Q` is neither Y nor N → \"Y\"");
    assertThat(faults(WELL.replace("\"options\": [", "\"options\" [")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("well.gmcr:1:");
    assertThat(faults("[]"))
        .containsExactly("well.gmcr:1:1: the file is a list, expected an object → {…}");
    assertThat(faults(WELL.replace("Ranking\": false", "Ranking\": true")))
        .containsExactly(
            "well.gmcr:8:4: the decision maker `The digger` needs `preferenceRanking` → \"preferenceRanking\": []",
            "well.gmcr:10:4: the decision maker `The neighbour` needs `preferenceRanking` → \"preferenceRanking\": []");
  }

  @Test
  void aRankingNamesEveryStateOnce() {
    String ranked =
        WELL.replace("Ranking\": false", "Ranking\": true")
            .replace(
                "\"options\": [0],", "\"options\": [0], \"preferenceRanking\": [1, 2, 3, 4, 5],")
            .replace(
                "\"options\": [1, 2],",
                "\"options\": [1, 2], \"preferenceRanking\": [1, 2, 3, 4, 5, 5, 6],");
    assertThat(faults(ranked))
        .containsExactly(
            "well.gmcr:8:4: the ranking of `The digger` leaves out the feasible state 6"
                + " → rank every feasible state, or use statements",
            "well.gmcr:10:4: the ranking of `The neighbour` names state 5 twice"
                + " → name each state once");
  }

  @Test
  void aFileThatWasWrittenHasTheSameEquilibria() {
    for (String name :
        List.of(
            "classics/prisoners-dilemma", "classics/chicken", "classics/cuban-missile-crisis")) {
      Case model = ((Reading.Accepted) CaseReader.read(CASES.resolve(name))).model();
      Exported exported = Gmcr.write(model);
      Case again = read(exported.text()).model();
      assertThat(sizes(again)).as(name).isEqualTo(sizes(model));
      assertThat(exported.losses()).contains("the walk-aways", "drafts", "who must consent");
    }
  }

  @Test
  void importAndExportOfAFileAgree() {
    Case model = read(WELL).model();
    assertThat(sizes(read(Gmcr.write(model).text()).model())).isEqualTo(sizes(model));
    assertThat(Gmcr.write(model).text())
        .contains(
            "\"useManualPreferenceRanking\":false",
            "\"permittedDirection\":\"fwd\"",
            "{\"compound\":true,\"members\":[[[2,\"Y\"]],[[0,\"N\"]]]}",
            "\"infeasibles\":[[[1,\"Y\"],[2,\"Y\"]]]");
  }

  @Test
  void aGraphHasNoOptionsToWrite() {
    Case elmira = ((Reading.Accepted) CaseReader.read(CASES.resolve("classics/elmira"))).model();
    assertThatThrownBy(() -> Gmcr.write(elmira))
        .isInstanceOf(CannotExport.class)
        .hasMessage("the case lists states and moves, but a .gmcr file holds options");
  }

  @Test
  void optionsAreCountedInTheOrderThatTheProgramGivesThem() {
    GmcrModel.Maker maker = new GmcrModel.Maker("m", List.of(0, 1, 2), List.of(), List.of());
    assertThat(OptionOrder.of(3, List.of(maker))).containsExactly(0, 1, 2);
    GmcrModel.Maker second = new GmcrModel.Maker("n", List.of(2, 0), List.of(), List.of());
    assertThat(OptionOrder.of(3, List.of(second))).containsExactly(2, 1, 0);
  }

  private static Imported read(String text) {
    return Gmcr.read(file(text), "well");
  }

  private static SourceFile file(String text) {
    return new SourceFile("well.gmcr", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(String text) {
    try {
      read(text);
      return List.of();
    } catch (Refused refused) {
      return refused.faults().stream().map(GmcrTest::shown).toList();
    }
  }

  private static String shown(Fault fault) {
    return fault.position() + ": " + fault.message() + " → " + fault.tryThis();
  }

  /** How many states are stable for whom, and which packages are equilibria, by labels. */
  private static Map<String, Object> sizes(Case model) {
    Stability result =
        StabilityAnalysis.analyse(
                model, new StabilityAnalysis.Options(1, 20, new DealQuestion.None()))
            .result();
    Map<String, Object> sizes = new TreeMap<>();
    sizes.put("states", result.states().size());
    result
        .standings()
        .forEach(s -> {
          String name = model.party(s.party()).orElseThrow().name();
          s.stable().forEach((c, set) -> sizes.put(name + " " + c.id(), set.size()));
        });
    sizes.put(
        "held",
        new TreeSet<>(result.equilibria().get(Concept.SEQ).stream().boxed().toList()).size());
    assertThat(result.states()).isInstanceOf(States.Packages.class);
    return sizes;
  }
}
