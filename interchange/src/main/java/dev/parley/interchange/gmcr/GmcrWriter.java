package dev.parley.interchange.gmcr;

import dev.parley.interchange.gmcr.GmcrModel.Maker;
import dev.parley.interchange.gmcr.GmcrModel.Option;
import dev.parley.interchange.gmcr.GmcrModel.Pattern;
import dev.parley.interchange.gmcr.GmcrModel.Statement;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a file's content as JSON. */
final class GmcrWriter {
  private final JsonGenerator json;

  private GmcrWriter(JsonGenerator json) {
    this.json = json;
  }

  static String text(GmcrModel model) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      new GmcrWriter(json).write(model);
    }
    return text + "\n";
  }

  private void write(GmcrModel model) {
    json.writeStartObject();
    json.writeName("decisionMakers");
    json.writeStartArray();
    model.makers().forEach(m -> maker(m, model.ranked()));
    json.writeEndArray();
    json.writeName("coalitions");
    json.writeStartArray();
    for (int m = 0; m < model.makers().size(); m++) {
      json.writeNumber(m);
    }
    json.writeEndArray();
    json.writeName("options");
    json.writeStartArray();
    model.options().forEach(this::option);
    json.writeEndArray();
    json.writeName("infeasibles");
    json.writeStartArray();
    model.infeasible().forEach(this::pattern);
    json.writeEndArray();
    json.writeName("useManualPreferenceRanking");
    json.writeBoolean(model.ranked());
    json.writeName("program");
    json.writeString("parley");
    json.writeEndObject();
  }

  private void option(Option option) {
    json.writeStartObject();
    json.writeName("name");
    json.writeString(option.name());
    json.writeName("permittedDirection");
    json.writeString(option.direction().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private void maker(Maker maker, boolean ranked) {
    json.writeStartObject();
    json.writeName("name");
    json.writeString(maker.name());
    json.writeName("options");
    json.writeStartArray();
    maker.options().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeName("preferences");
    json.writeStartArray();
    maker.statements().forEach(this::statement);
    json.writeEndArray();
    json.writeName("misperceptions");
    json.writeStartArray();
    json.writeEndArray();
    if (ranked) {
      json.writeName("preferenceRanking");
      json.writeStartArray();
      maker.ranking().forEach(this::rank);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A state alone, or those that are equally good as a list. */
  private void rank(List<Integer> tied) {
    if (tied.size() == 1) {
      json.writeNumber(tied.getFirst());
      return;
    }
    json.writeStartArray();
    tied.forEach(json::writeNumber);
    json.writeEndArray();
  }

  private void statement(Statement statement) {
    if (statement.anyOf().size() == 1) {
      pattern(statement.anyOf().getFirst());
      return;
    }
    json.writeStartObject();
    json.writeName("compound");
    json.writeBoolean(true);
    json.writeName("members");
    json.writeStartArray();
    statement.anyOf().forEach(this::pattern);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pattern(Pattern pattern) {
    json.writeStartArray();
    pattern
        .taken()
        .forEach((option, taken) -> {
          json.writeStartArray();
          json.writeNumber(option);
          json.writeString(taken ? "Y" : "N");
          json.writeEndArray();
        });
    json.writeEndArray();
  }
}
