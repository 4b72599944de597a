package dev.parley.engine;

import dev.parley.model.Package;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A package and what it is worth.
 *
 * @param utilities points per party, in the case's order of preferences; cardinal parties only
 */
public record Evaluated(Package deal, Map<String, BigFraction> utilities) {
  public Evaluated {
    utilities = Collections.unmodifiableMap(new LinkedHashMap<>(utilities));
  }
}
