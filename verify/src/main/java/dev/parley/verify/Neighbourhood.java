package dev.parley.verify;

import dev.parley.model.Question;
import dev.parley.model.expression.Expression;
import dev.parley.verify.world.Deal;
import dev.parley.verify.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** One more visit, with the chosen package in mind: removals, repair, demand, what breaks. */
final class Neighbourhood {
  private final World world;
  private final Survey survey;
  private final String party;
  private final Deal chosen;
  private final Set<Integer> given = new HashSet<>();
  private final List<Predicate<Deal>> demands = new ArrayList<>();
  private final Set<Integer> kept = new HashSet<>();
  private final List<Deal> removals = new ArrayList<>();
  private int changes = Integer.MAX_VALUE;
  private Optional<Deal> repair = Optional.empty();
  private Optional<Deal> demanded = Optional.empty();
  private int mostKept = -1;
  private boolean gains;
  private final MinimalSets unacceptable = new MinimalSets();
  private final MinimalSets unsignable = new MinimalSets();
  private long givenBits;

  Neighbourhood(Survey survey, Question question, Deal chosen) {
    world = survey.world();
    this.survey = survey;
    party = question.party();
    this.chosen = chosen;
    List<String> ids = world.negotiation().issues().stream().map(i -> i.id()).toList();
    question.concedes().issues().forEach(i -> given.add(ids.indexOf(i)));
    given.forEach(i -> givenBits |= 1L << i);
    List<Expression> stated = Demands.of(world.negotiation(), party);
    stated.forEach(d -> demands.add(world.condition(d)));
    IntStream.range(0, ids.size()).forEach(kept::add);
    stated.forEach(d -> d.issues().forEach(i -> kept.remove(ids.indexOf(i))));
    if (stated.isEmpty()) {
      kept.clear();
    }
    world.visit(this::visit);
  }

  private void visit(Deal deal) {
    if (!world.feasible(deal)) {
      return;
    }
    boolean concedes = survey.concedes(deal);
    demand(deal);
    long differing = differing(deal);
    if (!concedes) {
      gains |= (differing & ~givenBits) == 0 && compare(deal, chosen) > 0;
      if (!world.noAgreement(deal)) {
        remove(deal, Long.bitCount(differing));
      }
    }
    boolean signable = world.signable(deal);
    if (signable && !concedes) {
      repair(deal, Long.bitCount(differing));
    }
    if ((differing & givenBits) == 0) {
      if (!world.accepts(party, deal)) {
        unacceptable.offer(differing);
      }
      if (!signable) {
        unsignable.offer(differing);
      }
    }
  }

  private long differing(Deal deal) {
    long differing = 0;
    for (int i = 0; i < deal.issues(); i++) {
      differing |= deal.option(i) == chosen.option(i) ? 0 : 1L << i;
    }
    return differing;
  }

  private int compare(Deal a, Deal b) {
    return world.worth(party, a).compareTo(world.worth(party, b));
  }

  private void demand(Deal deal) {
    if (!demands.stream().allMatch(d -> d.test(deal))) {
      return;
    }
    int same = (int) kept.stream().filter(i -> deal.option(i) == chosen.option(i)).count();
    if (same > mostKept || (same == mostKept && compare(deal, demanded.orElseThrow()) > 0)) {
      mostKept = same;
      demanded = Optional.of(deal);
    }
  }

  private void remove(Deal deal, int distance) {
    if (distance < changes) {
      changes = distance;
      removals.clear();
    }
    if (distance == changes) {
      removals.add(deal);
    }
  }

  private void repair(Deal deal, int distance) {
    int before = repair.map(chosen::distance).orElse(Integer.MAX_VALUE);
    if (distance < before || (distance == before && loss(deal).compareTo(lossOfRepair()) < 0)) {
      repair = Optional.of(deal);
    }
  }

  private BigFraction loss(Deal deal) {
    return world.loss(chosen, deal);
  }

  private BigFraction lossOfRepair() {
    return loss(repair.orElseThrow());
  }

  /** Whether giving up the concession by its own issues alone would raise the party's utility. */
  boolean gains() {
    return gains;
  }

  List<Deal> removals() {
    return removals;
  }

  int changes() {
    return removals.isEmpty() ? 0 : changes;
  }

  Optional<Deal> repair() {
    return repair;
  }

  Optional<Deal> demanded() {
    return demanded;
  }

  /** Positions of the issues that the concession does not mention. */
  List<Integer> others() {
    return IntStream.range(0, chosen.issues()).filter(i -> !given.contains(i)).boxed().toList();
  }

  /** The minimal sets of other issues whose change can break the party's yes, or the signing. */
  List<Long> breaking(boolean signing) {
    return (signing ? unsignable : unacceptable).sets();
  }
}
