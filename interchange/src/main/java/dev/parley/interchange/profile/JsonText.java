package dev.parley.interchange.profile;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes indented JSON, with the same line ends everywhere. */
final class JsonText {
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  JsonText() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    json =
        new JsonFactory()
            .createGenerator(
                new ObjectWriteContext.Base() {
                  @Override
                  public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                    return printer;
                  }
                },
                text);
  }

  JsonText object(String name, Runnable content) {
    json.writeName(name);
    return object(content);
  }

  JsonText object(Runnable content) {
    json.writeStartObject();
    content.run();
    json.writeEndObject();
    return this;
  }

  void texts(String name, Iterable<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  void text(String name, String value) {
    json.writeName(name);
    json.writeString(value);
  }

  void number(String name, BigDecimal value) {
    json.writeName(name);
    json.writeNumber(value.toPlainString());
  }

  byte[] finish() {
    json.close();
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
