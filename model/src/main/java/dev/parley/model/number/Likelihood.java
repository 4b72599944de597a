package dev.parley.model.number;

import java.math.BigDecimal;
import java.util.List;

/**
 * The seven expressions of likelihood of ICD 203 (ODNI 2015), each with its range of probability
 * and its two wordings.
 */
public enum Likelihood {
  ALMOST_NO_CHANCE("0.01", "0.05", "almost no chance", "remote"),
  VERY_UNLIKELY("0.05", "0.20", "very unlikely", "highly improbable"),
  UNLIKELY("0.20", "0.45", "unlikely", "improbable"),
  ROUGHLY_EVEN("0.45", "0.55", "roughly even chance", "roughly even odds"),
  LIKELY("0.55", "0.80", "likely", "probable"),
  VERY_LIKELY("0.80", "0.95", "very likely", "highly probable"),
  ALMOST_CERTAIN("0.95", "0.99", "almost certain", "nearly certain");

  private final BigDecimal from;
  private final BigDecimal to;
  private final String preferred;
  private final String alternative;

  Likelihood(String from, String to, String preferred, String alternative) {
    this.from = new BigDecimal(from);
    this.to = new BigDecimal(to);
    this.preferred = preferred;
    this.alternative = alternative;
  }

  public BigDecimal from() {
    return from;
  }

  public BigDecimal to() {
    return to;
  }

  /** The wordings, the first one preferred. */
  public List<String> words() {
    return List.of(preferred, alternative);
  }
}
