package dev.parley.verify;

import dev.parley.model.preference.Preferences;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The first Nash package of those offered (design, section 6): first the number of parties that
 * gain, then the product of their gains, each to its bargaining power.
 */
final class NashSearch {
  /** Larger whole powers would take products of too many digits. */
  private static final int LARGEST_POWER = 10_000;

  /** Logarithms that differ by more than this share are told apart in floating point. */
  private static final double CLEAR = 1e-9;

  /** Smaller gains leave too few digits for a logarithm. */
  private static final double SMALL = 1e-3;

  private final World world;
  private final List<String> bargainers;
  private final List<Integer> powers = new ArrayList<>();
  private Optional<Point> best = Optional.empty();

  /** A package and what the bargainers gain by it. */
  private record Point(Deal deal, List<BigFraction> gains, int gainers, double logarithm) {}

  NashSearch(World world) {
    this.world = world;
    bargainers = world.bargainers();
    List<BigFraction> stated = bargainers.stream().map(this::power).toList();
    BigInteger common = BigInteger.ONE;
    for (BigFraction power : stated) {
      common = common.multiply(power.getDenominator()).divide(common.gcd(power.getDenominator()));
    }
    BigInteger scale = common;
    List<BigInteger> whole = stated.stream().map(p -> p.multiply(scale).getNumerator()).toList();
    BigInteger shared = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    for (BigInteger power : whole) {
      BigInteger least = power.divide(shared);
      powers.add(least.bitLength() < Integer.SIZE - 1 ? least.intValue() : Integer.MAX_VALUE);
    }
  }

  private BigFraction power(String party) {
    return world.negotiation().preferences(party).stream()
        .filter(Preferences.Additive.class::isInstance)
        .flatMap(p -> ((Preferences.Additive) p).bargainingPower().stream())
        .map(world.numbers()::value)
        .findFirst()
        .orElse(BigFraction.ONE);
  }

  /** Whether exact products are within reach. */
  boolean feasible() {
    return powers.stream().allMatch(p -> p <= LARGEST_POWER);
  }

  void offer(Deal deal) {
    if (bargainers.size() < 2 || !feasible()) {
      return;
    }
    List<BigFraction> gains = new ArrayList<>();
    int gainers = 0;
    double logarithm = 0;
    for (int b = 0; b < bargainers.size(); b++) {
      String party = bargainers.get(b);
      BigFraction gain = world.utility(party, deal).subtract(world.walkAway(party));
      gains.add(gain);
      if (gain.signum() > 0) {
        gainers++;
        logarithm +=
            powers.get(b) * StrictMath.log(Math.max(Double.MIN_NORMAL, gain.doubleValue()));
      }
    }
    Point point = new Point(deal, gains, gainers, logarithm);
    if (best.isEmpty() || compare(point, best.get()) > 0) {
      best = Optional.of(point);
    }
  }

  private int compare(Point a, Point b) {
    if (a.gainers() != b.gainers()) {
      return Integer.compare(a.gainers(), b.gainers());
    }
    double size = Math.max(1, Math.max(Math.abs(a.logarithm()), Math.abs(b.logarithm())));
    if (clear(a) && clear(b) && Math.abs(a.logarithm() - b.logarithm()) > CLEAR * size) {
      return Double.compare(a.logarithm(), b.logarithm());
    }
    return product(a).compareTo(product(b));
  }

  private static boolean clear(Point point) {
    return point.gains().stream().allMatch(g -> g.signum() <= 0 || g.doubleValue() > SMALL);
  }

  private BigFraction product(Point point) {
    BigFraction product = BigFraction.ONE;
    for (int b = 0; b < powers.size(); b++) {
      BigFraction gain = point.gains().get(b);
      product = gain.signum() > 0 ? product.multiply(gain.pow(powers.get(b))) : product;
    }
    return product;
  }

  Optional<Deal> first() {
    return best.map(Point::deal);
  }
}
