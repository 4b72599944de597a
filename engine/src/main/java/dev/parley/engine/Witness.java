package dev.parley.engine;

/**
 * A package that shows a claim, such as {@code best-with}, to be true in this model.
 *
 * @param claim short kebab-case name of what the package shows
 */
public record Witness(String claim, Evaluated shown) {}
