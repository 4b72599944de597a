package dev.parley.report;

/**
 * Where a finding comes from, so that others can find it again.
 *
 * @param command what was typed, complete with seed and draws
 * @param digest SHA-256 of the canonical case
 */
public record Origin(String command, String digest) {}
