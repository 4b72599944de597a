package dev.parley.engine.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PowerProductTest {
  @Test
  void nothingIsOne() {
    assertThat(new PowerProduct().compareToOne()).isZero();
  }

  @Test
  void factorsMayCancelAcrossNumbers() {
    // 12⁷ · 18⁷ = 6²¹
    PowerProduct product = new PowerProduct();
    product.multiply(BigFraction.of(12), BigInteger.valueOf(7_000_000));
    product.multiply(BigFraction.of(18), BigInteger.valueOf(7_000_000));
    product.multiply(BigFraction.of(6), BigInteger.valueOf(-21_000_000));
    assertThat(product.compareToOne()).isZero();
  }

  @Test
  void oneInAHundredDigitsIsADifference() {
    BigInteger large = BigInteger.TEN.pow(100);
    PowerProduct product = new PowerProduct();
    product.multiply(BigFraction.of(large.add(BigInteger.ONE), large), BigInteger.ONE);
    assertThat(product.compareToOne()).isEqualTo(1);
    product.multiply(BigFraction.of(large.add(BigInteger.ONE), large), BigInteger.TWO.negate());
    assertThat(product.compareToOne()).isEqualTo(-1);
  }

  @Test
  void smallProductsAreWhatMultiplyingSays() {
    Random random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      PowerProduct product = new PowerProduct();
      BigFraction value = BigFraction.ONE;
      for (int factor = 0; factor < 4; factor++) {
        BigFraction fraction = BigFraction.of(1 + random.nextInt(12), 1 + random.nextInt(12));
        int power = random.nextInt(7) - 3;
        product.multiply(fraction, BigInteger.valueOf(power));
        value = value.multiply(fraction.pow(power));
      }
      assertThat(product.compareToOne()).isEqualTo(value.compareTo(BigFraction.ONE));
    }
  }
}
