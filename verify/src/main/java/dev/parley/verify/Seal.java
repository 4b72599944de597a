package dev.parley.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sum over all that a report says, which shows whether something was changed after it was
 * written. It is no signature: whoever forges a report can forge its seal.
 *
 * <p>SHA-256 over the report without the field {@code seal} in this form: fields sorted by name, no
 * spaces; texts as {@code "text"} with {@code \} and {@code "} doubled by a backslash; numbers in
 * plain notation without trailing zeros.
 */
final class Seal {
  private Seal() {}

  static String of(Tree report) {
    Map<String, Tree> fields = new TreeMap<>(report.fields());
    fields.remove("seal");
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(form(new Tree.Fields(fields)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(Tree tree) {
    return switch (tree) {
      case Tree.Absent() -> "null";
      case Tree.Text(String value) -> quoted(value);
      case Tree.Number(BigDecimal value) -> plain(value);
      case Tree.Truth(boolean value) -> Boolean.toString(value);
      case Tree.Items(List<Tree> values) ->
          values.stream().map(Seal::form).collect(Collectors.joining(",", "[", "]"));
      case Tree.Fields(Map<String, Tree> values) ->
          new TreeMap<>(values)
              .entrySet().stream()
                  .map(e -> quoted(e.getKey()) + ":" + form(e.getValue()))
                  .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
