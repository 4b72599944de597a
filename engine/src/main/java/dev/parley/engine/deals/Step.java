package dev.parley.engine.deals;

/** A change of one issue from an option to another one. */
public record Step(String issue, String from, String to) {}
