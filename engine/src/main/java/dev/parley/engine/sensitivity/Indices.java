package dev.parley.engine.sensitivity;

/**
 * How much of the variance one input explains.
 *
 * @param first alone
 * @param total alone and together with all others
 */
public record Indices(Estimate first, Estimate total) {}
