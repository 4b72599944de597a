package dev.parley.engine.explain;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Share;
import dev.parley.engine.Witness;
import dev.parley.engine.deals.Bargaining;
import dev.parley.engine.explain.Explanation.Baseline;
import dev.parley.engine.explain.Explanation.ConsentShift;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Pivotal;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.explain.Explanation.Repair;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Scan;
import dev.parley.engine.space.Shape;
import dev.parley.engine.space.Space;
import dev.parley.engine.space.SpaceCompiler;
import dev.parley.model.Case;
import dev.parley.model.Question;
import dev.parley.model.preference.Preferences.Additive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Puts an explanation together around the chosen package of the central scenario. */
final class Composition {
  private final Case negotiation;
  private final Question question;
  private final SpaceCompiler compiler;
  private final Space space;
  private final Shape shape;
  private final Judgement judgement;
  private final Explainer.Options options;
  private final Condition concession;
  private final int voter;
  private final Optional<Long> nashWith;
  private final Optional<Long> nash;
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
    this.compiler = compiler;
    this.space = space;
    this.judgement = judgement;
    this.options = options;
    shape = space.shape();
    concession = compiler.condition(question.concedes());
    voter = space.voter(question.party());
    nash = Bargaining.of(negotiation, scenario, space, _ -> true).firstNash(options.threads());
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
        ifChosen("repair", chosen, this::repair),
        ledgers(chosen),
        missing,
        chosen.isPresent() ? removals(chosen.getAsLong()) : noRemovals(),
        pivotal(consents),
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
    return sets.byBody();
  }

  private Optional<Evaluated> evaluated(OptionalLong index) {
    return index.isPresent() ? Optional.of(space.evaluated(index.getAsLong())) : Optional.empty();
  }

  private Removals noRemovals() {
    missing.put("removing", "no signable package has the concession");
    return Removals.NONE;
  }

  private Removals removals(long chosen) {
    if (judgement.verdict() == Verdict.GIVEN) {
      missing.put("removing", "the rules leave no package without the concession");
      return Removals.NONE;
    }
    Nearby.Found found =
        Nearby.anywhere(shape)
            .nearest(
                chosen,
                1,
                x -> x != space.now() && space.feasible(x) && !space.holds(concession, x));
    Refusals refusals = new Refusals(negotiation, space);
    return new Removals(
        found.indices().size(),
        found.changes(),
        found.indices().stream().limit(options.limit()).map(x -> refusals.of(chosen, x)).toList());
  }

  private Optional<Repair> repair(long chosen) {
    if (!judgement.seen().without().found()) {
      missing.put("repair", "no signable package does without the concession");
      return Optional.empty();
    }
    long cheapest =
        Nearby.anywhere(shape)
            .nearest(chosen, 1, x -> space.signable(x) && !space.holds(concession, x))
            .indices()
            .stream()
            .min(Comparator.comparing((Long x) -> loss(chosen, x)))
            .orElseThrow();
    return Optional.of(
        new Repair(
            space.evaluated(cheapest),
            writer().map(w -> w.rows(chosen, cheapest)).orElse(List.of())));
  }

  /** What the cardinal consenters lose together, in points. */
  private BigFraction loss(long from, long to) {
    BigFraction sum = BigFraction.ZERO;
    for (Space.ConsentView consent : space.consents()) {
      if (consent.party()) {
        int v = space.voter(consent.by());
        BigFraction lost = space.utility(v, from).subtract(space.utility(v, to));
        boolean counts = space.voters().get(v).cardinal() && lost.signum() > 0;
        sum = counts ? sum.add(lost) : sum;
      }
    }
    return sum;
  }

  private List<Ledger> ledgers(OptionalLong chosen) {
    if (chosen.isEmpty()) {
      missing.put("ledger", "no signable package has the concession");
      return List.of();
    }
    if (writer().isEmpty()) {
      missing.put("ledger", "the party's preferences are an order: there are no points to sum");
      return List.of();
    }
    LedgerWriter writer = writer().get();
    List<Ledger> ledgers = new ArrayList<>();
    ledgers.add(writer.againstNoDeal(chosen.getAsLong()));
    OptionalLong demanded =
        new DemandedPackage(negotiation, compiler, space, voter)
            .find(Demands.of(negotiation, question.party()), chosen.getAsLong());
    if (demanded.isPresent()) {
      ledgers.add(writer.against(Baseline.DEMAND, demanded.getAsLong(), chosen.getAsLong()));
    } else {
      missing.put("ledger.demand", "no feasible package satisfies what the party demands");
    }
    if (space.now() >= 0) {
      ledgers.add(writer.against(Baseline.TODAY, space.now(), chosen.getAsLong()));
    } else {
      missing.put("ledger.today", "the case does not say what is in force today on every issue");
    }
    return ledgers;
  }

  private Optional<LedgerWriter> writer() {
    return negotiation
        .preferences(question.party())
        .filter(Additive.class::isInstance)
        .map(p -> new LedgerWriter(negotiation, space, compiler, (Additive) p));
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

  private <T> Optional<T> ifChosen(
      String part, OptionalLong chosen, LongFunction<Optional<T>> compute) {
    if (chosen.isPresent()) {
      return compute.apply(chosen.getAsLong());
    }
    missing.put(part, "no signable package has the concession");
    return Optional.empty();
  }
}
