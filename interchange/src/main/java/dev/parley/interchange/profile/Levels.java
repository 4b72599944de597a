package dev.parley.interchange.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tells whether texts are numbers in equal rising steps, as the levels of a case are. */
final class Levels {
  private Levels() {}

  static boolean of(List<String> texts) {
    List<Optional<BigFraction>> numbers = texts.stream().map(Fractions::parse).toList();
    if (numbers.size() < 2 || numbers.stream().anyMatch(Optional::isEmpty)) {
      return false;
    }
    List<BigFraction> levels = numbers.stream().map(Optional::orElseThrow).toList();
    if (levels.stream().anyMatch(Fractions::extreme)) {
      return false;
    }
    BigFraction step = levels.get(1).subtract(levels.getFirst());
    for (int i = 1; i < levels.size(); i++) {
      if (!levels.get(i).subtract(levels.get(i - 1)).equals(step)) {
        return false;
      }
    }
    // As the case format writes them: 5 and not 5.0.
    return step.signum() > 0 && texts.stream().allMatch(t -> plain(t).equals(t));
  }

  static String plain(String number) {
    return Fractions.plain(new BigDecimal(number.strip())).toPlainString();
  }
}
