package dev.parley.engine.deals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * First the number of parties that gain, then the product of their gains, each to its bargaining
 * power (Nash 1950; asymmetric: Kalai 1977).
 */
final class NashCriterion implements Criterion {
  /** Up to this power it is quicker to multiply than to take logarithms of many digits. */
  private static final BigInteger LARGEST_POWER = BigInteger.valueOf(64);

  /** Gains up to this, in points, have too few digits left in doubles for a logarithm. */
  private static final double SMALL_GAIN = 1e-3;

  private final double[] powers;
  private final BigInteger[] wholePowers;
  private final boolean multiplied;

  /**
   * @param powers above 0; only their proportions matter
   */
  NashCriterion(List<BigFraction> powers) {
    wholePowers = whole(powers);
    BigInteger largest = Arrays.stream(wholePowers).reduce(BigInteger.ONE, BigInteger::max);
    multiplied = largest.compareTo(LARGEST_POWER) <= 0;
    // At most 1, so that the tolerance means the same for all powers.
    this.powers =
        Arrays.stream(wholePowers)
            .mapToDouble(p -> BigFraction.of(p, largest).doubleValue())
            .toArray();
  }

  @Override
  public Deals.Solution solution() {
    return Deals.Solution.NASH;
  }

  @Override
  public int screen(Gains first, Gains second) {
    for (double[] gains : List.of(first.approximate(), second.approximate())) {
      for (double gain : gains) {
        if (Math.abs(gain) <= SMALL_GAIN) {
          return 0;
        }
      }
    }
    int count = Integer.compare(gainers(first), gainers(second));
    return count != 0 ? count : Criterion.sign(logarithm(first), logarithm(second));
  }

  /** Where somebody does not gain the product says nothing. */
  @Override
  public double score(double[] gains) {
    double sum = 0;
    for (int b = 0; b < powers.length; b++) {
      if (gains[b] <= 0) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += powers[b] * StrictMath.log(gains[b]);
    }
    return sum;
  }

  /** The geometric mean of all gains; 0 where somebody does not gain. */
  @Override
  public double value(double[] gains) {
    return StrictMath.exp(score(gains) / Arrays.stream(powers).sum());
  }

  @Override
  public int compareExactly(Gains first, Gains second) {
    int count = Integer.compare(exactGainers(first), exactGainers(second));
    if (count != 0) {
      return count;
    }
    return multiplied
        ? product(first).compareTo(product(second))
        : quotient(first, second).compareToOne();
  }

  @Override
  public Optional<Double> margin(Gains better, Gains next) {
    return exactGainers(better) == exactGainers(next)
        ? Optional.of(mean(better) - mean(next))
        : Optional.empty();
  }

  private static int gainers(Gains gains) {
    int count = 0;
    for (double gain : gains.approximate()) {
      count += gain > 0 ? 1 : 0;
    }
    return count;
  }

  private double logarithm(Gains gains) {
    double sum = 0;
    for (int b = 0; b < powers.length; b++) {
      double gain = gains.approximate()[b];
      sum += gain > 0 ? powers[b] * StrictMath.log(gain) : 0;
    }
    return sum;
  }

  private static int exactGainers(Gains gains) {
    int count = 0;
    for (BigFraction gain : gains.exact()) {
      count += gain.signum() > 0 ? 1 : 0;
    }
    return count;
  }

  /** The product of what the gainers gain. */
  private BigFraction product(Gains gains) {
    BigFraction product = BigFraction.ONE;
    for (int b = 0; b < wholePowers.length; b++) {
      BigFraction gain = gains.exact()[b];
      product = gain.signum() > 0 ? product.multiply(gain.pow(wholePowers[b].intValue())) : product;
    }
    return product;
  }

  /** One such product over another, for powers of any size. */
  private PowerProduct quotient(Gains first, Gains second) {
    PowerProduct quotient = new PowerProduct();
    for (int b = 0; b < wholePowers.length; b++) {
      if (first.exact()[b].signum() > 0) {
        quotient.multiply(first.exact()[b], wholePowers[b]);
      }
      if (second.exact()[b].signum() > 0) {
        quotient.multiply(second.exact()[b], wholePowers[b].negate());
      }
    }
    return quotient;
  }

  /** The geometric mean of the positive gains; 0 where nobody gains. */
  private double mean(Gains gains) {
    double sum = 0;
    double total = 0;
    for (int b = 0; b < powers.length; b++) {
      if (gains.exact()[b].signum() > 0) {
        sum += powers[b] * StrictMath.log(gains.exact()[b].doubleValue());
        total += powers[b];
      }
    }
    return total == 0 ? 0 : StrictMath.exp(sum / total);
  }

  /** The smallest whole numbers in the same proportions. */
  private static BigInteger[] whole(List<BigFraction> powers) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction power : powers) {
      common = common.multiply(power.getDenominator()).divide(common.gcd(power.getDenominator()));
    }
    BigInteger scale = common;
    List<BigInteger> scaled = powers.stream().map(p -> p.multiply(scale).getNumerator()).toList();
    BigInteger shared = scaled.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    return scaled.stream().map(p -> p.divide(shared)).toArray(BigInteger[]::new);
  }
}
