package dev.parley.cli;

import dev.parley.engine.explain.Verdict;
import dev.parley.engine.sensitivity.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One outcome as a word of a results file: {@code PREFERRED:s:12.5:0.2.1}. */
final class OutcomeText {
  private static final String NONE = "-";

  private OutcomeText() {}

  static String write(Outcome outcome) {
    return outcome.verdict().name()
        + ":"
        + (outcome.signable() ? "s" : "n")
        + ":"
        + (outcome.margin().isPresent() ? Double.toString(outcome.margin().getAsDouble()) : NONE)
        + ":"
        + outcome
            .nash()
            .map(n -> n.stream().map(String::valueOf).collect(Collectors.joining(".")))
            .orElse(NONE);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  static Outcome read(String word) {
    String[] parts = word.split(":", -1);
    if (parts.length != 4 || !(parts[1].equals("s") || parts[1].equals("n"))) {
      throw new IllegalArgumentException(word);
    }
    return new Outcome(
        Verdict.valueOf(parts[0]),
        parts[1].equals("s"),
        parts[2].equals(NONE)
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(parts[2])),
        parts[3].equals(NONE) ? Optional.empty() : Optional.of(digits(parts[3])));
  }

  private static List<Integer> digits(String text) {
    return Stream.of(text.split("\\.", -1)).map(Integer::valueOf).toList();
  }
}
