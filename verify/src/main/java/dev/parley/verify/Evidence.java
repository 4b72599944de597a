package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.evidence.Source;
import dev.parley.model.evidence.Statement;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.CentralNumbers;
import dev.parley.verify.world.StatedNumbers;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weakest evidence (E12): each source is left out again, with the numbers that only it supports.
 */
final class Evidence {
  private final World world;
  private final Case negotiation;
  private final Elsewhere elsewhere;
  private final Comparison comparison;
  private final List<Parameter> numbers;

  Evidence(World world, Elsewhere elsewhere, Comparison comparison) {
    this.world = world;
    negotiation = world.negotiation();
    this.elsewhere = elsewhere;
    this.comparison = comparison;
    numbers =
        StatedNumbers.of(negotiation).values().stream()
            .filter(p -> !p.path().startsWith("process.") && !p.path().startsWith("views."))
            .toList();
  }

  void check(Value found, String central, Consumer<String> unchecked) {
    Map<String, Value> shown = new LinkedHashMap<>();
    for (Value entry : found.items()) {
      shown.put(entry.field("source").flatMap(Value::text).orElse(""), entry);
    }
    List<String> supporting = new ArrayList<>();
    for (Source source : negotiation.sources()) {
      List<String> statements = statements(source);
      if (numbers.stream()
          .anyMatch(p -> p.grounds().statements().stream().anyMatch(statements::contains))) {
        supporting.add(source.id());
        Optional.ofNullable(shown.get(source.id()))
            .ifPresent(v -> loss(source.id(), statements, v, central, unchecked));
      }
    }
    if (!shown.keySet().equals(Set.copyOf(supporting))
        || found.items().size() != supporting.size()) {
      comparison.differ("result.weakest", found, "the sources " + supporting);
    }
  }

  private List<String> statements(Source source) {
    return negotiation.statements().stream()
        .filter(s -> s.source().equals(Optional.of(source.id())))
        .map(Statement::id)
        .toList();
  }

  private void loss(
      String source,
      List<String> statements,
      Value found,
      String central,
      Consumer<String> unchecked) {
    List<Parameter> unsupported =
        numbers.stream()
            .filter(p -> !p.grounds().statements().isEmpty())
            .filter(p -> statements.containsAll(p.grounds().statements()))
            .toList();
    Map<String, BigFraction> fallen = new LinkedHashMap<>();
    List<String> kept = new ArrayList<>();
    for (Parameter number : unsupported) {
      fallback(number, unsupported)
          .ifPresentOrElse(f -> fallen.put(number.path(), f), () -> kept.add(number.path()));
    }
    String path = "result.weakest." + source;
    Map<String, Expected> fields = new LinkedHashMap<>();
    fields.put("source", Expected.text(source));
    fields.put("statements", Expected.texts(statements));
    fields.put("fallen", Expected.texts(List.copyOf(fallen.keySet())));
    fields.put("kept", Expected.texts(kept));
    String claimed = found.field("verdict").flatMap(Value::text).orElse("");
    boolean moved = tied() && fallen.keySet().stream().anyMatch(Elsewhere::behindPromise);
    if (fallen.isEmpty()) {
      fields.put("verdict", Expected.text(central));
    } else if (moved || !elsewhere.affordable(world)) {
      fields.put("verdict", new Expected.Anything());
      unchecked.accept("the verdict without " + source);
    } else {
      fields.put("verdict", Expected.text(elsewhere.verdict(fallen).orElse("no verdict")));
    }
    fields.put("changes", Expected.truth(!claimed.equals(central)));
    comparison.same(path, new Expected.Fields(fields), found);
  }

  /** Whether some value hangs on a promise, whose equilibrium is not solved here. */
  private boolean tied() {
    return numbers.stream().anyMatch(p -> p.value() instanceof Uncertain.Credible);
  }

  /** The middle of the domain, no added points, or the mean of the party's other weights. */
  private Optional<BigFraction> fallback(Parameter number, List<Parameter> unsupported) {
    Domain domain = number.domain();
    if (domain.bounded()) {
      return Optional.of(
          CentralNumbers.exact(domain.least().orElseThrow().add(domain.greatest().orElseThrow()))
              .divide(2));
    }
    if (domain == Domain.ANY) {
      return Optional.of(BigFraction.ZERO);
    }
    for (Preferences preferences : negotiation.preferences()) {
      if (preferences instanceof Preferences.Additive additive
          && additive.issues().stream().anyMatch(v -> v.weight().equals(number))) {
        return Optional.of(mean(additive, unsupported));
      }
    }
    return Optional.empty();
  }

  private BigFraction mean(Preferences.Additive additive, List<Parameter> unsupported) {
    List<BigFraction> others =
        additive.issues().stream()
            .map(Preferences.IssueValue::weight)
            .filter(w -> unsupported.stream().noneMatch(u -> u.path().equals(w.path())))
            .map(world.numbers()::value)
            .toList();
    BigFraction sum = others.stream().reduce(BigFraction.ZERO, BigFraction::add);
    return sum.signum() == 0 ? BigFraction.ONE : sum.divide(others.size());
  }
}
