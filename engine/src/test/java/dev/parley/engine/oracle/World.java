package dev.parley.engine.oracle;

import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.Issue;
import dev.parley.model.expression.Expression;
import dev.parley.model.preference.Preferences;
import dev.parley.model.preference.Valuation;
import dev.parley.model.preference.WalkAway;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Packages as maps, what parties think of them, and who says yes. */
final class World {
  final Case negotiation;
  final Numbers numbers;
  final List<Map<String, String>> packages = new ArrayList<>();
  private final Map<String, Map<Map<String, String>, Frac>> known = new HashMap<>();

  World(Case negotiation, Numbers numbers) {
    this.negotiation = negotiation;
    this.numbers = numbers;
    enumerate(0, new LinkedHashMap<>());
  }

  private void enumerate(int issue, Map<String, String> chosen) {
    if (issue == negotiation.issues().size()) {
      packages.add(new LinkedHashMap<>(chosen));
      return;
    }
    for (Issue.Option option : negotiation.issues().get(issue).options()) {
      chosen.put(negotiation.issues().get(issue).id(), option.id());
      enumerate(issue + 1, chosen);
    }
  }

  boolean holds(Expression expression, Map<String, String> x) {
    return switch (expression) {
      case Expression.Not n -> !holds(n.inner(), x);
      case Expression.And a -> a.parts().stream().allMatch(p -> holds(p, x));
      case Expression.Or o -> o.parts().stream().anyMatch(p -> holds(p, x));
      case Expression.Implies i -> !holds(i.antecedent(), x) || holds(i.consequent(), x);
      case Expression.Comparison c -> {
        Issue issue = negotiation.issue(c.issue()).orElseThrow();
        String option = x.get(c.issue());
        yield switch (c.operator()) {
          case EQUAL -> c.operands().stream().anyMatch(o -> same(issue, option, o));
          case NOT_EQUAL -> c.operands().stream().noneMatch(o -> same(issue, option, o));
          case LESS -> rank(issue, option).compareTo(rank(issue, c.operands().get(0))) < 0;
          case AT_MOST -> rank(issue, option).compareTo(rank(issue, c.operands().get(0))) <= 0;
          case GREATER -> rank(issue, option).compareTo(rank(issue, c.operands().get(0))) > 0;
          case AT_LEAST -> rank(issue, option).compareTo(rank(issue, c.operands().get(0))) >= 0;
        };
      }
    };
  }

  private static boolean same(Issue issue, String a, String b) {
    return issue.levels() ? rank(issue, a).compareTo(rank(issue, b)) == 0 : a.equals(b);
  }

  private static BigDecimal rank(Issue issue, String option) {
    return issue.levels()
        ? new BigDecimal(option)
        : BigDecimal.valueOf(issue.ascending().indexOf(option));
  }

  boolean feasible(Map<String, String> x) {
    return negotiation.rules().stream().allMatch(r -> holds(r.holds(), x));
  }

  Optional<Map<String, String>> now() {
    return with(Map.of());
  }

  private Optional<Map<String, String>> with(Map<String, String> replaced) {
    Map<String, String> x = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      String option = replaced.getOrDefault(issue.id(), issue.now().orElse(""));
      if (option.isEmpty()) {
        return Optional.empty();
      }
      x.put(issue.id(), option);
    }
    return Optional.of(x);
  }

  Frac utility(String party, Map<String, String> x) {
    return known
        .computeIfAbsent(party, _ -> new HashMap<>())
        .computeIfAbsent(x, _ -> compute(negotiation.preferences(party).orElseThrow(), x));
  }

  private Frac compute(Preferences preferences, Map<String, String> x) {
    return switch (preferences) {
      case Preferences.Additive a -> {
        Frac sum = Frac.ZERO;
        Frac weights = Frac.ZERO;
        for (Preferences.IssueValue v : a.issues()) {
          Frac weight = numbers.value(v.weight());
          weights = weights.plus(weight);
          sum = sum.plus(weight.times(valued(v, x.get(v.issue()))));
        }
        Frac utility = a.issues().isEmpty() ? Frac.ZERO : sum.over(weights);
        for (Preferences.Term term : a.terms()) {
          if (holds(term.when(), x)) {
            utility = utility.plus(numbers.value(term.add()));
          }
        }
        yield utility;
      }
      case Preferences.Priorities p -> {
        BigInteger sum = BigInteger.ZERO;
        int k = p.mostImportantFirst().size();
        for (int j = 1; j <= k; j++) {
          if (holds(p.mostImportantFirst().get(j - 1), x)) {
            sum = sum.add(BigInteger.TWO.pow(k - j));
          }
        }
        yield new Frac(sum, BigInteger.ONE);
      }
      case Preferences.Ranking r -> {
        List<String> tuple = r.issues().stream().map(x::get).toList();
        int listed = r.bestFirst().stream().mapToInt(List::size).sum();
        int possible = 1;
        for (String issue : r.issues()) {
          possible *= negotiation.issue(issue).orElseThrow().options().size();
        }
        int ranks = r.bestFirst().size() + (listed < possible ? 1 : 0);
        int rank = ranks - 1;
        for (int g = 0; g < r.bestFirst().size(); g++) {
          rank = r.bestFirst().get(g).contains(tuple) ? g : rank;
        }
        yield Frac.of(ranks - rank);
      }
    };
  }

  private Frac valued(Preferences.IssueValue value, String option) {
    if (value.valuation() instanceof Valuation.Order order) {
      for (int g = 0; g < order.bestFirst().size(); g++) {
        if (order.bestFirst().get(g).contains(option)) {
          return numbers.values(order).get(g);
        }
      }
      throw new IllegalStateException("no value of " + option);
    }
    List<Valuation.Knot> knots = ((Valuation.Stated) value.valuation()).knots();
    if (!negotiation.issue(value.issue()).orElseThrow().levels()) {
      return knots.stream()
          .filter(k -> k.option().equals(option))
          .map(k -> numbers.value(k.value()))
          .findFirst()
          .orElseThrow();
    }
    Frac at = Frac.of(new BigDecimal(option));
    Valuation.Knot left = knots.get(0);
    Valuation.Knot right = knots.get(0);
    boolean hasLeft = false;
    boolean hasRight = false;
    for (Valuation.Knot knot : knots) {
      Frac k = Frac.of(new BigDecimal(knot.option()));
      if (k.compareTo(at) <= 0 && (!hasLeft || k.compareTo(level(left)) > 0)) {
        left = knot;
        hasLeft = true;
      }
      if (k.compareTo(at) >= 0 && (!hasRight || k.compareTo(level(right)) < 0)) {
        right = knot;
        hasRight = true;
      }
    }
    Frac y0 = numbers.value(left.value());
    Frac y1 = numbers.value(right.value());
    if (level(left).equals(level(right))) {
      return y0;
    }
    Frac part = at.minus(level(left)).over(level(right).minus(level(left)));
    return y0.plus(part.times(y1.minus(y0)));
  }

  private static Frac level(Valuation.Knot knot) {
    return Frac.of(new BigDecimal(knot.option()));
  }

  Frac walkAway(String party) {
    Preferences preferences = negotiation.preferences(party).orElseThrow();
    return switch (preferences.walkAway()) {
      case WalkAway.Worth w -> numbers.value(w.points());
      case WalkAway.Like l ->
          utility(party, with(l.like().options()).orElseThrow())
              .plus(l.add().map(numbers::value).orElse(Frac.ZERO));
      case WalkAway.StatusQuo _ -> utility(party, now().orElseThrow());
      case WalkAway.First f -> {
        int k = ((Preferences.Priorities) preferences).mostImportantFirst().size();
        BigInteger sum = BigInteger.ZERO;
        for (int j = 1; j <= f.count(); j++) {
          sum = sum.add(BigInteger.TWO.pow(k - j));
        }
        yield new Frac(sum, BigInteger.ONE);
      }
    };
  }

  boolean accepts(String party, Map<String, String> x) {
    return utility(party, x).compareTo(walkAway(party)) >= 0;
  }

  /** How votes are counted: as they are, or as if. */
  enum Counting {
    AS_THEY_ARE,
    X_SAYS_YES,
    ALL_OTHERS_SAY_YES
  }

  /** Yes +1, no −1, neither 0. */
  int answer(String id, Map<String, String> x, Counting counting, String special) {
    if (negotiation.preferences(id).isPresent()) {
      if (counting == Counting.X_SAYS_YES && id.equals(special)) {
        return 1;
      }
      if (counting == Counting.ALL_OTHERS_SAY_YES && !id.equals(special)) {
        return 1;
      }
      return accepts(id, x) ? 1 : -1;
    }
    Optional<Body> body = negotiation.body(id);
    if (body.isEmpty()) {
      return counting == Counting.ALL_OTHERS_SAY_YES ? 1 : 0;
    }
    return switch (body.get().decision()) {
      case Body.Collective c -> vote(id, c.vote(), x, counting, special);
      case Body.Members m -> passes(m, votes(m, x, counting, special)) ? 1 : -1;
    };
  }

  int vote(String id, Vote vote, Map<String, String> x, Counting counting, String special) {
    boolean free = counting == Counting.ALL_OTHERS_SAY_YES;
    return switch (vote) {
      case Vote.Own _ -> answer(id, x, counting, special);
      case Vote.Follows f -> answer(f.id(), x, counting, special);
      case Vote.Abstains _ -> free ? 1 : 0;
      case Vote.YesIf y -> free || holds(y.condition(), x) ? 1 : -1;
      case Vote.Chance c -> {
        if (free) {
          yield 1;
        }
        for (Vote.ChanceCase one : c.cases()) {
          if (one.when().isEmpty() || holds(one.when().get(), x)) {
            yield numbers.saysYes(c, numbers.value(one.probability())) ? 1 : -1;
          }
        }
        yield 0;
      }
    };
  }

  int[] votes(Body.Members body, Map<String, String> x, Counting counting, String special) {
    return body.members().stream()
        .mapToInt(m -> vote(m.id(), m.vote(), x, counting, special))
        .toArray();
  }

  boolean passes(Body.Members body, int[] votes) {
    long[] seats = numbers.seats(body);
    long yes = 0;
    long all = 0;
    int yesMembers = 0;
    int noMembers = 0;
    for (int m = 0; m < votes.length; m++) {
      all += seats[m];
      yes += votes[m] == 1 ? seats[m] : 0;
      yesMembers += votes[m] == 1 ? 1 : 0;
      noMembers += votes[m] == -1 ? 1 : 0;
      if (body.veto().contains(body.members().get(m).id()) && votes[m] != 1) {
        return false;
      }
    }
    return switch (body.rule()) {
      case DecisionRule.Unanimity _ -> yesMembers == votes.length;
      case DecisionRule.Consensus _ -> noMembers == 0;
      case DecisionRule.Majority _ -> 2 * yes > all;
      case DecisionRule.AnyMember _ -> yesMembers > 0;
      case DecisionRule.Quota q -> yes >= q.yes();
    };
  }

  boolean required(Consent consent, Map<String, String> x) {
    return consent.when().isEmpty() || consent.when().stream().anyMatch(w -> holds(w, x));
  }

  Set<String> blocking(Map<String, String> x, Counting counting, String special) {
    Set<String> blocking = new LinkedHashSet<>();
    for (Consent consent : negotiation.consents()) {
      if (required(consent, x) && answer(consent.by(), x, counting, special) != 1) {
        blocking.add(consent.by());
      }
    }
    return blocking;
  }

  Set<String> blocking(Map<String, String> x) {
    return blocking(x, Counting.AS_THEY_ARE, "");
  }

  boolean noAgreement(Map<String, String> x) {
    return now().map(x::equals).orElse(false);
  }

  boolean signable(Map<String, String> x) {
    return feasible(x) && !noAgreement(x) && blocking(x).isEmpty();
  }

  /** Parties with preferences that consent directly or as members of a body. */
  Set<String> voters() {
    Set<String> voters = new LinkedHashSet<>();
    negotiation.consents().forEach(c -> collect(c.by(), voters));
    return voters;
  }

  private void collect(String id, Set<String> voters) {
    if (negotiation.preferences(id).isPresent()) {
      voters.add(id);
    } else if (negotiation.body(id).map(Body::decision).orElse(null) instanceof Body.Members m) {
      m.members().stream()
          .filter(member -> member.vote() instanceof Vote.Own)
          .forEach(member -> collect(member.id(), voters));
    }
  }

  int distance(Map<String, String> x, Map<String, String> y) {
    return (int) x.keySet().stream().filter(i -> !x.get(i).equals(y.get(i))).count();
  }
}
