package dev.parley.model;

import java.util.Optional;

/** Someone who speaks for a party. */
public record Person(String id, String name, Optional<String> role) {}
