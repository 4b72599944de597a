package dev.parley.model.course;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.evidence.PartialDate;
import java.util.List;
import java.util.Optional;

/**
 * Talks on one date or over one period.
 *
 * @param host who convened them, in words
 * @param lasted how long they lasted, in words
 * @param present ids of persons and parties
 * @param tabled ids of drafts
 * @param statements ids of statements made there
 * @param sources ids of sources
 */
public record Session(
    String id,
    String title,
    PartialDate date,
    Optional<String> place,
    Optional<String> host,
    Optional<String> lasted,
    List<String> present,
    List<String> tabled,
    List<String> statements,
    List<String> sources,
    Grounds grounds) {
  public Session {
    present = List.copyOf(present);
    tabled = List.copyOf(tabled);
    statements = List.copyOf(statements);
    sources = List.copyOf(sources);
  }
}
