package dev.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors accepts the cases that the reader accepts, and refuses usual slips. */
class CaseSchemaTest {
  private static final Path HOME = Path.of(System.getProperty("parley.home"));
  private static final String SMALL =
      """
      parley: 1
      case: small
      title: Small
      parties: {a: {name: A}, b: {name: B}}
      issues:
        price: {title: Price, levels: 1 to 3 by 1, now: 2}
        roof: {title: Roof, options: {old: Old, new: New}, ordered: true, now: old}
      preferences:
        a: {price: {weight: 1 to 2, order: rising}, walk-away: 20 to 30}
        b: {priorities: [price = 1, roof = new], walk-away: {first: 1}}
      """;

  @TestFactory
  Stream<DynamicTest> acceptsTheCasesOfTheProject() throws IOException {
    return Stream.concat(in(HOME.resolve("cases")), in(HOME.resolve("cases").resolve("classics")));
  }

  @TestFactory
  Stream<DynamicTest> acceptsTheReferenceCases() throws IOException {
    return in(HOME.resolveSibling("shared").resolve("reference").resolve("cases"));
  }

  @Test
  void acceptsASmallCase() throws IOException {
    assertThat(problems(SMALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'parley: 1', 'parley: 2'",
    "'title: Small', 'titel: Small'",
    "'{name: A}', '{nam: A}'",
    "'levels: 1 to 3 by 1', 'levels: 1 to 3'",
    "'order: rising', 'order: 7'",
    "'{first: 1}', '{first: one}'",
    "'[price = 1, roof = new]', '[]'",
    "'case: small', 'case: Small Case'",
    "'walk-away: 20 to 30', 'walkaway: 20'"
  })
  void refusesUsualSlips(String right, String wrong) throws IOException {
    assertThat(SMALL).contains(right);
    assertThat(problems(SMALL.replace(right, wrong))).isNotEmpty();
  }

  private static Stream<DynamicTest> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      System.out.println("skipped: there is no folder " + folder);
      return Stream.empty();
    }
    try (Stream<Path> cases = Files.list(folder)) {
      return cases.map(c -> c.resolve("case.yaml")).filter(Files::exists).sorted().toList().stream()
          .map(c ->
              DynamicTest.dynamicTest(
                  String.valueOf(c.getParent().getFileName()),
                  () -> assertThat(problems(Files.readString(c))).isEmpty()));
    }
  }

  private static java.util.List<com.networknt.schema.Error> problems(String yaml)
      throws IOException {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    try (InputStream in =
        CaseReader.class.getResourceAsStream("/dev/parley/format/case.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      return schema.validate(JsonMapper.shared().writeValueAsString(loaded), InputFormat.JSON);
    }
  }
}
