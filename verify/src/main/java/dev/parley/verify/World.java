package dev.parley.verify;

import dev.parley.model.Body;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Guarantee;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.expression.Operator;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/*
 * One class for the whole of sections 4 and 5 of the design, in their order: it is read beside them.
 */
/**
 * A case with every number at its central value, or at another one: utilities, walk-aways and
 * consents of a package, in exact fractions, by the words of the design.
 */
final class World {
  private static final BigFraction HUNDRED = BigFraction.of(100);
  private static final BigFraction HALF = BigFraction.of(1, 2);

  private final Case negotiation;
  private final Map<String, Parameter> parameters = new HashMap<>();
  private final Map<String, BigFraction> others;
  private final Optional<World> unmoved;
  private final Map<String, BigFraction> values = new HashMap<>();
  private final Map<List<String>, BigFraction> contributions = new HashMap<>();
  private final Map<String, BigFraction> walkAways = new HashMap<>();

  private final Map<String, Boolean> rests = new HashMap<>();

  /** By identity: the packages of a search are the same objects from first to last. */
  private final Map<String, Map<Map<String, String>, BigFraction>> utilities = new HashMap<>();


  /** What a vote counts as. */
  enum Vote {
    YES,
    NO,
    ABSTAINS
  }

  /** How votes are counted. */
  enum Counting {
    /** As they are. */
    AS_THEY_ARE,
    /** The party that is asked says yes wherever it votes. */
    PARTY_SAYS_YES,
    /** Everybody but the party that is asked says yes. */
    ALL_OTHERS_SAY_YES
  }

  /** A value is tied to a promise, whose game is not played here. */
  static final class Tied extends RuntimeException {
    private static final long serialVersionUID = 1;

    Tied(String guarantee) {
      super("a value is tied to the promise " + guarantee + ", whose game is not played again");
    }
  }

  /**
   * @param others values by path that take the place of the central ones
   */
  World(Case negotiation, Map<String, BigFraction> others) {
    this(negotiation, others, Optional.empty());
  }

  /** The same case with some numbers moved; what does not rest on them is taken from here. */
  World moved(Map<String, BigFraction> numbers) {
    return new World(negotiation, numbers, Optional.of(this));
  }

  private World(Case negotiation, Map<String, BigFraction> others, Optional<World> unmoved) {
    this.negotiation = negotiation;
    this.others = others;
    this.unmoved = unmoved;
    negotiation.preferences().forEach(this::collect);
    negotiation.bodies().forEach(this::collect);
    negotiation.guarantees().forEach(this::collect);
  }

  Case negotiation() {
    return negotiation;
  }

  Optional<Parameter> parameter(String path) {
    return Optional.ofNullable(parameters.get(path));
  }

  private void collect(Preferences preferences) {
    if (preferences instanceof Preferences.Additive additive) {
      for (Preferences.IssueValue issue : additive.issues()) {
        collect(issue.weight());
        if (issue.valuation() instanceof Valuation.Stated stated) {
          stated.knots().forEach(k -> collect(k.value()));
        }
      }
      additive.terms().forEach(t -> collect(t.add()));
      additive.bargainingPower().ifPresent(this::collect);
    }
    switch (preferences.walkAway()) {
      case WalkAway.Worth worth -> collect(worth.points());
      case WalkAway.Like like -> like.add().ifPresent(this::collect);
      case WalkAway.First _, WalkAway.StatusQuo _ -> {}
    }
  }

  private void collect(Body body) {
    switch (body.decision()) {
      case Body.Collective(Body.Vote vote) -> collect(vote);
      case Body.Members members ->
          members.members().forEach(m -> {
            collect(m.seats());
            collect(m.vote());
          });
    }
  }

  private void collect(Body.Vote vote) {
    if (vote instanceof Body.Vote.Chance chance) {
      chance.cases().forEach(c -> collect(c.probability()));
    }
  }

  private void collect(Guarantee guarantee) {
    guarantee.protects().value().ifPresent(this::collect);
    guarantee.protects().warCost().ifPresent(this::collect);
    collect(guarantee.against().gain());
    collect(guarantee.against().warCost());
    collect(guarantee.against().loss());
    collect(guarantee.alone());
    for (Guarantee.Guarantor guarantor : guarantee.guarantors()) {
      collect(guarantor.stake());
      collect(guarantor.fight());
      collect(guarantor.renege());
      guarantor.tripwire().ifPresent(this::collect);
      collect(guarantor.strength());
    }
    guarantee.noise().ifPresent(n -> {
      n.challenger().ifPresent(this::collect);
      n.protege().ifPresent(this::collect);
      n.guarantor().ifPresent(this::collect);
    });
    guarantee.climate().ifPresent(this::collect);
  }

  private void collect(Parameter parameter) {
    parameters.put(parameter.path(), parameter);
  }

  // Section 4, central scenario.

  BigFraction value(Parameter parameter) {
    BigFraction known = values.get(parameter.path());
    if (known == null) {
      known = compute(parameter);
      values.put(parameter.path(), known);
    }
    return known;
  }

  private BigFraction compute(Parameter parameter) {
    if (others.containsKey(parameter.path())) {
      return others.getOrDefault(parameter.path(), BigFraction.ZERO);
    }
    return switch (parameter.value()) {
      case Uncertain.SameAs(String path) ->
          value(parameter(path).orElseThrow(() -> new IllegalStateException("no number " + path)));
      case Uncertain.Credible(String guarantee) -> throw new Tied(guarantee);
      case Uncertain.Exact e -> central(e, parameter.domain());
      case Uncertain.Range r -> central(r, parameter.domain());
      case Uncertain.Pert p -> central(p, parameter.domain());
      case Uncertain.Uniform u -> central(u, parameter.domain());
      case Uncertain.Mix m -> central(m, parameter.domain());
      case Uncertain.Unknown u -> central(u, parameter.domain());
      case Uncertain.Phrase p -> central(p, parameter.domain());
    };
  }

  private static BigFraction central(Uncertain number, Domain domain) {
    return switch (number) {
      case Uncertain.Exact(BigDecimal value) -> exact(value);
      case Uncertain.Range(BigDecimal low, BigDecimal high) -> half(low, high);
      case Uncertain.Uniform(BigDecimal low, BigDecimal high) -> half(low, high);
      case Uncertain.Phrase phrase -> half(phrase.likelihood().from(), phrase.likelihood().to());
      case Uncertain.Pert(BigDecimal low, BigDecimal mode, BigDecimal high) ->
          exact(low).add(exact(mode).multiply(4)).add(exact(high)).divide(6);
      case Uncertain.Mix mix -> {
        BigFraction mean = BigFraction.ZERO;
        for (Uncertain.Mix.Part part : mix.parts()) {
          mean = mean.add(exact(part.percent()).multiply(central(part.number(), domain)));
        }
        yield mean.divide(HUNDRED);
      }
      case Uncertain.Unknown _ -> middle(domain).orElseThrow();
      case Uncertain.SameAs _, Uncertain.Credible _ ->
          throw new IllegalStateException("not a number of its own: " + number.text());
    };
  }

  static Optional<BigFraction> middle(Domain domain) {
    return domain.bounded()
        ? Optional.of(half(domain.least().orElseThrow(), domain.greatest().orElseThrow()))
        : Optional.empty();
  }

  private static BigFraction half(BigDecimal a, BigDecimal b) {
    return exact(a.add(b)).divide(2);
  }

  static BigFraction exact(BigDecimal number) {
    return number.scale() <= 0
        ? BigFraction.of(number.toBigIntegerExact())
        : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  // Section 4, expressions.

  boolean holds(Expression expression, Map<String, String> deal) {
    return switch (expression) {
      case Expression.Not(Expression inner) -> !holds(inner, deal);
      case Expression.And(List<Expression> parts) -> parts.stream().allMatch(p -> holds(p, deal));
      case Expression.Or(List<Expression> parts) -> parts.stream().anyMatch(p -> holds(p, deal));
      case Expression.Implies(Expression condition, Expression then) ->
          !holds(condition, deal) || holds(then, deal);
      case Expression.Comparison c -> compare(c, deal.getOrDefault(c.issue(), ""));
    };
  }

  private boolean compare(Expression.Comparison comparison, String option) {
    Issue issue = negotiation.issue(comparison.issue()).orElseThrow();
    Operator operator = comparison.operator();
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      boolean among = comparison.operands().stream().anyMatch(o -> order(issue, option, o) == 0);
      return (operator == Operator.EQUAL) == among;
    }
    int order = order(issue, option, comparison.operands().getFirst());
    return switch (operator) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL, NOT_EQUAL -> throw new IllegalStateException("settled above");
    };
  }

  private static int order(Issue issue, String option, String operand) {
    if (issue.levels()) {
      return new BigDecimal(option).compareTo(new BigDecimal(operand));
    }
    if (option.equals(operand)) {
      return 0;
    }
    return issue.ordered()
        ? Integer.compare(issue.ascending().indexOf(option), issue.ascending().indexOf(operand))
        : 1;
  }

  boolean feasible(Map<String, String> deal) {
    return negotiation.rules().stream().allMatch(r -> holds(r.holds(), deal));
  }

  boolean today(Map<String, String> deal) {
    return negotiation.issues().stream()
        .allMatch(i -> i.now().equals(Optional.ofNullable(deal.get(i.id()))));
  }

  /** Today's package, where the case states all of it. */
  Optional<Map<String, String>> now() {
    return overlaid(Map.of());
  }

  /** A package that is today's where {@code options} says nothing. */
  Optional<Map<String, String>> overlaid(Map<String, String> options) {
    Map<String, String> deal = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      Optional<String> option =
          Optional.ofNullable(options.get(issue.id())).or(issue::now);
      if (option.isEmpty()) {
        return Optional.empty();
      }
      deal.put(issue.id(), option.get());
    }
    return Optional.of(deal);
  }

  // Section 4, preferences.

  Preferences preferences(String party) {
    return negotiation.preferences(party).orElseThrow();
  }

  BigFraction utility(String party, Map<String, String> deal) {
    if (unmoved.isPresent() && !rests(party)) {
      return unmoved.get().utility(party, deal);
    }
    Map<Map<String, String>, BigFraction> known =
        utilities.computeIfAbsent(party, _ -> new IdentityHashMap<>());
    BigFraction utility = known.get(deal);
    if (utility == null) {
      utility = compute(party, deal);
      known.put(deal, utility);
    }
    return utility;
  }

  /** Whether a party's preferences rest on a number that was moved. */
  private boolean rests(String party) {
    return rests.computeIfAbsent(
        party,
        _ ->
            parameters.values().stream()
                .filter(p -> p.path().startsWith("preferences." + party + "."))
                .anyMatch(p -> others.containsKey(meant(p).path())));
  }

  private Parameter meant(Parameter parameter) {
    return !others.containsKey(parameter.path())
            && parameter.value() instanceof Uncertain.SameAs(String path)
        ? meant(parameter(path).orElseThrow())
        : parameter;
  }

  private BigFraction compute(String party, Map<String, String> deal) {
    return switch (preferences(party)) {
      case Preferences.Additive additive -> {
        BigFraction sum = BigFraction.ZERO;
        for (Preferences.IssueValue issue : additive.issues()) {
          sum = sum.add(contribution(additive, issue, deal.getOrDefault(issue.issue(), "")));
        }
        for (Preferences.Term term : additive.terms()) {
          sum = holds(term.when(), deal) ? sum.add(value(term.add())) : sum;
        }
        yield sum;
      }
      case Preferences.Priorities priorities -> {
        BigInteger sum = BigInteger.ZERO;
        for (Expression statement : priorities.mostImportantFirst()) {
          sum = sum.shiftLeft(1).add(holds(statement, deal) ? BigInteger.ONE : BigInteger.ZERO);
        }
        yield BigFraction.of(sum);
      }
      case Preferences.Ranking ranking -> BigFraction.of(rank(ranking, deal));
    };
  }

  /** wᵢ·vᵢ(option)/W. */
  BigFraction contribution(
      Preferences.Additive additive, Preferences.IssueValue issue, String option) {
    List<String> key = List.of(additive.party(), issue.issue(), option);
    BigFraction known = contributions.get(key);
    if (known == null) {
      BigFraction total = BigFraction.ZERO;
      for (Preferences.IssueValue each : additive.issues()) {
        total = total.add(value(each.weight()));
      }
      known = value(issue.weight()).multiply(worth(issue, option)).divide(total);
      contributions.put(key, known);
    }
    return known;
  }

  private BigFraction worth(Preferences.IssueValue issue, String option) {
    return switch (issue.valuation()) {
      case Valuation.Order order -> {
        int groups = order.bestFirst().size();
        for (int g = 0; g < groups; g++) {
          if (order.bestFirst().get(g).contains(option)) {
            yield groups == 1
                ? BigFraction.ZERO
                : BigFraction.of(100L * (groups - 1 - g), groups - 1L);
          }
        }
        throw new IllegalStateException("no place for " + option);
      }
      case Valuation.Stated(List<Valuation.Knot> knots) ->
          negotiation.issue(issue.issue()).orElseThrow().levels()
              ? between(knots, option)
              : knots.stream()
                  .filter(k -> k.option().equals(option))
                  .findFirst()
                  .map(k -> value(k.value()))
                  .orElseThrow();
    };
  }

  /** Linear between the two nearest knots. */
  private BigFraction between(List<Valuation.Knot> knots, String option) {
    BigFraction at = exact(new BigDecimal(option));
    List<Valuation.Knot> sorted =
        knots.stream()
            .sorted(Comparator.comparing((Valuation.Knot k) -> new BigDecimal(k.option())))
            .toList();
    for (int k = 0; k < sorted.size(); k++) {
      BigFraction right = exact(new BigDecimal(sorted.get(k).option()));
      int order = at.compareTo(right);
      if (order == 0) {
        return value(sorted.get(k).value());
      }
      if (order < 0 && k > 0) {
        BigFraction left = exact(new BigDecimal(sorted.get(k - 1).option()));
        BigFraction share = at.subtract(left).divide(right.subtract(left));
        BigFraction low = value(sorted.get(k - 1).value());
        return low.add(share.multiply(value(sorted.get(k).value()).subtract(low)));
      }
    }
    throw new IllegalStateException("no value for the level " + option);
  }

  /** 1 for the last rank; packages that are not listed share it. */
  private long rank(Preferences.Ranking ranking, Map<String, String> deal) {
    List<String> tuple =
        ranking.issues().stream().map(i -> deal.getOrDefault(i, "")).toList();
    BigInteger all = BigInteger.ONE;
    for (String issue : ranking.issues()) {
      all =
          all.multiply(
              BigInteger.valueOf(negotiation.issue(issue).orElseThrow().options().size()));
    }
    long listed = ranking.bestFirst().stream().mapToLong(List::size).sum();
    boolean rest = all.compareTo(BigInteger.valueOf(listed)) > 0;
    int groups = ranking.bestFirst().size();
    for (int g = 0; g < groups; g++) {
      if (ranking.bestFirst().get(g).contains(tuple)) {
        return (rest ? groups + 1L : groups) - g;
      }
    }
    return 1;
  }

  BigFraction walkAway(String party) {
    BigFraction known = walkAways.get(party);
    if (known == null) {
      known = reservation(party);
      walkAways.put(party, known);
    }
    return known;
  }

  private BigFraction reservation(String party) {
    Preferences preferences = preferences(party);
    return switch (preferences.walkAway()) {
      case WalkAway.Worth(Parameter points) -> value(points);
      case WalkAway.Like like -> {
        BigFraction base = utility(party, overlaid(like.like().options()).orElseThrow());
        yield like.add().map(a -> base.add(value(a))).orElse(base);
      }
      case WalkAway.First(int count, var _) -> {
        int statements =
            preferences instanceof Preferences.Priorities p ? p.mostImportantFirst().size() : 0;
        BigInteger sum = BigInteger.ZERO;
        for (int j = 1; j <= count; j++) {
          sum = sum.add(BigInteger.ONE.shiftLeft(statements - j));
        }
        yield BigFraction.of(sum);
      }
      case WalkAway.StatusQuo() -> utility(party, now().orElseThrow());
    };
  }

  boolean accepts(String party, Map<String, String> deal) {
    return utility(party, deal).compareTo(walkAway(party)) >= 0;
  }

  // Section 4, consent and bodies.

  boolean required(Consent consent, Map<String, String> deal) {
    return consent.when().isEmpty() || consent.when().stream().anyMatch(w -> holds(w, deal));
  }

  /** The consents that a package requires and does not get, in the case's order. */
  List<String> blocking(Map<String, String> deal, Counting counting, String asked) {
    List<String> blocking = new ArrayList<>();
    for (Consent consent : negotiation.consents()) {
      if (required(consent, deal) && answer(consent.by(), deal, counting, asked) != Vote.YES) {
        blocking.add(consent.by());
      }
    }
    return blocking;
  }

  boolean signable(Map<String, String> deal) {
    return feasible(deal)
        && !today(deal)
        && blocking(deal, Counting.AS_THEY_ARE, "").isEmpty();
  }

  /** The answer of a party or a body. */
  Vote answer(String id, Map<String, String> deal, Counting counting, String asked) {
    Optional<Body> body = negotiation.body(id);
    if (body.isPresent()) {
      return switch (body.get().decision()) {
        case Body.Collective(Body.Vote vote) -> vote(id, vote, deal, counting, asked);
        case Body.Members members ->
            passes(members, votes(members, deal, counting, asked)) ? Vote.YES : Vote.NO;
      };
    }
    if (counting != Counting.AS_THEY_ARE
        && id.equals(asked) == (counting == Counting.PARTY_SAYS_YES)) {
      return Vote.YES;
    }
    if (negotiation.preferences(id).isEmpty()) {
      return Vote.ABSTAINS;
    }
    return accepts(id, deal) ? Vote.YES : Vote.NO;
  }

  List<Vote> votes(
      Body.Members members, Map<String, String> deal, Counting counting, String asked) {
    return members.members().stream()
        .map(m -> vote(m.id(), m.vote(), deal, counting, asked))
        .toList();
  }

  private Vote vote(
      String id, Body.Vote vote, Map<String, String> deal, Counting counting, String asked) {
    boolean others = counting == Counting.ALL_OTHERS_SAY_YES;
    return switch (vote) {
      case Body.Vote.Own() -> answer(id, deal, counting, asked);
      case Body.Vote.Follows(String leader) -> answer(leader, deal, counting, asked);
      case Body.Vote.YesIf(Expression condition) ->
          others || holds(condition, deal) ? Vote.YES : Vote.NO;
      case Body.Vote.Chance(String _, List<Body.Vote.ChanceCase> cases) -> {
        if (others) {
          yield Vote.YES;
        }
        for (Body.Vote.ChanceCase each : cases) {
          if (each.when().map(w -> holds(w, deal)).orElse(true)) {
            yield value(each.probability()).compareTo(HALF) >= 0 ? Vote.YES : Vote.NO;
          }
        }
        yield Vote.ABSTAINS;
      }
      case Body.Vote.Abstains() -> others ? Vote.YES : Vote.ABSTAINS;
    };
  }

  boolean passes(Body.Members body, List<Vote> votes) {
    long yes = 0;
    long seats = 0;
    for (int m = 0; m < votes.size(); m++) {
      long of = seats(body.members().get(m));
      seats += of;
      yes += votes.get(m) == Vote.YES ? of : 0;
      if (body.veto().contains(body.members().get(m).id()) && votes.get(m) != Vote.YES) {
        return false;
      }
    }
    return switch (body.rule()) {
      case Body.DecisionRule.Unanimity() -> votes.stream().allMatch(v -> v == Vote.YES);
      case Body.DecisionRule.Consensus() -> votes.stream().noneMatch(v -> v == Vote.NO);
      case Body.DecisionRule.AnyMember() -> votes.contains(Vote.YES);
      case Body.DecisionRule.Majority() -> 2 * yes > seats;
      case Body.DecisionRule.Quota(long needed, long _) -> yes >= needed;
    };
  }

  /** Central seats are rounded half up. */
  private long seats(Body.Member member) {
    BigFraction shifted = value(member.seats()).add(HALF);
    return shifted.getNumerator().divide(shifted.getDenominator()).longValueExact();
  }

  /** Sets of members not saying yes whose yes would pass a body, the minimal ones. */
  Set<Set<String>> passing(Body.Members body, Map<String, String> deal) {
    List<Vote> votes = votes(body, deal, Counting.AS_THEY_ARE, "");
    List<Set<String>> found = new ArrayList<>();
    for (int set = 0; set < 1 << votes.size(); set++) {
      List<Vote> changed = new ArrayList<>(votes);
      Set<String> names = new TreeSet<>();
      boolean able = true;
      for (int m = 0; m < votes.size(); m++) {
        if ((set >> m & 1) == 1) {
          able &= votes.get(m) != Vote.YES;
          changed.set(m, Vote.YES);
          names.add(body.members().get(m).id());
        }
      }
      if (able && passes(body, changed)) {
        found.add(names);
      }
    }
    return Sets.minimal(found);
  }
}
