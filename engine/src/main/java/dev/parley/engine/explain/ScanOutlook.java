package dev.parley.engine.explain;

import dev.parley.engine.Exactness;
import dev.parley.engine.Plan;
import dev.parley.engine.Share;
import dev.parley.engine.deals.Bargaining;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.space.Block;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Visits every package. */
final class ScanOutlook implements Outlook {
  private final Asked asked;
  private final Space space;
  private final Condition concession;
  private final int threads;
  private final VerdictVisitor seen;
  private final Alternatives alternatives;
  private Optional<ConsentVisitor> consents = Optional.empty();

  ScanOutlook(Asked asked, Space space, int threads) {
    this.asked = asked;
    this.space = space;
    this.threads = threads;
    concession = asked.concession();
    seen =
        Scan.run(space, threads, () -> new VerdictVisitor(asked.voter(), concession)).stream()
            .reduce(VerdictVisitor::merged)
            .orElseThrow();
    alternatives = new Alternatives(asked.negotiation(), space, concession);
  }

  @Override
  public Judgement judgement() {
    Voter party = space.voters().get(asked.voter());
    return Judgement.of(
        space,
        asked.voter(),
        new Judgement.Existing(
            seen.feasibleWith() > 0, seen.feasibleWith() < seen.feasible(), this::refused),
        utility(party, seen.with()),
        utility(party, seen.without()));
  }

  private static Optional<BigFraction> utility(Voter party, VerdictVisitor.Best best) {
    return best.found() ? Optional.of(party.points(best.high(), best.low())) : Optional.empty();
  }

  private boolean refused() {
    RefusalVisitor refusals =
        Scan.run(space, threads, RefusalVisitor::new).stream()
            .reduce(RefusalVisitor::merged)
            .orElseThrow();
    return refusals.yesWouldDo || refusals.needed;
  }

  private final class RefusalVisitor implements Scan.Visitor {
    private boolean yesWouldDo;
    private boolean needed = true;

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size() && !yesWouldDo; p++) {
        if (block.feasible(p) && !block.today(p) && block.holds(concession, p)) {
          yesWouldDo = space.blockingIfYes(asked.voter(), block.pattern(p)) == 0;
          needed = needed && space.neededAndNo(asked.voter(), block.pattern(p));
        }
      }
    }

    RefusalVisitor merged(RefusalVisitor later) {
      yesWouldDo |= later.yesWouldDo;
      needed &= later.needed;
      return this;
    }
  }

  @Override
  public Tallies tallies() {
    return new Tallies(
        BigInteger.valueOf(seen.feasibleWithToday()),
        BigInteger.valueOf(seen.signable()),
        BigInteger.valueOf(seen.signableWith()));
  }

  @Override
  public Optional<Choice> best(boolean conceding) {
    VerdictVisitor.Best best = conceding ? seen.with() : seen.without();
    return best.found() ? Optional.of(space.shape().choice(best.index())) : Optional.empty();
  }

  private ConsentVisitor consents() {
    if (consents.isEmpty()) {
      consents =
          Scan.run(space, threads, () -> new ConsentVisitor(space, concession)).stream()
              .reduce(ConsentVisitor::merged);
    }
    return consents.orElseThrow();
  }

  @Override
  public Pivotal pivotal() {
    return new Pivotal(
        Share.of(seen.signableWith(), seen.signable()),
        IntStream.range(0, space.consents().size())
            .mapToObj(c ->
                new ConsentShift(
                    space.consents().get(c).by(), consents().with(c), consents().without(c)))
            .toList());
  }

  @Override
  public List<Long> minimalBlocking() {
    return consents().minimalBlocking();
  }

  @Override
  public Members members(List<Long> blocking) {
    MemberSets sets =
        Scan.run(space, threads, () -> new MemberVisitor(blocking)).stream()
            .map(v -> v.sets)
            .reduce(MemberSets::merged)
            .orElseThrow();
    return sets.members();
  }

  private final class MemberVisitor implements Scan.Visitor {
    private final MemberSets sets;

    MemberVisitor(List<Long> blocking) {
      sets = new MemberSets(space, blocking);
    }

    @Override
    public void visit(Block block) {
      for (int p = 0; p < block.size(); p++) {
        if (block.feasible(p) && !block.today(p) && block.holds(concession, p)) {
          sets.offer(block.blocking(p), block, p);
        }
      }
    }
  }

  @Override
  public Optional<Choice> firstNash(boolean conceding) {
    return Bargaining.of(
            asked.negotiation(),
            asked.scenario(),
            space,
            at -> !conceding || at.block().holds(concession, at.position()))
        .firstNash(threads);
  }

  @Override
  public boolean weighted() {
    return Bargaining.of(asked.negotiation(), asked.scenario(), space, _ -> true).weighted();
  }

  @Override
  public boolean gainsWithout(Choice chosen) {
    return alternatives.gains(asked.voter(), asked.issues(space.shape()), chosen);
  }

  @Override
  public Removals removals(Choice chosen, int limit) {
    return alternatives.removals(chosen, limit);
  }

  @Override
  public Choice cheapestRepair(Choice chosen) {
    return alternatives.cheapestRepair(chosen);
  }

  @Override
  public Optional<Choice> demanded(Demands demands, Choice chosen) {
    return new DemandedPackage(asked.negotiation(), asked.compiler(), space, asked.voter())
        .find(demands, chosen);
  }

  @Override
  public Plan plan() {
    Exactness exactness = space.rounded() ? new Exactness.Grid() : new Exactness.Exact();
    return new Plan(
        List.of(
            new Plan.Part(
                "everything",
                "scan of all packages",
                "%s packages can be visited".formatted(space.shape().packages()),
                exactness)));
  }
}
