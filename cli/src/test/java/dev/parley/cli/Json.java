package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code --json} printed, and holds it against the schema of findings. */
final class Json {
  private static final Schema SCHEMA = schema();

  private Json() {}

  private static Schema schema() {
    try (InputStream in =
        Main.class.getResourceAsStream("/dev/parley/report/finding.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode valid(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    return new JsonMapper().readTree(json);
  }
}
