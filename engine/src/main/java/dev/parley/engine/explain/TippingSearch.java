package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Workers;
import dev.parley.engine.deals.Basis;
import dev.parley.engine.explain.Tipping.Point;
import dev.parley.engine.explain.Tipping.Span;
import dev.parley.engine.explain.Tipping.Subject;
import dev.parley.engine.promise.BreakEven;
import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.scenario.Parameters;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.scenario.Variations;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import dev.parley.engine.tipping.Bracketing;
import dev.parley.engine.tipping.Bracketing.Look;
import dev.parley.engine.tipping.Reach;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.number.Parameter;
import dev.parley.model.preference.Preferences;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Moves one number of the case at a time and finds where the verdict flips. */
final class TippingSearch {
  /** Packages that are visited at most, all verdicts together. */
  private static final long MOST_VISITS = 1L << 26;

  private static final int MOST_STEPS = 16;
  private static final int FEWEST_STEPS = 4;

  /** Looks per number beside the steps: the ends of its range, and the halving of a flip or two. */
  private static final int OTHER_LOOKS = 24;

  private final Asked asked;
  private final Outlooks outlooks;
  private final Parameters parameters;
  private final Variations variations;
  private final Space central;

  TippingSearch(Outlooks outlooks, Space central) {
    this.outlooks = outlooks;
    this.central = central;
    asked = outlooks.asked();
    parameters = new Parameters(asked.negotiation());
    variations = new Variations(asked.negotiation());
  }

  /**
   * Something that can be moved.
   *
   * @param moving how; found only once it is moved
   * @param unit what one of it is in the number that is written
   */
  private record Movable(
      Subject subject,
      Reach reach,
      BigFraction central,
      Supplier<Variations.Moving> moving,
      int unit) {
    List<Long> stops() {
      List<Long> stops = new ArrayList<>();
      reach.stated().ifPresent(r -> stops.addAll(List.of(r.from(), r.to())));
      return stops;
    }
  }

  Tipping find(int threads) {
    List<Movable> movables = movables();
    BigInteger looks =
        BigInteger.valueOf(MOST_VISITS).divide(central.shape().packages().max(BigInteger.ONE));
    boolean scanned = outlooks.scans(central);
    int affordable = scanned ? looks.min(BigInteger.valueOf(Integer.MAX_VALUE / 2)).intValue() : 0;
    int each = movables.isEmpty() ? 0 : affordable / movables.size() - OTHER_LOOKS;
    int steps = Math.clamp(each, FEWEST_STEPS, MOST_STEPS);
    int moved = Math.min(movables.size(), affordable / (steps + OTHER_LOOKS));
    List<Callable<List<Point>>> tasks =
        movables.stream()
            .limit(moved)
            .<Callable<List<Point>>>map(m -> () -> flips(m, steps))
            .toList();
    List<Point> points = Workers.run(threads, tasks).stream().flatMap(List::stream).toList();
    return new Tipping(
        points.stream().sorted(Comparator.comparing(TippingSearch::far)).toList(),
        moved,
        steps,
        movables.stream().skip(moved).map(m -> name(m.subject())).toList());
  }

  private static String name(Subject subject) {
    return switch (subject) {
      case Subject.OfNumber(String path) -> path;
      case Subject.OfPromise(String id) -> "credible(" + id + ")";
    };
  }

  /** Those inside first, then by the distance in widths of what was searched. */
  private static BigFraction far(Point point) {
    BigFraction width = point.searched().to().subtract(point.searched().from());
    BigFraction distance = point.at().subtract(point.central()).abs().divide(width);
    return point.inside() ? distance : distance.add(2);
  }

  /** Promises that values are tied to, uncertain numbers, exact ones. */
  private List<Movable> movables() {
    Map<String, Parameter> found = new LinkedHashMap<>();
    List<Movable> promises = new ArrayList<>();
    List<String> powers = powers();
    concerned()
        .forEach(p -> {
          Optional<Guarantee> tied = parameters.behind(p);
          tied.ifPresent(g -> {
            Movable promise = promise(g);
            if (promises.stream().noneMatch(m -> m.subject().equals(promise.subject()))) {
              promises.add(promise);
            }
          });
          Parameter meant = parameters.resolve(p);
          if (tied.isEmpty() && !powers.contains(p.path())) {
            found.putIfAbsent(meant.path(), meant);
          }
        });
    List<Movable> numbers = found.values().stream().flatMap(p -> number(p).stream()).toList();
    return Stream.of(
            promises.stream(),
            numbers.stream().filter(m -> m.reach().stated().isPresent()),
            numbers.stream().filter(m -> m.reach().stated().isEmpty()))
        .flatMap(s -> s)
        .toList();
  }

  /** The numbers on which the verdict rests. */
  private Stream<Parameter> concerned() {
    Case negotiation = asked.negotiation();
    List<String> paths = Basis.paths(negotiation, central);
    Stream<Parameter> own =
        negotiation.preferences(asked.question().party()).stream()
            .flatMap(p -> Parameters.of(p).stream());
    return Stream.concat(own, parameters.all().stream().filter(p -> paths.contains(p.path())));
  }

  /** Bargaining powers move the Nash package, not the verdict. */
  private List<String> powers() {
    return asked.negotiation().preferences().stream()
        .flatMap(p ->
            p instanceof Preferences.Additive a ? a.bargainingPower().stream() : Stream.empty())
        .map(Parameter::path)
        .toList();
  }

  private Optional<Movable> number(Parameter parameter) {
    return Reach.of(parameter)
        .map(reach ->
            new Movable(
                new Subject.OfNumber(parameter.path()),
                reach,
                asked.scenario().value(parameter),
                () -> variations.of(parameter),
                1));
  }

  private Space space(Variations.Moving moving, BigFraction value) {
    Scenario scenario = moving.at().apply(value);
    return moving.bodies()
        ? asked.compiler().compile(scenario)
        : asked.compiler().compile(scenario, central, moving.parties());
  }

  private Movable promise(Guarantee guarantee) {
    Promise solved = Promise.of(guarantee, p -> asked.scenario().value(p).doubleValue());
    return new Movable(
        new Subject.OfPromise(guarantee.id()),
        new Reach(0, Reach.GRID, Optional.empty()),
        BigFraction.from(PromiseGame.least(solved).deterred()),
        () -> variations.ofPromise(guarantee.id()),
        100);
  }

  private static BigFraction number(long place) {
    return BigFraction.of(place, Reach.GRID);
  }

  private List<Point> flips(Movable movable, int steps) {
    Reach reach = movable.reach();
    Variations.Moving moving = movable.moving().get();
    return Bracketing.changes(
            reach.from(),
            reach.to(),
            steps,
            movable.stops(),
            place -> look(moving, number(place).multiply(movable.unit())))
        .stream()
        .filter(c -> c.below().isPresent() && c.above().isPresent())
        .map(c -> point(movable, c))
        .toList();
  }

  /** What the verdict follows from. */
  private record Circumstances(Tallies tallies, Optional<Choice> with, Optional<Choice> without) {}

  /** No verdict where a party is left without weights. */
  private Look<Optional<Verdict>> look(Variations.Moving moving, BigFraction value) {
    try {
      return outlooks.run(
          space(moving, value),
          1,
          o ->
              new Look<>(
                  Optional.of(o.judgement().verdict()),
                  new Circumstances(o.tallies(), o.best(true), o.best(false))));
    } catch (CannotCompute e) {
      return new Look<>(Optional.empty(), Optional.empty());
    }
  }

  private Point point(Movable movable, Bracketing.Change<Optional<Verdict>> change) {
    Reach reach = movable.reach();
    BigFraction at = BigFraction.of(change.low() + change.high(), 2 * Reach.GRID);
    return new Point(
        movable.subject(),
        movable.central(),
        new Span(number(reach.from()), number(reach.to())),
        reach.stated().map(r -> new Span(number(r.from()), number(r.to()))),
        change.below().orElseThrow(),
        change.above().orElseThrow(),
        at,
        number(change.high() - change.low()),
        reach.stated().map(r -> r.contains(change.low(), change.high())).orElse(false),
        credibility(movable.subject(), at));
  }

  private OptionalDouble credibility(Subject subject, BigFraction deterred) {
    return switch (subject) {
      case Subject.OfNumber _ -> OptionalDouble.empty();
      case Subject.OfPromise(String id) ->
          BreakEven.of(
              Promise.of(
                  asked.negotiation().guarantee(id).orElseThrow(),
                  p -> asked.scenario().value(p).doubleValue()),
              deterred.doubleValue());
    };
  }
}
