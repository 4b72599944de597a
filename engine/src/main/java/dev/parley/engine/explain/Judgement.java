package dev.parley.engine.explain;

import dev.parley.engine.space.Block;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The verdict in one scenario, with the counts and bests that it follows from.
 *
 * @param bestWith the party's best signable utility with the concession
 */
record Judgement(
    Verdict verdict,
    VerdictVisitor seen,
    Optional<BigFraction> bestWith,
    Optional<BigFraction> bestWithout) {
  /** Differences up to this many points count as none: a modelling choice, not a rounding. */
  private static final BigFraction TIE = BigFraction.of(1, 100);

  static Judgement of(Space space, int voter, Condition concession, int threads) {
    VerdictVisitor seen =
        Scan.run(space, threads, () -> new VerdictVisitor(voter, concession)).stream()
            .reduce(VerdictVisitor::merged)
            .orElseThrow();
    Voter party = space.voters().get(voter);
    Optional<BigFraction> with = utility(party, seen.with());
    Optional<BigFraction> without = utility(party, seen.without());
    return new Judgement(
        verdict(space, voter, concession, threads, seen, with, without), seen, with, without);
  }

  private static Verdict verdict(
      Space space,
      int voter,
      Condition concession,
      int threads,
      VerdictVisitor seen,
      Optional<BigFraction> with,
      Optional<BigFraction> without) {
    if (seen.feasibleWith() == 0) {
      return Verdict.RULED_OUT;
    }
    if (seen.feasibleWith() == seen.feasible()) {
      return Verdict.GIVEN;
    }
    if (seen.signable() == 0) {
      return Verdict.NO_DEAL;
    }
    if (seen.signableWith() == seen.signable()) {
      return Verdict.NECESSARY;
    }
    if (with.isPresent() && without.isPresent()) {
      BigFraction lead = with.get().subtract(without.get());
      BigFraction least = space.voters().get(voter).cardinal() ? TIE : BigFraction.ZERO;
      return lead.compareTo(least) > 0
          ? Verdict.PREFERRED
          : lead.negate().compareTo(least) > 0 ? Verdict.NOT_NEEDED : Verdict.TIED;
    }
    return refuses(space, voter, concession, threads) ? Verdict.WOULD_NOT : Verdict.BLOCKED_BY;
  }

  /**
   * Whether somewhere the party's yes alone would do, or its needed vote is a no everywhere with
   * the concession.
   */
  private static boolean refuses(Space space, int voter, Condition concession, int threads) {
    RefusalVisitor seen =
        Scan.run(space, threads, () -> new RefusalVisitor(space, voter, concession)).stream()
            .reduce(RefusalVisitor::merged)
            .orElseThrow();
    return seen.yesWouldDo || seen.needed;
  }

  private static Optional<BigFraction> utility(Voter party, VerdictVisitor.Best best) {
    return best.found() ? Optional.of(party.points(best.high(), best.low())) : Optional.empty();
  }

  private static final class RefusalVisitor implements Scan.Visitor {
    private final Space space;
    private final int voter;
    private final Condition concession;
    private boolean yesWouldDo;
    private boolean needed = true;

    RefusalVisitor(Space space, int voter, Condition concession) {
      this.space = space;
      this.voter = voter;
      this.concession = concession;
    }

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size() && !yesWouldDo; p++) {
        if (block.feasible(p) && !block.today(p) && block.holds(concession, p)) {
          yesWouldDo = space.blockingIfYes(voter, block.pattern(p)) == 0;
          needed = needed && space.neededAndNo(voter, block.pattern(p));
        }
      }
    }

    RefusalVisitor merged(RefusalVisitor later) {
      yesWouldDo |= later.yesWouldDo;
      needed &= later.needed;
      return this;
    }
  }
}
