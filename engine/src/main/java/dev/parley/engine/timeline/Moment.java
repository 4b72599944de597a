package dev.parley.engine.timeline;

import dev.parley.model.evidence.PartialDate;
import java.util.List;

/**
 * One dated thing.
 *
 * @param id in its section of the case; for a step {@code PROCESS.STEP}
 * @param date as precise as it is known; the thing happened some time in it
 * @param text what happened, in the words of the case
 * @param parties who took part, spoke or acted
 * @param issues what it concerns
 * @param sources where it is told
 * @param disputed other dates, with the sources that give them
 */
public record Moment(
    Kind kind,
    String id,
    PartialDate date,
    String text,
    List<String> parties,
    List<String> issues,
    List<String> sources,
    List<OtherDate> disputed) {
  public Moment {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    sources = List.copyOf(sources);
    disputed = List.copyOf(disputed);
  }

  /** What the thing is. */
  public enum Kind {
    EVENT,
    TALKS,
    DRAFT,
    STATEMENT,
    STEP
  }

  /** A date that other sources give. */
  public record OtherDate(PartialDate date, List<String> sources) {
    public OtherDate {
      sources = List.copyOf(sources);
    }
  }
}
