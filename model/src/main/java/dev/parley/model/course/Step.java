package dev.parley.model.course;

import dev.parley.model.Package;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.number.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * One step of a process.
 *
 * @param after what must have happened before it can begin
 * @param by ids of the parties, persons and bodies that have to act; each can hold it back
 * @param consents the approvals that it needs at the package that it leads to
 * @param chance the probability that it succeeds where nobody holds it back; 1 where absent
 * @param takes how long it takes; no time where absent
 * @param leadsTo the issues that it settles; the rest is as today
 * @param reversible whether it can be taken back afterwards
 * @param history what has happened to it so far
 * @param sources ids of sources
 */
public record Step(
    String id,
    String title,
    Prerequisite after,
    List<String> by,
    List<Approval> consents,
    Optional<Chance> chance,
    Optional<Duration> takes,
    Package leadsTo,
    boolean reversible,
    History history,
    List<String> sources,
    Grounds grounds) {
  public Step {
    by = List.copyOf(by);
    consents = List.copyOf(consents);
    sources = List.copyOf(sources);
  }

  public boolean done() {
    return history.done().isPresent();
  }

  /**
   * An approval.
   *
   * @param by id of a party with preferences or of a body
   * @param each whether every member of the body must approve on its own
   */
  public record Approval(String by, boolean each) {}

  /**
   * Success by chance.
   *
   * @param drawKey key of the one uniform number per draw that decides
   */
  public record Chance(String drawKey, Parameter probability) {}

  /**
   * What has happened so far.
   *
   * @param started when the step was begun
   * @param refused when it was asked for and not granted; it may be tried again
   * @param done when it was completed
   */
  public record History(
      Optional<PartialDate> started, Optional<PartialDate> refused, Optional<PartialDate> done) {}
}
