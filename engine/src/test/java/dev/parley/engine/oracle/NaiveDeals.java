package dev.parley.engine.oracle;

import dev.parley.model.Consent;
import dev.parley.model.preference.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Section 6 by enumeration. */
final class NaiveDeals {
  final World world;
  final List<Map<String, String>> feasible;
  final List<Map<String, String>> signable;
  final List<Map<String, String>> pareto;
  final int paretoPoints;
  final List<String> bargainers;

  NaiveDeals(World world) {
    this.world = world;
    feasible = world.packages.stream().filter(world::feasible).toList();
    signable = feasible.stream().filter(world::signable).toList();
    List<String> voters = List.copyOf(world.voters());
    pareto = undominated(signable);
    paretoPoints =
        new HashSet<>(
                pareto.stream()
                    .map(x -> voters.stream().map(v -> world.utility(v, x)).toList())
                    .toList())
            .size();
    bargainers =
        world.negotiation.preferences().stream()
            .filter(p -> p.cardinal())
            .map(p -> p.party())
            .filter(p ->
                world.negotiation.consents().stream()
                    .anyMatch(c -> c.by().equals(p) && c.unconditional()))
            .toList();
  }

  List<Map<String, String>> undominated(List<Map<String, String>> packages) {
    List<String> voters = List.copyOf(world.voters());
    return packages.stream()
        .filter(x -> packages.stream().noneMatch(y -> dominates(voters, y, x)))
        .toList();
  }

  private boolean dominates(List<String> voters, Map<String, String> y, Map<String, String> x) {
    boolean better = false;
    for (String v : voters) {
      int sign = world.utility(v, y).compareTo(world.utility(v, x));
      if (sign < 0) {
        return false;
      }
      better |= sign > 0;
    }
    return better;
  }

  /** Required and given, and the packages that only this consent blocks. */
  long[] consent(Consent consent) {
    long required = 0;
    long given = 0;
    long sole = 0;
    for (Map<String, String> x : feasible) {
      boolean needed = world.required(consent, x);
      boolean blocks = world.blocking(x).contains(consent.by());
      required += needed ? 1 : 0;
      given += needed && !blocks ? 1 : 0;
      sole += blocks && world.blocking(x).size() == 1 ? 1 : 0;
    }
    return new long[] {required, given, sole};
  }

  /** A solution: its tied packages and the margin. */
  record Solution(List<Map<String, String>> ties, Optional<Double> margin) {}

  Map<String, Solution> points() {
    Map<String, Solution> points = new LinkedHashMap<>();
    if (bargainers.size() < 2 || signable.isEmpty()) {
      return points;
    }
    points.put("nash", best(signable, this::nash, true));
    points.put("kalai-smorodinsky", best(signable, this::kalaiSmorodinsky, false));
    points.put("egalitarian", best(signable, x -> sorted(gains(x)), false));
    points.put("utilitarian", best(signable, x -> List.of(sum(gains(x))), false));
    return points;
  }

  Optional<Map<String, String>> firstNash(Predicate<Map<String, String>> filter) {
    List<Map<String, String>> left = signable.stream().filter(filter).toList();
    if (bargainers.size() < 2 || left.isEmpty()) {
      return Optional.empty();
    }
    List<Frac> top = left.stream().map(this::nash).max(NaiveDeals::compare).orElseThrow();
    return left.stream().filter(x -> nash(x).equals(top)).findFirst();
  }

  private interface Value {
    List<Frac> of(Map<String, String> x);
  }

  private Solution best(List<Map<String, String>> left, Value value, boolean nash) {
    TreeSet<List<Frac>> values = new TreeSet<>(NaiveDeals::compare);
    left.forEach(x -> values.add(value.of(x)));
    List<Frac> top = values.last();
    Optional<List<Frac>> next = Optional.ofNullable(values.lower(top));
    Optional<Double> margin =
        next.flatMap(
            n -> nash ? geometric(at(left, value, top), at(left, value, n)) : difference(top, n));
    return new Solution(pareto.stream().filter(x -> value.of(x).equals(top)).toList(), margin);
  }

  private static Map<String, String> at(
      List<Map<String, String>> left, Value value, List<Frac> wanted) {
    return left.stream().filter(x -> value.of(x).equals(wanted)).findFirst().orElseThrow();
  }

  private Optional<Double> geometric(Map<String, String> top, Map<String, String> next) {
    return nash(top).get(0).equals(nash(next).get(0))
        ? Optional.of(mean(top) - mean(next))
        : Optional.empty();
  }

  /** The weighted geometric mean of the positive gains. */
  private double mean(Map<String, String> x) {
    double sum = 0;
    double total = 0;
    for (String b : bargainers) {
      double gain = world.utility(b, x).minus(world.walkAway(b)).number();
      sum += gain > 0 ? power(b).number() * Math.log(gain) : 0;
      total += gain > 0 ? power(b).number() : 0;
    }
    return total == 0 ? 0 : Math.exp(sum / total);
  }

  Frac power(String party) {
    return world
        .negotiation
        .preferences(party)
        .flatMap(p -> ((Preferences.Additive) p).bargainingPower())
        .map(world.numbers::value)
        .orElse(Frac.ONE);
  }

  private static Optional<Double> difference(List<Frac> top, List<Frac> next) {
    for (int k = 0; k < top.size(); k++) {
      if (!top.get(k).equals(next.get(k))) {
        return Optional.of(top.get(k).minus(next.get(k)).number());
      }
    }
    return Optional.empty();
  }

  private List<Frac> gains(Map<String, String> x) {
    return bargainers.stream().map(b -> world.utility(b, x).minus(world.walkAway(b))).toList();
  }

  /**
   * The number of parties that gain, then the product of their gains, each to the power of the
   * party; four times the power, which keeps it whole and the order as it is.
   */
  private List<Frac> nash(Map<String, String> x) {
    int gainers = 0;
    Frac product = Frac.ONE;
    for (String b : bargainers) {
      Frac gain = world.utility(b, x).minus(world.walkAway(b));
      if (gain.sign() > 0) {
        gainers++;
        Frac exponent = power(b).times(Frac.of(4));
        for (int k = 0; k < exponent.top().intValueExact(); k++) {
          product = product.times(gain);
        }
      }
    }
    return List.of(Frac.of(gainers), product);
  }

  private List<Frac> kalaiSmorodinsky(Map<String, String> x) {
    List<Frac> ratios = new ArrayList<>();
    for (int b = 0; b < bargainers.size(); b++) {
      int bargainer = b;
      Frac most =
          signable.stream()
              .map(y -> gains(y).get(bargainer))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      if (most.sign() != 0) {
        ratios.add(gains(x).get(b).over(most));
      }
    }
    return sorted(ratios);
  }

  private static List<Frac> sorted(List<Frac> numbers) {
    return numbers.stream().sorted().toList();
  }

  private static Frac sum(List<Frac> numbers) {
    return numbers.stream().reduce(Frac.ZERO, Frac::plus);
  }

  private static int compare(List<Frac> a, List<Frac> b) {
    for (int k = 0; k < a.size(); k++) {
      int sign = a.get(k).compareTo(b.get(k));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }
}
