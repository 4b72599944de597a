package dev.parley.engine.sensitivity;

/** Placeholder until analysts are read. */
public record Opinions() {}
