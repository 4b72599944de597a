package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.number.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who sees some numbers of the case in another way; of all others the case's own hold.
 *
 * @param weight in a pool of analysts, above 0; only the proportions matter
 * @param numbers each with the path, draw key and domain of the number that it replaces
 */
public record Analyst(
    String id, Optional<String> name, BigDecimal weight, List<Parameter> numbers, Grounds grounds) {
  public Analyst {
    numbers = List.copyOf(numbers);
  }
}
