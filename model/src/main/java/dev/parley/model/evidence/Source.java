package dev.parley.model.evidence;

import java.util.Optional;

/** A document. */
public record Source(
    String id,
    String title,
    Optional<String> publisher,
    Optional<String> author,
    Optional<PartialDate> date,
    Optional<String> url,
    Grounds grounds) {}
