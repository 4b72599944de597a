package dev.parley.model.evidence;

import java.util.List;

/**
 * A dated happening.
 *
 * @param parties who took part or whom it befell, where the case says so
 * @param issues what it concerns, where the case says so
 */
public record Event(
    String id,
    PartialDate date,
    String text,
    List<String> parties,
    List<String> issues,
    List<String> sources,
    List<Disputed> disputed,
    Grounds grounds) {
  public Event {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
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
