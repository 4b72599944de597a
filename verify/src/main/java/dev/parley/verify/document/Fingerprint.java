package dev.parley.verify.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * SHA-256 of a report without layout and without the fingerprint itself: fields sorted by name,
 * numbers without trailing zeros. It tells that a report was changed, not that it is right.
 */
public final class Fingerprint {
  /** Where a report carries it: a field of its certificate. */
  public static final String FIELD = "fingerprint";

  private Fingerprint() {}

  /** In lower-case hexadecimal digits. */
  public static String of(Value report) {
    StringBuilder text = new StringBuilder();
    write(report, "", text);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(Value value, String path, StringBuilder text) {
    switch (value) {
      case Value.Digits d -> text.append(d.value().stripTrailingZeros().toString()).append('\n');
      case Value.Text t -> text(t.value(), text);
      case Value.Truth t -> text.append(t.value()).append('\n');
      case Value.Nothing _ -> text.append("null\n");
      case Value.Items items -> {
        text.append("[\n");
        items.list().forEach(i -> write(i, path + "/", text));
        text.append("]\n");
      }
      case Value.Fields fields -> {
        text.append("{\n");
        new TreeMap<>(fields.map())
            .forEach((name, field) -> {
              if (!(path.equals("/certificate") && name.equals(FIELD))) {
                text(name, text);
                write(field, path + "/" + name, text);
              }
            });
        text.append("}\n");
      }
    }
  }

  /** With its length, so that no two trees have the same text. */
  private static void text(String value, StringBuilder text) {
    text.append('"').append(value.length()).append(':').append(value).append('\n');
  }
}
