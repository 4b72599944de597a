package dev.parley.verify;

import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.CentralNumbers;
import dev.parley.verify.world.StatedNumbers;
import dev.parley.verify.world.World;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tipping points (E8): the verdict is asked again just below and just above each of them. */
final class TippingPoints {
  private static final BigDecimal GRID = new BigDecimal("0.000001");
  private static final int DECIMALS = 6;
  private static final double ROUNDING = 2e-9;

  private final World world;
  private final Promises promises;
  private final Elsewhere elsewhere;
  private final Comparison comparison;
  private final Map<String, Parameter> numbers;

  TippingPoints(World world, Promises promises, Elsewhere elsewhere, Comparison comparison) {
    this.world = world;
    this.promises = promises;
    this.elsewhere = elsewhere;
    this.comparison = comparison;
    numbers = StatedNumbers.of(world.negotiation());
  }

  private Parameter named(String path) {
    return Optional.ofNullable(numbers.get(path)).orElseThrow();
  }

  /** From one number to another. */
  private record Span(BigDecimal from, BigDecimal to) {
    Expected shown() {
      return Expected.items(List.of(from, to), d -> Expected.points(CentralNumbers.exact(d)));
    }
  }

  void check(Value found, Consumer<String> unchecked) {
    for (int k = 0; k < found.items().size(); k++) {
      point("result.tipping." + (k + 1), found.items().get(k), unchecked);
    }
  }

  private static final Set<String> VERDICTS =
      Set.of(
          "RULED OUT",
          "GIVEN",
          "NO DEAL",
          "NECESSARY",
          "PREFERRED",
          "NOT NEEDED",
          "TIED",
          "WOULD NOT",
          "BLOCKED BY");

  private void point(String path, Value found, Consumer<String> unchecked) {
    Optional<String> number = found.field("number").flatMap(Value::text);
    Optional<String> promise = found.field("promise").flatMap(Value::text);
    boolean known =
        number.map(numbers::containsKey).orElse(false)
            || promise.flatMap(world.negotiation()::guarantee).isPresent();
    if (!known) {
      comparison.differ(path, found, "a number or a promise of the case");
      return;
    }
    BigDecimal at = decimal(found, "at");
    BigDecimal half = decimal(found, "width").divide(BigDecimal.valueOf(2));
    Span flip = new Span(at.subtract(half), at.add(half));
    Optional<Span> stated = number.flatMap(n -> stated(named(n)));
    Span searched = number.map(n -> searched(named(n))).orElse(CHANCE);
    comparison.field(found, path, "searched", searched.shown());
    comparison.field(found, path, "stated", Expected.maybe(stated, Span::shown));
    comparison.field(
        found, path, "inside", Expected.truth(stated.map(s -> contains(s, flip)).orElse(false)));
    BigDecimal finest = searched.to().subtract(searched.from()).multiply(GRID).max(GRID);
    if (half.signum() <= 0 || half.add(half).compareTo(finest) > 0 || !contains(searched, flip)) {
      comparison.differ(path, found, "a flip within " + finest.toPlainString());
      return;
    }
    centre(path, found, number, promise, at);
    sides(path, found);
    if (number.map(Elsewhere::behindPromise).orElse(false)) {
      unchecked.accept("flips that move the equilibrium of a promise");
    } else if (!elsewhere.affordable(world)) {
      unchecked.accept("the later flips, because the case has many packages");
    } else {
      side(path, found, "below", number, promise, flip.from());
      side(path, found, "above", number, promise, flip.to());
    }
  }

  /** Two verdicts, whether or not they can be recounted. */
  private void sides(String path, Value found) {
    Optional<String> below = found.field("below").flatMap(Value::text);
    Optional<String> above = found.field("above").flatMap(Value::text);
    boolean two = below.filter(VERDICTS::contains).isPresent();
    two &= above.filter(VERDICTS::contains).isPresent();
    if (!two || below.equals(above)) {
      comparison.differ(path, found, "one verdict below and another one above");
    }
  }

  private static final Span CHANCE = new Span(BigDecimal.ZERO, BigDecimal.ONE);

  private static boolean contains(Span outer, Span inner) {
    return outer.from().compareTo(inner.from()) <= 0 && inner.to().compareTo(outer.to()) <= 0;
  }

  private static BigDecimal decimal(Value found, String name) {
    return found.field(name).flatMap(Value::number).orElse(BigDecimal.ZERO);
  }

  private void centre(
      String path, Value found, Optional<String> number, Optional<String> promise, BigDecimal at) {
    if (promise.isEmpty()) {
      Parameter moved = named(number.orElseThrow());
      comparison.field(found, path, "central", Expected.points(world.numbers().value(moved)));
      comparison.field(found, path, "credibility", new Expected.Nothing());
      return;
    }
    Promises.Least least = promises.least(promise.get());
    comparison.field(
        found, path, "central", new Expected.Near(least.prospect().deterred(), ROUNDING));
    Value credibility = found.field("credibility").orElse(found);
    int guarantors = least.credibility().size();
    boolean fits =
        credibility
            .number()
            .map(q -> deterred(least, guarantors, q.doubleValue()))
            .map(p ->
                Math.abs(p - at.doubleValue()) <= Promises.TOLERANCE
                    || (credibility.number().orElseThrow().signum() == 0 && p >= at.doubleValue()))
            .orElseGet(() -> deterred(least, guarantors, 1) < at.doubleValue());
    if (!fits) {
      comparison.differ(path + ".credibility", credibility, "that at which it deters so often");
    }
  }

  private static double deterred(Promises.Least least, int guarantors, double common) {
    List<Double> all = Collections.nCopies(guarantors, common);
    return least.numbers().prospect(all).deterred();
  }

  private void side(
      String path,
      Value found,
      String side,
      Optional<String> number,
      Optional<String> promise,
      BigDecimal value) {
    BigFraction exact = CentralNumbers.exact(value);
    Map<String, BigFraction> replaced =
        number
            .map(n -> Map.of(n, exact))
            .orElseGet(() -> Map.of(Promises.tied(promise.orElseThrow()), exact.multiply(100)));
    Optional<String> verdict = elsewhere.verdict(replaced);
    comparison.field(found, path, side, Expected.text(verdict.orElse("no verdict")));
  }

  /** What the case states of a number, on the grid and inside the domain. */
  private static Optional<Span> stated(Parameter number) {
    if (number.value() instanceof Uncertain.Exact) {
      return Optional.empty();
    }
    Span hull = hull(number.value(), number.domain());
    return Optional.of(new Span(up(hull.from()), down(hull.to())));
  }

  private static Span hull(Uncertain number, Domain domain) {
    return switch (number) {
      case Uncertain.Exact exact -> new Span(exact.value(), exact.value());
      case Uncertain.Range range -> clipped(range.p5(), range.p95(), domain);
      case Uncertain.Pert pert -> clipped(pert.least(), pert.greatest(), domain);
      case Uncertain.Uniform uniform -> clipped(uniform.least(), uniform.greatest(), domain);
      case Uncertain.Phrase phrase ->
          clipped(phrase.likelihood().from(), phrase.likelihood().to(), domain);
      case Uncertain.Unknown _ ->
          new Span(domain.least().orElseThrow(), domain.greatest().orElseThrow());
      case Uncertain.Mix mix -> {
        Span all = hull(mix.parts().getFirst().number(), domain);
        for (Uncertain.Mix.Part part : mix.parts()) {
          Span own = hull(part.number(), domain);
          all = new Span(all.from().min(own.from()), all.to().max(own.to()));
        }
        yield all;
      }
      case Uncertain.SameAs _, Uncertain.Credible _ -> CHANCE;
    };
  }

  private static Span clipped(BigDecimal from, BigDecimal to, Domain domain) {
    return new Span(from.max(domain.least().orElse(from)), to.min(domain.greatest().orElse(to)));
  }

  /** The domain, or where it is open the stated range and its width more on either side. */
  private static Span searched(Parameter number) {
    Domain domain = number.domain();
    Span hull = hull(number.value(), domain);
    Span open = new Span(hull.from(), hull.to());
    if (domain.bounded()) {
      open = new Span(domain.least().orElseThrow(), domain.greatest().orElseThrow());
    } else {
      BigDecimal margin =
          number.value() instanceof Uncertain.Exact
              ? hull.from().abs()
              : hull.to().subtract(hull.from());
      BigDecimal from = hull.from().subtract(margin);
      open = new Span(from.max(domain.least().orElse(from)), hull.to().add(margin));
    }
    boolean positive = domain == Domain.POSITIVE || number.path().endsWith(".weight");
    BigDecimal from = up(open.from());
    return new Span(positive ? from.max(GRID) : from, down(open.to()));
  }

  private static BigDecimal up(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.CEILING);
  }

  private static BigDecimal down(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.FLOOR);
  }

  /** How many looks the search says it took; the numbers that it left out are the case's. */
  void search(Value found) {
    for (Value path : found.field("left").map(Value::items).orElse(List.of())) {
      boolean known =
          path.text().map(t -> numbers.containsKey(t) || t.startsWith("credible(")).orElse(false);
      if (!known) {
        comparison.differ("result.tippingSearch.left", path, "the path of a number of the case");
      }
    }
    for (String name : List.of("varied", "steps")) {
      if (found.field(name).flatMap(Comparison::counts).map(BigInteger::signum).orElse(-1) < 0) {
        comparison.differ("result.tippingSearch." + name, found, "a count");
      }
    }
  }
}
