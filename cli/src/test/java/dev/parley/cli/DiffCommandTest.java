package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DiffCommandTest {
  @TempDir private Path folder;
  private String house;

  @BeforeEach
  void readTheCase() throws IOException {
    house = Files.readString(Run.HOME.resolve("cases/house-sale/case.yaml"));
    write("a.yaml", house);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Run diff(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "diff";
    args[1] = "a.yaml";
    args[2] = "b.yaml";
    System.arraycopy(more, 0, args, 3, more.length);
    return Run.Place.in(folder).withHome(Run.HOME).parley(args);
  }

  @Test
  void oneNumberThatTurnsTheAnswer() throws IOException {
    write("b.yaml", house.replace("roof: {weight: 35", "roof: {weight: 10"));
    JsonNode result = diff("--json").json().at("/result");
    assertThat(result.at("/changes").size()).isEqualTo(1);
    assertThat(result.at("/changes/0/of").toString()).isEqualTo("[\"buyer\",\"roof\"]");
    assertThat(result.at("/changes/0/before").asString()).isEqualTo("35");
    assertThat(result.at("/changes/0/after").asString()).isEqualTo("10");
    assertThat(result.at("/before/explained/verdict").asString()).isEqualTo("PREFERRED");
    assertThat(result.at("/after/explained/verdict").asString()).isEqualTo("NOT NEEDED");
    assertThat(diff().out()).contains("The answer changed.", "roof, weight: 35 → 10");
  }

  @Test
  void whatAnAnalystStatesIsNamedAndLeavesTheAnswer() throws IOException {
    String harbour = Files.readString(Run.HOME.resolve("cases/harbour-talks/case.yaml"));
    write("a.yaml", harbour);
    write(
        "b.yaml", harbour.replaceFirst("northland.walk-away: 35 to 45", "northland.walk-away: 30"));
    JsonNode result = diff("--json").json().at("/result");
    assertThat(result.at("/changes").size()).isEqualTo(1);
    assertThat(result.at("/changes/0/kind").asString()).isEqualTo("analyst");
    assertThat(result.at("/changes/0/of/0").asString()).isEqualTo("ines");
    assertThat(result.at("/changes/0/after").asString()).isEqualTo("30");
    assertThat(diff().out()).contains("The answer is the same.").contains("Analyst ines");
  }

  @Test
  void commentsLayoutAndTheOrderOfPartiesDoNotCount() throws IOException {
    write(
        "b.yaml",
        "# another comment\n"
            + house.replace(
                "  seller: {name: The seller}\n  buyer: {name: The buyer}\n",
                "  buyer:   {name: The buyer}\n  seller: {name: The seller}\n"));
    Run run = diff("--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().at("/result/changes").isEmpty()).isTrue();
    assertThat(run.json().at("/result/sameAnswer").asBoolean()).isTrue();
  }

  @Test
  void whatOneVersionAloneHasIsAddedOrRemoved() throws IOException {
    write("b.yaml", house + "rules: [not (price = 340 and roof = as-is)]\n");
    assertThat(diff().out()).contains("Rule not (price = 340 and roof = as-is)", "added, stated");
    write("b.yaml", house.replace(", note: another buyer may come", ""));
    assertThat(diff().out()).contains("walk-away, note: removed, was another buyer may come");
  }

  @Test
  void exchangingTheVersionsExchangesTheChange() throws IOException {
    write("b.yaml", house.replace("roof: {weight: 35", "roof: {weight: 10"));
    JsonNode there = diff("--json").json().at("/result");
    JsonNode back =
        Run.Place.in(folder)
            .withHome(Run.HOME)
            .parley("diff", "b.yaml", "a.yaml", "--json")
            .json()
            .at("/result");
    assertThat(back.at("/before")).isEqualTo(there.at("/after"));
    assertThat(back.at("/changes/0/after")).isEqualTo(there.at("/changes/0/before"));
  }

  @Test
  void anErrorInTheLaterVersionHasItsPlace() throws IOException {
    write("b.yaml", house.replace("roof: {weight: 35", "rof: {weight: 35"));
    Run run = diff();
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("b.yaml:").contains("roof");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everyChangeOfTheBerlinCaseIsNamedInTheModelsTerms() throws IOException {
    String berlin = Files.readString(Run.HOME.resolve("cases/berlin-2025/case.yaml"));
    write("a.yaml", berlin);
    write(
        "b.yaml",
        berlin
            .replace("decides: consensus", "decides: unanimity")
            .replace("kind: threaten", "kind: report"));
    assertThat(diff().out()).contains("Body council", "decides: consensus → unanimity");
  }
}
