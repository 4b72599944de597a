package dev.parley.engine.guarantee;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A promise over the draws of all its numbers, each at its least equilibrium.
 *
 * @param credibility by guarantor
 * @param weighted the credibilities weighted by strength; empty where a strength is never above 0
 * @param breakEven p* over the draws that have one
 * @param never draws in which not even certain help deters
 * @param target the P(deterred) asked for
 * @param reached draws that reach it
 * @param low lower end of the 95 % Wilson interval of their share
 */
public record Ensemble(
    int n,
    long seed,
    Map<String, Distribution> credibility,
    Optional<Distribution> weighted,
    Distribution deterred,
    Optional<Distribution> breakEven,
    int never,
    double target,
    int reached,
    double low,
    double high) {
  public Ensemble {
    credibility = Collections.unmodifiableMap(new LinkedHashMap<>(credibility));
  }
}
