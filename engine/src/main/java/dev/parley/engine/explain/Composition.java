package dev.parley.engine.explain;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Share;
import dev.parley.engine.Witness;
import dev.parley.engine.deals.Bargaining;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.explain.Explanation.Repair;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.guarantee.Believed;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Guarantee;
import dev.parley.model.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts an explanation together around the chosen package of the central scenario. */
final class Composition {
  private static final String NOT_SIGNABLE = "no signable package has the concession";

  private final Case negotiation;
  private final Question question;
  private final Space space;
  private final Shape shape;
  private final Judgement judgement;
  private final Explainer.Options options;
  private final Condition concession;
  private final int voter;
  private final Ledgers ledgers;
  private final Alternatives alternatives;
  private final ArgumentSearch arguments;
  private final Optional<Long> nashWith;
  private final Optional<Long> nash;
  private final Scenario scenario;
  private final Map<Guarantee, Condition> promises = new LinkedHashMap<>();
  private final Map<String, String> missing = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  Composition(
      Case negotiation,
      Question question,
      Scenario scenario,
      SpaceCompiler compiler,
      Space space,
      Judgement judgement,
      Explainer.Options options) {
    this.negotiation = negotiation;
    this.question = question;
    this.space = space;
    this.judgement = judgement;
    this.options = options;
    this.scenario = scenario;
    negotiation.guarantees().forEach(g -> promises.put(g, compiler.condition(g.when())));
    shape = space.shape();
    concession = compiler.condition(question.concedes());
    voter = space.voter(question.party());
    ledgers = new Ledgers(negotiation, question, compiler, space);
    alternatives = new Alternatives(negotiation, space, concession);
    arguments = new ArgumentSearch(negotiation, space, compiler);
    Bargaining overall = Bargaining.of(negotiation, scenario, space, _ -> true);
    nash = overall.firstNash(options.threads());
    if (nash.isPresent() && overall.weighted()) {
      warnings.add(Bargaining.ASYMMETRIC);
    }
    nashWith =
        Bargaining.of(
                negotiation, scenario, space, at -> at.block().holds(concession, at.position()))
            .firstNash(options.threads());
  }

  Explanation explanation(List<Flag> fromDraws, Optional<Robustness> robustness) {
    VerdictVisitor seen = judgement.seen();
    OptionalLong chosen =
        seen.with().found() ? OptionalLong.of(seen.with().index()) : OptionalLong.empty();
    ConsentVisitor consents =
        Scan.run(space, options.threads(), () -> new ConsentVisitor(space, concession)).stream()
            .reduce(ConsentVisitor::merged)
            .orElseThrow();
    List<Long> blocking = blocks() ? consents.minimalBlocking() : List.of();
    return new Explanation(
        question.party(),
        question.concedes(),
        space.voters().get(voter).cardinal(),
        judgement.verdict(),
        flags(chosen, fromDraws),
        shape.size(),
        seen.feasibleWithToday(),
        seen.signable(),
        seen.signableWith(),
        judgement.bestWith(),
        judgement.bestWithout(),
        space.voters().get(voter).walkAway(),
        blocking.stream()
            .map(this::names)
            .sorted((a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)))
            .toList(),
        members(blocking),
        evaluated(chosen),
        nashWith.map(space::evaluated),
        nash.map(space::evaluated),
        repair(chosen),
        ledgers(chosen),
        missing,
        removals(chosen),
        pivotal(consents),
        arguments(chosen),
        believed(chosen),
        robustness);
  }

  List<String> warnings() {
    return warnings;
  }

  /** Packages that show the numbers of the verdict. */
  List<Witness> certificate() {
    List<Witness> witnesses = new ArrayList<>();
    VerdictVisitor seen = judgement.seen();
    if (seen.with().found()) {
      witnesses.add(new Witness("best-with", space.evaluated(seen.with().index())));
    }
    if (seen.without().found()) {
      witnesses.add(new Witness("best-without", space.evaluated(seen.without().index())));
    }
    return witnesses;
  }

  private List<Flag> flags(OptionalLong chosen, List<Flag> fromDraws) {
    List<Flag> flags = new ArrayList<>();
    if (nash.isPresent() && !judgement.bestWith().equals(judgement.bestWithout())) {
      boolean wants =
          judgement.bestWith().isPresent()
              && judgement
                  .bestWithout()
                  .map(w -> judgement.bestWith().get().compareTo(w) > 0)
                  .orElse(true);
      if (wants != space.holds(concession, nash.get())) {
        flags.add(Flag.CONTESTED);
      }
    }
    if (chosen.isPresent() && !gainsWithout(chosen.getAsLong())) {
      flags.add(Flag.NO_CONCESSION);
    }
    flags.addAll(fromDraws);
    return flags;
  }

  /** Whether some other answer to the concession's issues alone would be worth more. */
  private boolean gainsWithout(long chosen) {
    List<Integer> issues =
        question.concedes().issues().stream().map(shape::position).sorted().toList();
    BigFraction worth = space.utility(voter, chosen);
    return !new Nearby(shape, issues)
        .nearest(
            chosen,
            1,
            x ->
                space.feasible(x)
                    && !space.holds(concession, x)
                    && space.utility(voter, x).compareTo(worth) > 0)
        .indices()
        .isEmpty();
  }

  private boolean blocks() {
    return switch (judgement.verdict()) {
      case NO_DEAL, WOULD_NOT, BLOCKED_BY -> true;
      case RULED_OUT, GIVEN, NECESSARY, PREFERRED, NOT_NEEDED, TIED -> false;
    };
  }

  private List<String> names(long consents) {
    return IntStream.range(0, space.consents().size())
        .filter(c -> (consents >>> c & 1) != 0)
        .mapToObj(c -> space.consents().get(c).by())
        .sorted()
        .toList();
  }

  private Map<String, List<List<String>>> members(List<Long> blocking) {
    if (blocking.isEmpty()) {
      return Map.of();
    }
    MemberSets sets =
        Scan.run(space, options.threads(), () -> new MemberSets(space, concession, blocking))
            .stream()
            .reduce(MemberSets::merged)
            .orElseThrow();
    if (!sets.complete()) {
      warnings.add("a body has too many sets of members that would pass it: not all are listed");
    }
    return withoutOmissions(blocking, sets.byBody());
  }

  /** A body that no set of members could pass has an empty list, not none. */
  private Map<String, List<List<String>>> withoutOmissions(
      List<Long> blocking, Map<String, List<List<String>>> sets) {
    long anywhere = blocking.stream().reduce(0L, (a, b) -> a | b);
    Map<String, List<List<String>>> members = new LinkedHashMap<>();
    for (int c = 0; c < space.consents().size(); c++) {
      String by = space.consents().get(c).by();
      boolean hasMembers =
          negotiation.body(by).stream().anyMatch(b -> b.decision() instanceof Body.Members);
      if ((anywhere >>> c & 1) != 0 && hasMembers) {
        members.put(by, sets.getOrDefault(by, List.of()));
      }
    }
    return members;
  }

  private Optional<Evaluated> evaluated(OptionalLong index) {
    return index.isPresent() ? Optional.of(space.evaluated(index.getAsLong())) : Optional.empty();
  }

  private Optional<Repair> repair(OptionalLong chosen) {
    if (chosen.isEmpty()) {
      missing.put("repair", NOT_SIGNABLE);
      return Optional.empty();
    }
    if (!judgement.seen().without().found()) {
      missing.put("repair", "no signable package does without the concession");
      return Optional.empty();
    }
    long cheapest = alternatives.cheapestRepair(chosen.getAsLong());
    return Optional.of(
        new Repair(
            space.evaluated(cheapest),
            ledgers.writer().map(w -> w.rows(chosen.getAsLong(), cheapest)).orElse(List.of())));
  }

  private List<Ledger> ledgers(OptionalLong chosen) {
    if (chosen.isEmpty()) {
      missing.put("ledger", NOT_SIGNABLE);
      return List.of();
    }
    return ledgers.of(chosen.getAsLong(), missing);
  }

  private Removals removals(OptionalLong chosen) {
    if (chosen.isEmpty()) {
      missing.put("removing", NOT_SIGNABLE);
      return Removals.NONE;
    }
    if (judgement.verdict() == Verdict.GIVEN) {
      missing.put("removing", "no feasible package other than today's does without the concession");
      return Removals.NONE;
    }
    return alternatives.removals(chosen.getAsLong(), options.limit());
  }

  private Arguments arguments(OptionalLong chosen) {
    if (chosen.isEmpty()) {
      missing.put("arguments", NOT_SIGNABLE);
      return Arguments.NONE;
    }
    VerdictVisitor.Best without = judgement.seen().without();
    Arguments found =
        arguments.find(
            question.party(),
            chosen.getAsLong(),
            without.found() ? OptionalLong.of(without.index()) : OptionalLong.empty(),
            ledgers.writer());
    found
        .unmet()
        .forEach(id ->
            warnings.add(
                "the chosen package makes the concession of statement "
                    + id
                    + ", but the condition that it was tied to does not hold there"));
    return found;
  }

  /** What the promises that the chosen package puts in force are worth. */
  private List<Believed> believed(OptionalLong chosen) {
    if (promises.isEmpty()) {
      return List.of();
    }
    if (chosen.isEmpty()) {
      missing.put("believed", NOT_SIGNABLE);
      return List.of();
    }
    List<Believed> believed =
        promises.entrySet().stream()
            .filter(p -> space.holds(p.getValue(), chosen.getAsLong()))
            .map(p -> Believed.of(p.getKey(), scenario))
            .toList();
    if (believed.isEmpty()) {
      missing.put("believed", "the chosen package puts no promise in force");
    }
    return believed;
  }

  private Pivotal pivotal(ConsentVisitor consents) {
    VerdictVisitor seen = judgement.seen();
    return new Pivotal(
        new Share(seen.signableWith(), seen.signable()),
        IntStream.range(0, space.consents().size())
            .mapToObj(c ->
                new ConsentShift(
                    space.consents().get(c).by(), consents.with(c), consents.without(c)))
            .toList());
  }
}
