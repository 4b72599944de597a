package dev.parley.engine.explain;

import dev.parley.engine.promise.EquilibriumCertificate;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.model.number.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others need to check an explanation, beside the packages that show its claims.
 *
 * @param question as it was asked
 * @param sections of the case, each with the SHA-256 of its canonical text
 * @param numbers of the case: path → text as written
 * @param promises the equilibria behind credibilities and tied values
 */
public record Certificate(
    Question question,
    Map<String, String> sections,
    Map<String, String> numbers,
    List<EquilibriumCertificate> promises) {
  public Certificate {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    promises = List.copyOf(promises);
  }

  /** That of a question about a case in the central scenario; solves every promise once. */
  public static Certificate of(Case negotiation, Question question, Map<String, String> sections) {
    Map<String, String> numbers = new LinkedHashMap<>();
    for (Parameter number : new Parameters(negotiation).all()) {
      numbers.put(number.path(), number.value().text());
    }
    Scenario central = Scenario.central(negotiation);
    return new Certificate(
        question,
        sections,
        numbers,
        negotiation.guarantees().stream()
            .map(g ->
                EquilibriumCertificate.of(g, Promise.of(g, p -> central.value(p).doubleValue())))
            .toList());
  }
}
