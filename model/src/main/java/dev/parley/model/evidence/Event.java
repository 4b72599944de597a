package dev.parley.model.evidence;

import java.util.List;

/** A dated happening. */
public record Event(
    String id,
    PartialDate date,
    String text,
    List<String> sources,
    List<Disputed> disputed,
    Grounds grounds) {
  public Event {
    sources = List.copyOf(sources);
    disputed = List.copyOf(disputed);
  }

  /** Another date that other sources give. */
  public record Disputed(PartialDate date, List<String> sources, Grounds grounds) {
    public Disputed {
      sources = List.copyOf(sources);
    }
  }
}
