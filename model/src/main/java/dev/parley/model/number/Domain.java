package dev.parley.model.number;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The set from which a parameter may be taken; drawn values are truncated to it. */
public enum Domain {
  /** Values of options and walk-aways: points from 0 to 100. */
  POINTS("0 to 100", 0, 100),
  /** Probabilities, chances and strengths. */
  PROBABILITY("0 to 1", 0, 1),
  /** Weights, costs, gains, stakes and durations. */
  NON_NEGATIVE("0 or more", 0, null),
  /** Noise scales and bargaining power: above zero. */
  POSITIVE("above 0", 0, null),
  /** Added points of a term or a walk-away. */
  ANY("any number", null, null),
  /** Seats of a member: whole numbers, rounded where they are drawn. */
  SEATS("0 or more", 0, null);

  private final String text;
  private final Optional<BigDecimal> least;
  private final Optional<BigDecimal> greatest;

  Domain(String text, @Nullable Integer least, @Nullable Integer greatest) {
    this.text = text;
    this.least = Optional.ofNullable(least).map(BigDecimal::valueOf);
    this.greatest = Optional.ofNullable(greatest).map(BigDecimal::valueOf);
  }

  /** How the domain is named to a user, such as {@code 0 to 100}. */
  public String text() {
    return text;
  }

  public Optional<BigDecimal> least() {
    return least;
  }

  public Optional<BigDecimal> greatest() {
    return greatest;
  }

  /** Whether both ends exist, so that {@code unknown} has a meaning. */
  public boolean bounded() {
    return least.isPresent() && greatest.isPresent();
  }

  /** Whether a stated number lies in this domain. */
  public boolean contains(BigDecimal number) {
    boolean above = least.isEmpty() || number.compareTo(least.get()) >= 0;
    boolean below = greatest.isEmpty() || number.compareTo(greatest.get()) <= 0;
    return above && below && (this != POSITIVE || number.signum() > 0);
  }
}
