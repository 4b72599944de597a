package dev.parley.interchange.profile;

import dev.parley.interchange.source.FaultCode;
import dev.parley.interchange.source.Faults;
import dev.parley.interchange.source.XmlElement;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A function of numbers: linear, triangular or constant. {@code offset} and {@code slope} count
 * from the lower bound (issues of integers), {@code parameter0} and {@code parameter1} from zero
 * (issues of real numbers).
 */
final class GeniusFunction {
  private final XmlElement element;
  private final Faults faults;
  private final String kind;

  GeniusFunction(XmlElement element, Faults faults) {
    this.element = element;
    this.faults = faults;
    this.kind = element.attribute("ftype").orElse("linear").toLowerCase(Locale.ROOT);
  }

  /** The value at x, from 0 to 1. */
  BigFraction at(BigFraction x, BigFraction lowerBound) {
    BigFraction value =
        switch (kind) {
          case "linear" ->
              element.attribute("slope").isPresent()
                  ? need("offset").add(need("slope").multiply(x.subtract(lowerBound)))
                  : need("parameter0").add(need("parameter1").multiply(x));
          case "triangular" ->
              triangle(x, need("parameter0"), need("parameter1"), need("parameter2"));
          case "constant" -> need("parameter0");
          default -> {
            faults.add(
                FaultCode.UNSUPPORTED,
                element.place("ftype"),
                "functions of the kind `" + kind + "` are not read",
                "linear, triangular or constant");
            faults.check();
            yield BigFraction.ZERO;
          }
        };
    return Fractions.max(BigFraction.ZERO, Fractions.min(BigFraction.ONE, value));
  }

  private static BigFraction triangle(
      BigFraction x, BigFraction from, BigFraction to, BigFraction top) {
    if (x.compareTo(from) < 0 || x.compareTo(to) > 0) {
      return BigFraction.ZERO;
    }
    if (x.equals(top)) {
      return BigFraction.ONE;
    }
    return x.compareTo(top) < 0
        ? x.subtract(from).divide(top.subtract(from))
        : to.subtract(x).divide(to.subtract(top));
  }

  private BigFraction need(String attribute) {
    Optional<BigFraction> number = number(element, attribute, faults);
    if (number.isEmpty() && element.attribute(attribute).isEmpty()) {
      faults.add(
          FaultCode.MISSING,
          element.at(),
          "the evaluator has no " + attribute,
          attribute + "=\"0.5\"");
    }
    faults.check();
    return number.orElse(BigFraction.ZERO);
  }

  /** The number in an attribute; empty where it is absent, or no number, which is reported. */
  static Optional<BigFraction> number(XmlElement element, String attribute, Faults faults) {
    Optional<String> text = element.attribute(attribute);
    Optional<BigFraction> number = text.flatMap(Fractions::parse);
    if (text.isPresent() && number.isEmpty()) {
      faults.add(
          FaultCode.BAD_VALUE,
          element.place(attribute),
          "`" + text.get() + "` is not a number",
          attribute + "=\"0.5\"");
    }
    if (number.filter(Fractions::extreme).isPresent()) {
      faults.add(
          FaultCode.BAD_VALUE,
          element.place(attribute),
          Fractions.extreme(text.orElse("")),
          attribute + "=\"0.5\"");
      return Optional.empty();
    }
    return number;
  }
}
