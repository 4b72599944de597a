package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.expression.Expression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The case that a report is checked against, with what only its reader knows.
 *
 * @param digest SHA-256 of the canonical case
 * @param sections the same of each of its sections
 * @param expressions reads an expression about the case; empty where it is none
 * @param earlier the version that a report says the verdict changed from, where it is at hand
 */
public record Subject(
    Case negotiation,
    String digest,
    Map<String, String> sections,
    Function<String, Optional<Expression>> expressions,
    Optional<Case> earlier) {
  public Subject {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }
}
