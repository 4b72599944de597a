package dev.parley.engine.explain;

import dev.parley.engine.CannotCompute;
import dev.parley.engine.Witness;
import dev.parley.engine.Workers;
import dev.parley.engine.deals.Bargaining;
import dev.parley.engine.deals.DealAnalysis;
import dev.parley.engine.explain.Explanation.Holds;
import dev.parley.engine.explain.Explanation.Ledger;
import dev.parley.engine.explain.Explanation.Removals;
import dev.parley.engine.explain.Explanation.Repair;
import dev.parley.engine.explain.Explanation.Robustness;
import dev.parley.engine.guarantee.Believed;
import dev.parley.engine.orders.OrderSearch;
import dev.parley.engine.orders.OrdersAlone;
import dev.parley.engine.reason.ReasonSearch;
import dev.parley.engine.reason.Reasons;
import dev.parley.engine.search.Explorer;
import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Condition;
import dev.parley.engine.space.Space;
import dev.parley.engine.stability.DealQuestion;
import dev.parley.engine.stability.Stability;
import dev.parley.engine.stability.StabilityAnalysis;
import dev.parley.model.Body;
import dev.parley.model.Guarantee;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Puts an explanation together around the chosen package of the central scenario. */
final class Composition {
  /** Beyond this number of packages stability is a question of its own. */
  private static final BigInteger MOST_STATES = BigInteger.ONE.shiftLeft(16);

  /** Minimal sets of either kind that are looked for. */
  private static final int MOST_REASONS = 100;

  private static final String NOT_SIGNABLE = "no signable package has the concession";

  private final Outlooks outlooks;
  private final Asked asked;
  private final Space space;
  private final Outlook outlook;
  private final Judgement judgement;
  private final Explainer.Options options;
  private final Ledgers ledgers;
  private final ArgumentSearch arguments;
  private final Optional<Choice> chosen;
  private final Optional<Choice> without;
  private final Optional<Choice> nashWith;
  private final Optional<Choice> nash;
  private final Map<Guarantee, Condition> promises = new LinkedHashMap<>();
  private final Map<String, String> missing = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  Composition(
      Outlooks outlooks,
      Space space,
      Outlook outlook,
      Judgement judgement,
      Explainer.Options options) {
    this.outlooks = outlooks;
    asked = outlooks.asked();
    this.space = space;
    this.outlook = outlook;
    this.judgement = judgement;
    this.options = options;
    asked
        .negotiation()
        .guarantees()
        .forEach(g -> promises.put(g, asked.compiler().condition(g.when())));
    options.progress().stage("the packages to compare");
    ledgers = new Ledgers(asked, space, outlook);
    arguments = new ArgumentSearch(asked.negotiation(), space, asked.compiler());
    Workers.Both<Packages, Packages> packages =
        Workers.both(
            options.threads(),
            () -> new Packages(outlook.best(true), outlook.firstNash(true)),
            () -> new Packages(outlook.best(false), outlook.firstNash(false)));
    chosen = packages.first().best();
    without = packages.second().best();
    nashWith = packages.first().nash();
    nash = packages.second().nash();
    if (nash.isPresent() && outlook.weighted()) {
      warnings.add(Bargaining.ASYMMETRIC);
    }
  }

  private record Packages(Optional<Choice> best, Optional<Choice> nash) {}

  Explanation explanation(
      List<Flag> fromDraws, Optional<Robustness> robustness, Scrutiny scrutiny) {
    options.progress().stage("who makes it the price");
    List<Long> blocking = blocks() ? outlook.minimalBlocking() : List.of();
    Tallies tallies = outlook.tallies();
    return new Explanation(
        asked.question().party(),
        asked.question().concedes(),
        space.voters().get(asked.voter()).cardinal(),
        judgement.verdict(),
        flags(fromDraws),
        space.shape().packages(),
        tallies.feasible(),
        tallies.signable(),
        tallies.signableWith(),
        judgement.bestWith(),
        judgement.bestWithout(),
        space.voters().get(asked.voter()).walkAway(),
        blocking.stream()
            .map(this::names)
            .sorted((a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)))
            .toList(),
        members(blocking),
        chosen.map(space::evaluated),
        nashWith.map(space::evaluated),
        nash.map(space::evaluated),
        repair(),
        ledgers(),
        missing,
        removals(),
        outlook.pivotal(),
        arguments(),
        holds(),
        believed(),
        robustness,
        scrutiny,
        outlook.plan());
  }

  /** What the answer rests on. */
  Scrutiny scrutiny() {
    if (options.scope() == Explainer.Scope.ANSWER) {
      return Scrutiny.NONE;
    }
    options.progress().stage("what suffices, and the counts of all consents");
    Workers.Both<List<Reasons>, OrdersAlone> both =
        chosen
            .map(this::reasonsAndOrders)
            .orElseGet(() -> {
              missing.put("suffices", NOT_SIGNABLE);
              missing.put("orders", NOT_SIGNABLE);
              return new Workers.Both<>(List.of(), OrdersAlone.NONE);
            });
    return new Scrutiny(both.first(), tipping(), whyNow(), both.second(), weakest());
  }

  /** What takes longest, side by side: the counts that are needed later, and the other two. */
  private Workers.Both<List<Reasons>, OrdersAlone> reasonsAndOrders(Choice about) {
    ReasonSearch search =
        new ReasonSearch(
            space,
            about,
            asked.voter(),
            asked.issues(space.shape()),
            options.way() == DealAnalysis.Way.SEARCH,
            () -> new Explorer(space, options.threads(), new Explorer.Layouts()));
    return Workers.both(
            options.threads(),
            () -> new Workers.Both<>(reasons(search), orders(about)),
            outlook::tallies)
        .first();
  }

  private Tipping tipping() {
    Tipping tipping = new TippingSearch(outlooks, space).find(options.threads());
    if (tipping.varied() == 0 && !tipping.left().isEmpty()) {
      missing.put(
          "tipping", "the case has too many packages to ask the verdict as often; draws tell more");
    }
    return tipping;
  }

  private WeakestEvidence weakest() {
    if (!outlooks.scans(space)) {
      missing.put("weakest", "the case has too many packages to ask the verdict as often");
      return WeakestEvidence.NONE;
    }
    return new EvidenceSearch(outlooks).find(judgement.verdict(), options.threads());
  }

  private Optional<WhyNow> whyNow() {
    if (options.earlier().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(WhyNowSearch.find(asked, options.way(), options.earlier().orElseThrow()));
    } catch (CannotCompute e) {
      missing.put("whyNow", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private OrdersAlone orders(Choice about) {
    return new OrderSearch(
            asked.negotiation(), asked.scenario(), space.shape(), asked.compiler()::condition)
        .find(asked.question().party(), about, without);
  }

  private List<Reasons> reasons(ReasonSearch search) {
    try {
      return Workers.run(
          options.threads(),
          Arrays.stream(Reasons.Claim.values())
              .<Callable<Reasons>>map(claim -> () -> search.find(claim, MOST_REASONS))
              .toList());
    } catch (CannotCompute e) {
      missing.put("suffices", String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  List<String> warnings() {
    return warnings;
  }

  /** Packages that show the numbers of the verdict. */
  List<Witness> certificate() {
    List<Witness> witnesses = new ArrayList<>();
    chosen.ifPresent(c -> witnesses.add(new Witness("best-with", space.evaluated(c))));
    without.ifPresent(c -> witnesses.add(new Witness("best-without", space.evaluated(c))));
    return witnesses;
  }

  private List<Flag> flags(List<Flag> fromDraws) {
    List<Flag> flags = new ArrayList<>();
    if (nash.isPresent() && !judgement.bestWith().equals(judgement.bestWithout())) {
      boolean wants =
          judgement.bestWith().isPresent()
              && judgement
                  .bestWithout()
                  .map(w -> judgement.bestWith().get().compareTo(w) > 0)
                  .orElse(true);
      if (wants != asked.concession().holds(nash.get())) {
        flags.add(Flag.CONTESTED);
      }
    }
    if (chosen.isPresent() && !outlook.gainsWithout(chosen.get())) {
      flags.add(Flag.NO_CONCESSION);
    }
    flags.addAll(fromDraws);
    return flags;
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
    Outlook.Members members = outlook.members(blocking);
    if (!members.complete()) {
      warnings.add("a body has too many sets of members that would pass it: not all are listed");
    }
    return withoutOmissions(blocking, members.byBody());
  }

  /** A body that no set of members could pass has an empty list, not none. */
  private Map<String, List<List<String>>> withoutOmissions(
      List<Long> blocking, Map<String, List<List<String>>> sets) {
    long anywhere = blocking.stream().reduce(0L, (a, b) -> a | b);
    Map<String, List<List<String>>> members = new LinkedHashMap<>();
    for (int c = 0; c < space.consents().size(); c++) {
      String by = space.consents().get(c).by();
      boolean hasMembers =
          asked.negotiation().body(by).stream().anyMatch(b -> b.decision() instanceof Body.Members);
      if ((anywhere >>> c & 1) != 0 && hasMembers) {
        members.put(by, sets.getOrDefault(by, List.of()));
      }
    }
    return members;
  }

  private Optional<Repair> repair() {
    if (chosen.isEmpty()) {
      missing.put("repair", NOT_SIGNABLE);
      return Optional.empty();
    }
    if (without.isEmpty()) {
      missing.put("repair", "no signable package does without the concession");
      return Optional.empty();
    }
    Choice cheapest = outlook.cheapestRepair(chosen.get());
    return Optional.of(
        new Repair(
            space.evaluated(cheapest),
            ledgers.writer().map(w -> w.rows(chosen.get(), cheapest)).orElse(List.of())));
  }

  private List<Ledger> ledgers() {
    if (chosen.isEmpty()) {
      missing.put("ledger", NOT_SIGNABLE);
      return List.of();
    }
    return ledgers.of(chosen.get(), missing);
  }

  private Removals removals() {
    if (chosen.isEmpty()) {
      missing.put("removing", NOT_SIGNABLE);
      return Removals.NONE;
    }
    if (judgement.verdict() == Verdict.GIVEN) {
      missing.put("removing", "no feasible package other than today's does without the concession");
      return Removals.NONE;
    }
    return outlook.removals(chosen.get(), options.limit());
  }

  private Arguments arguments() {
    if (chosen.isEmpty()) {
      missing.put("arguments", NOT_SIGNABLE);
      return Arguments.NONE;
    }
    Arguments found =
        arguments.find(asked.question().party(), chosen.get(), without, ledgers.writer());
    found
        .unmet()
        .forEach(id ->
            warnings.add(
                "the chosen package makes the concession of statement "
                    + id
                    + ", but the condition that it was tied to does not hold there"));
    return found;
  }

  /** Whether the chosen package would hold; only where somebody can change something alone. */
  private Optional<Holds> holds() {
    boolean controlled =
        asked.negotiation().graph().isPresent()
            || asked.negotiation().issues().stream()
                .anyMatch(i -> !i.control().parties().isEmpty() && !i.control().jointly());
    if (!controlled) {
      return Optional.empty();
    }
    if (chosen.isEmpty() || !few()) {
      missing.put(
          "holds",
          chosen.isEmpty()
              ? NOT_SIGNABLE
              : "the case has too many packages to do it in passing; ask stability");
      return Optional.empty();
    }
    Stability stability =
        StabilityAnalysis.analyse(
                asked.negotiation(),
                new StabilityAnalysis.Options(
                    options.threads(),
                    options.limit(),
                    DealQuestion.Terms.of(space.shape().deal(chosen.get()))))
            .result();
    return stability.holding().map(h -> new Holds(stability.states(), h));
  }

  /** What the promises that the chosen package puts in force are worth. */
  private List<Believed> believed() {
    if (promises.isEmpty()) {
      return List.of();
    }
    if (chosen.isEmpty()) {
      missing.put("believed", NOT_SIGNABLE);
      return List.of();
    }
    List<Believed> believed =
        promises.entrySet().stream()
            .filter(p -> p.getValue().holds(chosen.get()))
            .map(p -> Believed.of(p.getKey(), asked.scenario()))
            .toList();
    if (believed.isEmpty()) {
      missing.put("believed", "the chosen package puts no promise in force");
    }
    return believed;
  }

  private boolean few() {
    return space.shape().packages().compareTo(MOST_STATES) <= 0;
  }
}
