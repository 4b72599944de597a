package dev.parley.engine.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction in lowest terms with a positive denominator. */
record Frac(BigInteger top, BigInteger bottom) implements Comparable<Frac> {
  static final Frac ZERO = of(0);
  static final Frac ONE = of(1);

  Frac {
    if (bottom.signum() == 0) {
      throw new ArithmeticException("zero denominator");
    }
    BigInteger shared = top.gcd(bottom).max(BigInteger.ONE);
    BigInteger sign = BigInteger.valueOf(bottom.signum());
    top = top.divide(shared).multiply(sign);
    bottom = bottom.divide(shared).multiply(sign);
  }

  static Frac of(long whole) {
    return new Frac(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Frac of(BigDecimal number) {
    return new Frac(
        number.setScale(Math.max(0, number.scale())).unscaledValue(),
        BigInteger.TEN.pow(Math.max(0, number.scale())));
  }

  Frac plus(Frac o) {
    return new Frac(top.multiply(o.bottom).add(o.top.multiply(bottom)), bottom.multiply(o.bottom));
  }

  Frac minus(Frac o) {
    return plus(o.times(of(-1)));
  }

  Frac times(Frac o) {
    return new Frac(top.multiply(o.top), bottom.multiply(o.bottom));
  }

  Frac over(Frac o) {
    return new Frac(top.multiply(o.bottom), bottom.multiply(o.top));
  }

  int sign() {
    return top.signum();
  }

  double number() {
    return new BigDecimal(top)
        .divide(new BigDecimal(bottom), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Frac o) {
    return top.multiply(o.bottom).compareTo(o.top.multiply(bottom));
  }
}
