package dev.parley.engine.deals;

import dev.parley.engine.deals.Trades.Effect;
import dev.parley.engine.deals.Trades.Side;
import dev.parley.engine.deals.Trades.Start;
import dev.parley.engine.deals.Trades.Trade;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.Voter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Looks at all pairs of changes to two issues of one package. Time grows with the square of the
 * number of options in all, times the pairs of voters.
 */
final class TradeSearch {
  private final Space space;
  private final int limit;

  /** Positions of the voters whose points mean distances. */
  private final int[] cardinal;

  TradeSearch(Space space, int limit) {
    this.space = space;
    this.limit = limit;
    cardinal =
        IntStream.range(0, space.voters().size())
            .filter(v -> (space.voting() >>> v & 1) != 0)
            .filter(v -> space.voters().get(v).cardinal())
            .toArray();
  }

  /** A change of one issue, with what it alone changes for each cardinal voter. */
  private record Change(int issue, int digit, List<BigFraction> effects) {}

  /** A trade before it is put into words. */
  private record Candidate(
      int one,
      int other,
      Change given,
      Change taken,
      BigFraction gain,
      BigFraction otherGain,
      Choice to) {
    BigFraction smaller() {
      return gain.compareTo(otherGain) <= 0 ? gain : otherGain;
    }

    BigFraction sum() {
      return gain.add(otherGain);
    }
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::smaller)
          .thenComparing(Candidate::sum)
          .reversed()
          .thenComparingInt(Candidate::one)
          .thenComparingInt(Candidate::other)
          .thenComparing(Candidate::to);

  Trades at(Start start, Choice from) {
    PriorityQueue<Candidate> best = new PriorityQueue<>(BEST_FIRST.reversed());
    List<Change> changes = changes(from);
    long size = 0;
    for (int a = 0; a < changes.size(); a++) {
      for (int b = a + 1; b < changes.size(); b++) {
        if (changes.get(a).issue() != changes.get(b).issue()) {
          for (Candidate trade : trades(from, changes.get(a), changes.get(b))) {
            size++;
            best.add(trade);
            if (best.size() > limit) {
              best.remove();
            }
          }
        }
      }
    }
    List<Trade> first = best.stream().sorted(BEST_FIRST).map(c -> trade(from, c)).toList();
    return new Trades(start, space.evaluated(from), size, first);
  }

  private List<Change> changes(Choice from) {
    Shape shape = space.shape();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < from.issues(); i++) {
      for (int digit = 0; digit < shape.radix(i); digit++) {
        if (digit != from.digit(i)) {
          changes.add(new Change(i, digit, effects(from, from.with(i, digit))));
        }
      }
    }
    return changes;
  }

  private List<BigFraction> effects(Choice from, Choice to) {
    List<BigFraction> effects = new ArrayList<>();
    for (int v : cardinal) {
      effects.add(space.utility(v, to).subtract(space.utility(v, from)));
    }
    return effects;
  }

  private List<Candidate> trades(Choice from, Change a, Change b) {
    List<Candidate> found = new ArrayList<>();
    for (int p = 0; p < cardinal.length; p++) {
      for (int q = p + 1; q < cardinal.length; q++) {
        int first = a.effects().get(p).signum();
        boolean opposed =
            first != 0
                && first == -a.effects().get(q).signum()
                && first == -b.effects().get(p).signum()
                && first == b.effects().get(q).signum();
        if (opposed) {
          candidate(from, p, q, first < 0 ? a : b, first < 0 ? b : a).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Candidate> candidate(Choice from, int p, int q, Change given, Change taken) {
    Choice to = from.with(given.issue(), given.digit()).with(taken.issue(), taken.digit());
    BigFraction gain = gain(cardinal[p], from, to);
    BigFraction otherGain = gain(cardinal[q], from, to);
    return gain.signum() > 0 && otherGain.signum() > 0 && space.feasible(to)
        ? Optional.of(new Candidate(cardinal[p], cardinal[q], given, taken, gain, otherGain, to))
        : Optional.empty();
  }

  private BigFraction gain(int voter, Choice from, Choice to) {
    return space.utility(voter, to).subtract(space.utility(voter, from));
  }

  private Trade trade(Choice from, Candidate candidate) {
    List<Effect> others = new ArrayList<>();
    for (int v = 0; v < space.voters().size(); v++) {
      boolean beside = v != candidate.one() && v != candidate.other();
      if (beside && (space.voting() >>> v & 1) != 0) {
        BigFraction change = gain(v, from, candidate.to());
        Voter voter = space.voters().get(v);
        others.add(
            new Effect(
                voter.party(),
                voter.cardinal() ? Optional.of(change) : Optional.empty(),
                change.signum()));
      }
    }
    return new Trade(
        new Side(
            space.voters().get(candidate.one()).party(),
            step(from, candidate.given()),
            candidate.gain()),
        new Side(
            space.voters().get(candidate.other()).party(),
            step(from, candidate.taken()),
            candidate.otherGain()),
        space.evaluated(candidate.to()),
        others,
        space.signable(candidate.to()));
  }

  private Step step(Choice from, Change change) {
    Shape shape = space.shape();
    int before = from.digit(change.issue());
    return new Step(
        shape.issue(change.issue()),
        shape.option(change.issue(), before),
        shape.option(change.issue(), change.digit()));
  }
}
