package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.explain.WeakestEvidence.Loss;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Variations;
import dev.parley.model.Case;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences.Additive;
import dev.parley.model.preference.Preferences.IssueValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Leaves one source out at a time. A number that only its statements support is then unknown: the
 * middle of a domain with two ends; for a weight the mean of the party's other weights; for added
 * points 0. Other numbers have no such fallback and stay.
 */
final class EvidenceSearch {
  private final Outlooks outlooks;
  private final Case negotiation;
  private final Variations variations;

  EvidenceSearch(Outlooks outlooks) {
    this.outlooks = outlooks;
    negotiation = outlooks.asked().negotiation();
    variations = new Variations(negotiation);
  }

  WeakestEvidence find(Verdict central, int threads) {
    List<Callable<Optional<Loss>>> tasks =
        negotiation.sources().stream()
            .<Callable<Optional<Loss>>>map(s -> () -> loss(s, central))
            .toList();
    return new WeakestEvidence(
        Workers.run(threads, tasks).stream()
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparingInt((Loss l) -> l.changes() ? 0 : 1)
                    .thenComparingInt(l -> l.changes() ? l.fallen().size() : 0))
            .toList());
  }

  private Optional<Loss> loss(Source source, Verdict central) {
    List<String> statements =
        negotiation.statements().stream()
            .filter(s -> s.source().equals(Optional.of(source.id())))
            .map(Statement::id)
            .toList();
    List<Parameter> unsupported =
        numbers()
            .filter(p -> !p.grounds().statements().isEmpty())
            .filter(p -> statements.containsAll(p.grounds().statements()))
            .toList();
    boolean supports =
        numbers().anyMatch(p -> p.grounds().statements().stream().anyMatch(statements::contains));
    if (!supports) {
      return Optional.empty();
    }
    List<String> paths = unsupported.stream().map(Parameter::path).toList();
    Map<String, BigFraction> fallen = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    for (Parameter number : unsupported) {
      fallback(number, paths)
          .ifPresentOrElse(f -> fallen.put(number.path(), f), () -> kept.add(number.path()));
    }
    Verdict verdict = fallen.isEmpty() ? central : verdict(source, fallen);
    return Optional.of(
        new Loss(
            source.id(),
            statements,
            List.copyOf(fallen.keySet()),
            kept,
            verdict,
            verdict != central));
  }

  /** The numbers that a verdict may rest on. */
  private Stream<Parameter> numbers() {
    return Stream.of(
            negotiation.preferences().stream().flatMap(p -> Parameters.of(p).stream()),
            negotiation.bodies().stream().flatMap(b -> Parameters.of(b).stream()),
            negotiation.guarantees().stream().flatMap(g -> Parameters.of(g).stream()))
        .flatMap(s -> s);
  }

  private Optional<BigFraction> fallback(Parameter number, List<String> unsupported) {
    Domain domain = number.domain();
    if (domain.bounded()) {
      return Optional.of(
          BigFraction.of(
              domain.least().orElseThrow().add(domain.greatest().orElseThrow()).toBigIntegerExact(),
              BigInteger.TWO));
    }
    if (domain == Domain.ANY) {
      return Optional.of(BigFraction.ZERO);
    }
    return negotiation.preferences().stream()
        .flatMap(p -> p instanceof Additive a ? Stream.of(a) : Stream.empty())
        .filter(a -> a.issues().stream().anyMatch(v -> v.weight().equals(number)))
        .findFirst()
        .map(a -> meanWeight(a, unsupported));
  }

  /** 1, the default of a weight, where no other weight is left. */
  private BigFraction meanWeight(Additive additive, List<String> unsupported) {
    List<BigFraction> others =
        additive.issues().stream()
            .map(IssueValue::weight)
            .filter(w -> !unsupported.contains(w.path()))
            .map(w -> variations.central().value(w))
            .toList();
    BigFraction sum = others.stream().reduce(BigFraction.ZERO, BigFraction::add);
    return sum.signum() == 0 ? BigFraction.ONE : sum.divide(others.size());
  }

  private Verdict verdict(Source source, Map<String, BigFraction> fallen) {
    try {
      return outlooks.run(
          outlooks.asked().compiler().compile(variations.with(fallen)), 1, Outlook::verdict);
    } catch (CannotCompute e) {
      throw new CannotCompute(
          "without the source " + source.id() + ", " + e.getMessage(), e.paths(), e.advice());
    }
  }
}
