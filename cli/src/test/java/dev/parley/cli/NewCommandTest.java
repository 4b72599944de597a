package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
  @TempDir private Path folder;

  private Run parley(String... args) {
    return Run.Place.in(folder).withHome(Run.HOME).parley(args);
  }

  @Test
  void theNewCaseIsInOrderAndHasAnAnswer() throws IOException {
    Run run = parley("new", "my-talks");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("parley show my-talks", "parley explain my-talks");
    Run check = parley("check", "my-talks");
    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).contains("OK: my-talks");
    assertThat(parley("explain", "my-talks", "--json", "--draws", "50").json().at("/result/chosen"))
        .isNotNull();
    assertThat(parley("deals", "my-talks", "--json").json().at("/result/signable").asLong())
        .isPositive();
    assertThat(Files.readString(folder.resolve("my-talks/case.yaml")))
        .startsWith("# yaml-language-server: $schema=case.schema.json\n");
    assertThat(folder.resolve("my-talks/case.schema.json")).isNotEmptyFile();
  }

  @Test
  void whatExistsIsLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("talks"));
    Run run = parley("new", "talks");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("exists already, and nothing was written");
    assertThat(folder.resolve("talks")).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({"My Talks,my-talks", "9talks,talks", "Ünser,nser", "...,my-case"})
  void aNameThatIsNoIdIsRefusedWithOneThatIs(String name, String advice) {
    Run run = parley("new", name);
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("is no name for a case").endsWith("Try: " + advice + "\n");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "null", "and", "note"})
  void aWordThatMeansSomethingElseIsRefusedWithTheReason(String name) {
    Run run = parley("new", name);
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("`" + name + "` cannot name a case: it ")
        .endsWith("Try: " + name + "-case\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPlanThatNoCaseMayHoldIsRefusedWithOneThatItMay() {
    Run run =
        parley("new", "c", "--random", "--issues", "200", "--options", "26", "--parties", "26");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("200 issues, 26 options and 26 parties cannot be a case", "250,000 entries")
        .endsWith("Try: --issues 100, or fewer options or parties\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void goesWhereItIsTold() {
    assertThat(parley("new", "talks", "--in", "deep/down").exitCode()).isZero();
    assertThat(folder.resolve("deep/down/talks/case.yaml")).exists();
  }
}
