package dev.parley.engine.explain;

import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The verdict in one scenario, with the bests that it follows from.
 *
 * @param bestWith the party's best signable utility with the concession
 */
record Judgement(
    Verdict verdict, Optional<BigFraction> bestWith, Optional<BigFraction> bestWithout) {
  /** Differences up to this many points count as none: a modelling choice, not a rounding. */
  private static final BigFraction TIE = BigFraction.of(1, 100);

  /**
   * Which packages there are, today's aside.
   *
   * @param conceding whether some feasible package has the concession
   * @param refusing whether some feasible package does without it
   * @param refused whether somewhere with the concession the party's yes alone would do, or its
   *     needed vote is a no everywhere; asked only where nothing signable concedes
   */
  record Existing(boolean conceding, boolean refusing, BooleanSupplier refused) {}

  static Judgement of(
      Space space,
      int voter,
      Existing existing,
      Optional<BigFraction> with,
      Optional<BigFraction> without) {
    return new Judgement(
        verdict(space.voters().get(voter).cardinal(), existing, with, without), with, without);
  }

  /** By how many units of its utility two packages differ at most that tie for a voter. */
  static long tie(Voter voter) {
    return voter.cardinal() ? TIE.multiply(voter.form().scale()).longValue() : 0;
  }

  private static Verdict verdict(
      boolean cardinal,
      Existing existing,
      Optional<BigFraction> with,
      Optional<BigFraction> without) {
    if (!existing.conceding()) {
      return Verdict.RULED_OUT;
    }
    if (!existing.refusing()) {
      return Verdict.GIVEN;
    }
    if (with.isEmpty() && without.isEmpty()) {
      return Verdict.NO_DEAL;
    }
    if (without.isEmpty()) {
      return Verdict.NECESSARY;
    }
    if (with.isPresent()) {
      BigFraction lead = with.get().subtract(without.get());
      BigFraction least = cardinal ? TIE : BigFraction.ZERO;
      return lead.compareTo(least) > 0
          ? Verdict.PREFERRED
          : lead.negate().compareTo(least) > 0 ? Verdict.NOT_NEEDED : Verdict.TIED;
    }
    return existing.refused().getAsBoolean() ? Verdict.WOULD_NOT : Verdict.BLOCKED_BY;
  }
}
