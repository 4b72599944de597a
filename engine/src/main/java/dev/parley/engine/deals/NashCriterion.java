package dev.parley.engine.deals;

import dev.parley.engine.CannotCompute;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * First the number of parties that gain, then the product of their gains, each to its bargaining
 * power (Nash 1950; asymmetric: Kalai 1977).
 */
final class NashCriterion implements Criterion {
  private static final int LARGEST_POWER = 10_000;

  private final double[] powers;
  private final int[] wholePowers;

  NashCriterion(List<BigFraction> powers) {
    this.powers = powers.stream().mapToDouble(BigFraction::doubleValue).toArray();
    this.wholePowers = whole(powers);
  }

  @Override
  public Deals.Solution solution() {
    return Deals.Solution.NASH;
  }

  @Override
  public int screen(Gains first, Gains second) {
    for (double[] gains : List.of(first.approximate(), second.approximate())) {
      for (double gain : gains) {
        if (Math.abs(gain) <= TOLERANCE * 100) {
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

  @Override
  public int compareExactly(Gains first, Gains second) {
    List<BigFraction> a = product(first);
    List<BigFraction> b = product(second);
    int count = a.getFirst().compareTo(b.getFirst());
    return count != 0 ? count : a.getLast().compareTo(b.getLast());
  }

  @Override
  public Optional<Double> margin(Gains better, Gains next) {
    return product(better).getFirst().equals(product(next).getFirst())
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

  /** The number of gainers and the product of their gains. */
  private List<BigFraction> product(Gains gains) {
    int count = 0;
    BigFraction product = BigFraction.ONE;
    for (int b = 0; b < wholePowers.length; b++) {
      BigFraction gain = gains.exact()[b];
      if (gain.signum() > 0) {
        count++;
        product = product.multiply(gain.pow(wholePowers[b]));
      }
    }
    return List.of(BigFraction.of(count), product);
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

  private static int[] whole(List<BigFraction> powers) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction power : powers) {
      common = common.multiply(power.getDenominator()).divide(common.gcd(power.getDenominator()));
    }
    List<Integer> whole = new ArrayList<>();
    for (BigFraction power : powers) {
      BigInteger scaled = power.multiply(common).getNumerator();
      if (scaled.bitLength() > 31 || scaled.intValue() > LARGEST_POWER) {
        throw new CannotCompute(
            "the bargaining powers " + powers + " are too finely divided to compare exactly",
            List.of("preferences"),
            "round them to two decimals");
      }
      whole.add(scaled.intValue());
    }
    return whole.stream().mapToInt(i -> i).toArray();
  }
}
