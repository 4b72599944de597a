package dev.parley.engine.process;

import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Member;
import dev.parley.model.Case;
import dev.parley.model.course.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The inclusion-minimal sets of those who together can stop a step: whoever has to act, and whoever
 * can keep a consent from being given, members of bodies included. A member that follows somebody
 * counts as itself.
 */
final class Stoppers {
  private static final int MOST = 200;

  private final Case negotiation;
  private final Scenario scenario;
  private boolean complete = true;

  private Stoppers(Case negotiation, Scenario scenario) {
    this.negotiation = negotiation;
    this.scenario = scenario;
  }

  /** Sets of ids, the smallest first, then in the order of the step; and whether all are there. */
  record Found(List<List<String>> sets, boolean complete) {}

  static Found of(Case negotiation, Scenario scenario, Step step) {
    Stoppers search = new Stoppers(negotiation, scenario);
    List<Set<String>> all = new ArrayList<>();
    step.by().forEach(b -> all.addAll(search.of(b)));
    for (Step.Approval approval : step.consents()) {
      all.addAll(approval.each() ? search.each(approval.by()) : search.of(approval.by()));
    }
    List<Set<String>> minimal = minimal(all);
    return new Found(minimal.stream().map(List::copyOf).toList(), search.complete);
  }

  private List<Set<String>> of(String id) {
    Optional<Body> body = negotiation.body(id);
    return body.isPresent() && body.get().decision() instanceof Body.Members members
        ? stopping(members)
        : List.of(Set.of(id));
  }

  private List<Set<String>> each(String id) {
    return members(id).stream().flatMap(m -> own(m).stream()).toList();
  }

  private List<Member> members(String id) {
    return negotiation.body(id).orElseThrow().decision() instanceof Body.Members members
        ? members.members()
        : List.of();
  }

  private List<Set<String>> own(Member member) {
    return member.vote() instanceof Body.Vote.Own ? of(member.id()) : List.of(Set.of(member.id()));
  }

  private List<Set<String>> stopping(Body.Members body) {
    List<List<Member>> sets = new ArrayList<>();
    body.members().stream()
        .filter(m -> body.veto().contains(m.id()))
        .forEach(m -> sets.add(List.of(m)));
    switch (body.rule()) {
      case DecisionRule.Unanimity _, DecisionRule.Consensus _ ->
          body.members().forEach(m -> sets.add(List.of(m)));
      case DecisionRule.AnyMember _ -> sets.add(body.members());
      case DecisionRule.Majority _, DecisionRule.Quota _ -> bySeats(body, sets);
    }
    List<Set<String>> found = new ArrayList<>();
    for (List<Member> set : sets) {
      found.addAll(combined(set));
    }
    return minimal(found);
  }

  /**
   * Adds members by descending seats until too few are left: the last one added is the smallest,
   * and without it the body could still pass, so every set found is minimal.
   */
  private void bySeats(Body.Members body, List<List<Member>> sets) {
    long[] seats = scenario.seats(body);
    long total = IntStream.range(0, seats.length).mapToLong(i -> seats[i]).sum();
    long spare =
        total
            - switch (body.rule()) {
              case DecisionRule.Quota quota -> quota.yes();
              default -> total / 2 + 1;
            };
    List<Integer> order =
        IntStream.range(0, seats.length)
            .filter(i -> seats[i] > 0)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -seats[i]))
            .toList();
    extend(body, seats, order, List.of(), 0, spare, sets);
  }

  private void extend(
      Body.Members body,
      long[] seats,
      List<Integer> order,
      List<Member> chosen,
      int from,
      long spare,
      List<List<Member>> sets) {
    if (spare < 0) {
      sets.add(chosen);
      return;
    }
    long left = order.stream().skip(from).mapToLong(i -> seats[i]).sum();
    for (int k = from; k < order.size() && left > spare; k++) {
      if (sets.size() >= MOST) {
        complete = false;
        return;
      }
      List<Member> longer = new ArrayList<>(chosen);
      longer.add(body.members().get(order.get(k)));
      extend(body, seats, order, longer, k + 1, spare - seats[order.get(k)], sets);
      left -= seats[order.get(k)];
    }
  }

  /** Every way to stop each of the members. */
  private List<Set<String>> combined(List<Member> members) {
    List<Set<String>> sets = List.of(Set.of());
    for (Member member : members) {
      List<Set<String>> longer = new ArrayList<>();
      for (Set<String> set : sets) {
        for (Set<String> more : own(member)) {
          Set<String> joined = new LinkedHashSet<>(set);
          joined.addAll(more);
          longer.add(joined);
        }
      }
      complete &= longer.size() <= MOST;
      sets = longer.subList(0, Math.min(longer.size(), MOST));
    }
    return sets;
  }

  private static List<Set<String>> minimal(List<Set<String>> sets) {
    List<Set<String>> kept = new ArrayList<>();
    sets.stream()
        .sorted(Comparator.comparingInt(Set::size))
        .filter(s -> kept.stream().noneMatch(s::containsAll))
        .forEachOrdered(s -> kept.add(new TreeSet<>(s)));
    return kept;
  }
}
