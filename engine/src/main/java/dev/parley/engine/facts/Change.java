package dev.parley.engine.facts;

import java.util.Optional;

/**
 * A fact that one version states and the other does not, or states otherwise.
 *
 * @param before empty where it was added
 * @param after empty where it was removed
 */
public record Change(Fact fact, Optional<String> before, Optional<String> after) {}
