package dev.parley.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a run is asked for: {@code key=value}, and the usual value of each key that is not given.
 */
final class Settings {
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Reads the arguments of a command.
   *
   * @throws IllegalArgumentException where one is no setting
   */
  static Settings of(Map<String, String> usual, List<String> arguments) {
    Map<String, String> values = new HashMap<>(usual);
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2 || !usual.containsKey(parts[0])) {
        throw new IllegalArgumentException(
            "`%s` is no setting, expected KEY=VALUE, where KEY is one of %s"
                .formatted(argument, String.join(", ", usual.keySet().stream().sorted().toList())));
      }
      values.put(parts[0], parts[1]);
    }
    return new Settings(values);
  }

  String text(String key) {
    return values.getOrDefault(key, "");
  }

  int whole(String key) {
    return read(key, Integer::parseInt, "a whole number");
  }

  /** At least 1. */
  int positive(String key) {
    return read(
        key, v -> checked(Integer.parseInt(v) > 0, Integer.parseInt(v)), "a whole number from 1");
  }

  long seed(String key) {
    return read(key, Long::parseLong, "a whole number");
  }

  double number(String key) {
    return read(
        key,
        v -> checked(Double.isFinite(Double.parseDouble(v)), Double.parseDouble(v)),
        "a number such as 0.5");
  }

  /** One or more, separated by commas. */
  List<Integer> wholes(String key) {
    return read(
        key,
        v -> List.of(v.split(",", -1)).stream().map(Integer::valueOf).toList(),
        "whole numbers such as 2,3,4");
  }

  private static <T> T checked(boolean accepted, T value) {
    if (!accepted) {
      throw new NumberFormatException();
    }
    return value;
  }

  private <T> T read(String key, Function<String, T> reader, String expected) {
    try {
      return reader.apply(text(key));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is `%s`, expected %s".formatted(key, text(key), expected), e);
    }
  }

  /** All of them in order, as they would be given. */
  @Override
  public String toString() {
    return String.join(
        " ",
        values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + "=" + e.getValue())
            .toList());
  }
}
