package dev.parley.engine.explain;

import dev.parley.engine.Share;
import dev.parley.engine.Witness;
import dev.parley.engine.deals.Bargaining;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.explain.Explanation.Repair;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Question;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts an explanation together around the chosen package of the central scenario. */
final class Composition {
  private static final String NOT_SIGNABLE = "no signable package has the concession";

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
  private final Optional<Choice> nashWith;
  private final Optional<Choice> nash;
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
    this.question = question;
    this.space = space;
    this.judgement = judgement;
    this.options = options;
    shape = space.shape();
    concession = compiler.condition(question.concedes());
    voter = space.voter(question.party());
    ledgers = new Ledgers(negotiation, question, compiler, space);
    alternatives = new Alternatives(negotiation, space, concession);
    arguments = new ArgumentSearch(negotiation, space, compiler);
    nash = Bargaining.of(negotiation, scenario, space, _ -> true).firstNash(options.threads());
    nashWith =
        Bargaining.of(
                negotiation, scenario, space, at -> at.block().holds(concession, at.position()))
            .firstNash(options.threads());
  }

  Explanation explanation(List<Flag> fromDraws, Optional<Robustness> robustness) {
    VerdictVisitor seen = judgement.seen();
    Optional<Choice> chosen = choice(seen.with());
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
        shape.packages(),
        BigInteger.valueOf(seen.feasibleWithToday()),
        BigInteger.valueOf(seen.signable()),
        BigInteger.valueOf(seen.signableWith()),
        judgement.bestWith(),
        judgement.bestWithout(),
        space.voters().get(voter).walkAway(),
        blocking.stream()
            .map(this::names)
            .sorted((a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)))
            .toList(),
        members(blocking),
        chosen.map(space::evaluated),
        nashWith.map(space::evaluated),
        nash.map(space::evaluated),
        repair(chosen),
        ledgers(chosen),
        missing,
        removals(chosen),
        pivotal(consents),
        arguments(chosen),
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
      witnesses.add(
          new Witness("best-with", space.evaluated(shape.choice(seen.with().index()))));
    }
    if (seen.without().found()) {
      witnesses.add(
          new Witness("best-without", space.evaluated(shape.choice(seen.without().index()))));
    }
    return witnesses;
  }

  private List<Flag> flags(Optional<Choice> chosen, List<Flag> fromDraws) {
    List<Flag> flags = new ArrayList<>();
    if (nash.isPresent() && !judgement.bestWith().equals(judgement.bestWithout())) {
      boolean wants =
          judgement.bestWith().isPresent()
              && judgement
                  .bestWithout()
                  .map(w -> judgement.bestWith().get().compareTo(w) > 0)
                  .orElse(true);
      if (wants != concession.holds(nash.get())) {
        flags.add(Flag.CONTESTED);
      }
    }
    if (chosen.isPresent() && !gainsWithout(chosen.get())) {
      flags.add(Flag.NO_CONCESSION);
    }
    flags.addAll(fromDraws);
    return flags;
  }

  /** Whether some other answer to the concession's issues alone would be worth more. */
  private boolean gainsWithout(Choice chosen) {
    List<Integer> issues =
        question.concedes().issues().stream().map(shape::position).sorted().toList();
    BigFraction worth = space.utility(voter, chosen);
    return !new Nearby(shape, issues)
        .nearest(
            chosen,
            1,
            x ->
                space.feasible(x)
                    && !concession.holds(x)
                    && space.utility(voter, x).compareTo(worth) > 0)
        .choices()
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
    return sets.byBody();
  }

  private Optional<Choice> choice(VerdictVisitor.Best best) {
    return best.found() ? Optional.of(shape.choice(best.index())) : Optional.empty();
  }

  private Optional<Repair> repair(Optional<Choice> chosen) {
    if (chosen.isEmpty()) {
      missing.put("repair", NOT_SIGNABLE);
      return Optional.empty();
    }
    if (!judgement.seen().without().found()) {
      missing.put("repair", "no signable package does without the concession");
      return Optional.empty();
    }
    Choice cheapest = alternatives.cheapestRepair(chosen.get());
    return Optional.of(
        new Repair(
            space.evaluated(cheapest),
            ledgers.writer().map(w -> w.rows(chosen.get(), cheapest)).orElse(List.of())));
  }

  private List<Ledger> ledgers(Optional<Choice> chosen) {
    if (chosen.isEmpty()) {
      missing.put("ledger", NOT_SIGNABLE);
      return List.of();
    }
    return ledgers.of(chosen.get(), missing);
  }

  private Removals removals(Optional<Choice> chosen) {
    if (chosen.isEmpty()) {
      missing.put("removing", NOT_SIGNABLE);
      return Removals.NONE;
    }
    if (judgement.verdict() == Verdict.GIVEN) {
      missing.put("removing", "the rules leave no package without the concession");
      return Removals.NONE;
    }
    return alternatives.removals(chosen.get(), options.limit());
  }

  private Arguments arguments(Optional<Choice> chosen) {
    if (chosen.isEmpty()) {
      missing.put("arguments", NOT_SIGNABLE);
      return Arguments.NONE;
    }
    VerdictVisitor.Best without = judgement.seen().without();
    Arguments found =
        arguments.find(
            question.party(),
            chosen.get(),
            choice(without),
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

  private Pivotal pivotal(ConsentVisitor consents) {
    VerdictVisitor seen = judgement.seen();
    return new Pivotal(
        Share.of(seen.signableWith(), seen.signable()),
        IntStream.range(0, space.consents().size())
            .mapToObj(c ->
                new ConsentShift(
                    space.consents().get(c).by(), consents.with(c), consents.without(c)))
            .toList());
  }
}
