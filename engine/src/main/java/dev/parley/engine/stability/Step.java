package dev.parley.engine.stability;

/** A move: who makes it, and the state it leads to. */
public record Step(String mover, int to) {}
