package dev.parley.engine.process;

import dev.parley.engine.Share;
import dev.parley.model.course.Process;
import dev.parley.model.evidence.PartialDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one process may travel.
 *
 * @param today the case's {@code as-of}
 * @param steps in the case's order
 * @param arrived whether the goal has been reached already
 * @param arrives whether it is reached in the central scenario
 * @param standsAt steps not done whose prerequisites are met: where the process stands today
 * @param blockedAt steps that stand or could stand in the way in the central scenario: their
 *     prerequisites can be met, but they cannot be taken
 * @param completion when the goal is reached in the central scenario
 * @param critical the steps on the critical path of the central scenario, in order of time
 * @param lastHold per party, the last finish in the central scenario of a step that it alone can
 *     stop: from then on it has nothing left to hold back; parties with no such step are left out,
 *     and so are those whose last such step is not reached
 */
public record Course(
    Process process,
    LocalDate today,
    List<StepReading> steps,
    boolean arrived,
    boolean arrives,
    List<String> standsAt,
    List<String> blockedAt,
    Optional<LocalDate> completion,
    List<String> critical,
    Map<String, LocalDate> lastHold,
    Optional<Ensemble> ensemble) {
  public Course {
    steps = List.copyOf(steps);
    standsAt = List.copyOf(standsAt);
    blockedAt = List.copyOf(blockedAt);
    critical = List.copyOf(critical);
    lastHold = Collections.unmodifiableMap(new LinkedHashMap<>(lastHold));
  }

  /** How far a step is. */
  public enum State {
    DONE,
    /** Its prerequisites are met. */
    OPEN,
    /** Something must happen first. */
    WAITING
  }

  /**
   * One step.
   *
   * @param refused when it was asked for and not granted
   * @param possible whether it succeeds in the central scenario once it may begin
   * @param withheld the consents that it lacks in the central scenario, with the members that do
   *     not say yes
   * @param stoppers the inclusion-minimal sets of those who together can stop it, by withholding a
   *     consent or by not acting; empty for a step that is done
   * @param stoppersComplete whether all such sets are listed
   * @param finish when it is over in the central scenario; empty where it is not reached
   * @param undo whether it could be taken back afterwards, and if not, why
   */
  public record StepReading(
      String step,
      State state,
      Optional<PartialDate> refused,
      boolean possible,
      List<Withheld> withheld,
      List<List<String>> stoppers,
      boolean stoppersComplete,
      Optional<LocalDate> finish,
      Undo undo) {
    public StepReading {
      withheld = List.copyOf(withheld);
      stoppers = stoppers.stream().map(List::copyOf).toList();
    }
  }

  /** A consent that a step lacks. */
  public record Withheld(String by, List<String> members) {
    public Withheld {
      members = List.copyOf(members);
    }
  }

  /** Whether a step can be taken back. */
  public enum Undo {
    POSSIBLE,
    /** The case says so. */
    IMPOSSIBLE,
    /** It settles an issue by a one-way step. */
    ONE_WAY
  }

  /**
   * The process over the draws.
   *
   * @param arrives in how many draws the goal is reached
   * @param low end of the 95 % Wilson interval of that share
   * @param completion over the draws in which the goal is reached
   * @param by the share of draws in which it is reached by a date that was asked for
   * @param steps per step
   */
  public record Ensemble(
      int n,
      long seed,
      Share arrives,
      double low,
      double high,
      Optional<Quantiles> completion,
      Optional<DoneBy> by,
      Map<String, StepShares> steps) {
    public Ensemble {
      steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** The shares of a step; empty where it is done already. */
    public Optional<StepShares> step(String id) {
      return Optional.ofNullable(steps.get(id));
    }
  }

  /** The share of draws in which the goal is reached by a date, with its 95 % Wilson interval. */
  public record DoneBy(LocalDate date, Share share, double low, double high) {}

  /** Dates by which 5, 50 and 95 % of the draws that get there have got there. */
  public record Quantiles(LocalDate p5, LocalDate p50, LocalDate p95) {}

  /**
   * A step over the draws.
   *
   * @param succeeds draws in which it succeeds once it may begin
   * @param reached draws in which it is completed
   * @param critical draws with the goal reached in which it lies on the critical path: the
   *     criticality index
   */
  public record StepShares(
      Share succeeds, Share reached, Share critical, Optional<Quantiles> finish) {}
}
