package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.Solution.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a reader must know before using the numbers. */
final class Warnings {
  private Warnings() {}

  static List<String> of(List<Assessment> promises) {
    List<String> warnings = new ArrayList<>();
    if (promises.isEmpty()) {
      return warnings;
    }
    warnings.add(
        "the factors of the forms on the costs of reneging (political 0.5, executive 1, treaty 1.5,"
            + " alliance 2) are assumptions");
    named(promises, a -> a.guarantee().noise().isEmpty())
        .forEach(n ->
            warnings.add(
                "%s states no noise: the scales %s, %s and %s of challenger, protégé and guarantors"
                        .formatted(
                            n,
                            plain(Promise.DEFAULT_NOISE.challenger()),
                            plain(Promise.DEFAULT_NOISE.protege()),
                            plain(Promise.DEFAULT_NOISE.guarantor()))
                    + " are assumptions"));
    String independent =
        named(promises, a -> a.numbers().climate() == 0).stream().collect(Collectors.joining(", "));
    if (!independent.isEmpty()) {
      warnings.add(
          "the guarantors' wills are taken as independent, which understates the chance that nobody"
              + " comes: "
              + independent);
    }
    named(promises, a -> a.solution().equilibria().size() > 1)
        .forEach(n ->
            warnings.add(
                n
                    + " has several equilibria; whatever needs one number uses the one with the"
                    + " least chance to deter"));
    named(promises, a -> a.solution().completeness() == Completeness.FOUND)
        .forEach(n -> warnings.add("the equilibria of " + n + " were found, not proven to be all"));
    named(promises, a -> a.guarantee().protects().value().isEmpty())
        .forEach(n ->
            warnings.add(n + " states no value of holding out: resistance is taken as certain"));
    warnings.add("published rates of honoured alliances: " + BaseRate.SELECTION);
    return warnings;
  }

  private static List<String> named(List<Assessment> promises, Predicate<Assessment> condition) {
    return promises.stream().filter(condition).map(a -> a.guarantee().id()).toList();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
