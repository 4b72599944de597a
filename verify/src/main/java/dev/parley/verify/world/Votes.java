package dev.parley.verify.world;

import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.Consent;
import dev.parley.model.expression.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who says yes to a package: parties, bodies and their members. */
public final class Votes {
  static final int YES = 1;
  static final int NO = -1;
  static final int ABSTAINS = 0;

  private final World world;
  private final Case negotiation;
  private final Map<Expression, Predicate<Deal>> compiled = new HashMap<>();
  private final Map<String, List<Long>> seats = new HashMap<>();

  Votes(World world) {
    this.world = world;
    negotiation = world.negotiation();
  }

  /** Which votes are counted otherwise than they are. */
  public sealed interface Supposing {
    record Nothing() implements Supposing {}

    /** One party says yes wherever it votes. */
    record SaysYes(String party) implements Supposing {}

    /** Everybody else says yes. */
    record AllOthersSayYes(String party) implements Supposing {}
  }

  private static final Supposing AS_THEY_ARE = new Supposing.Nothing();

  /** Somebody who does not say yes. */
  public record Refusal(
      String who, Optional<String> voter, boolean tally, long missingSeats, List<Refusal> members) {
    public Refusal {
      members = List.copyOf(members);
    }
  }

  /** The consents that a package requires and that are not given, in the case's order. */
  public List<String> blocking(Deal deal) {
    return blocking(deal, AS_THEY_ARE);
  }

  public List<String> blocking(Deal deal, Supposing supposing) {
    List<String> blocking = new ArrayList<>();
    for (Consent consent : negotiation.consents()) {
      if (required(consent, deal) && answer(consent.by(), deal, supposing) != YES) {
        blocking.add(consent.by());
      }
    }
    return blocking;
  }

  public boolean required(Consent consent, Deal deal) {
    return consent.when().isEmpty() || consent.when().stream().anyMatch(w -> holds(w, deal));
  }

  private boolean holds(Expression expression, Deal deal) {
    return compiled.computeIfAbsent(expression, world::condition).test(deal);
  }

  private int answer(String id, Deal deal, Supposing supposing) {
    if (world.wants(id).isPresent()) {
      return party(id, deal, supposing);
    }
    Optional<Body> body = negotiation.body(id);
    if (body.isEmpty()) {
      return supposing instanceof Supposing.AllOthersSayYes ? YES : ABSTAINS;
    }
    return switch (body.get().decision()) {
      case Body.Collective collective -> vote(id, collective.vote(), deal, supposing);
      case Body.Members members -> {
        List<Integer> votes = votes(members, deal, supposing);
        yield passes(id, members, votes) ? YES : NO;
      }
    };
  }

  private int party(String id, Deal deal, Supposing supposing) {
    boolean yes =
        switch (supposing) {
          case Supposing.Nothing _ -> world.accepts(id, deal);
          case Supposing.SaysYes s -> s.party().equals(id) || world.accepts(id, deal);
          case Supposing.AllOthersSayYes s -> !s.party().equals(id) || world.accepts(id, deal);
        };
    return yes ? YES : NO;
  }

  private int vote(String id, Vote vote, Deal deal, Supposing supposing) {
    boolean supposed = supposing instanceof Supposing.AllOthersSayYes;
    return switch (vote) {
      case Vote.Own _ -> answer(id, deal, supposing);
      case Vote.Follows follows -> answer(follows.id(), deal, supposing);
      case Vote.Abstains _ -> supposed ? YES : ABSTAINS;
      case Vote.YesIf yesIf -> supposed || holds(yesIf.condition(), deal) ? YES : NO;
      case Vote.Chance chance -> supposed ? YES : chance(chance, deal);
    };
  }

  private int chance(Vote.Chance chance, Deal deal) {
    for (Vote.ChanceCase line : chance.cases()) {
      if (line.when().isEmpty() || holds(line.when().get(), deal)) {
        return world.numbers().saysYes(line.probability()) ? YES : NO;
      }
    }
    return ABSTAINS;
  }

  private List<Integer> votes(Body.Members body, Deal deal, Supposing supposing) {
    return body.members().stream().map(m -> vote(m.id(), m.vote(), deal, supposing)).toList();
  }

  private List<Long> seats(String id, Body.Members body) {
    return seats.computeIfAbsent(id, _ -> world.numbers().seats(body));
  }

  private boolean passes(String id, Body.Members body, List<Integer> votes) {
    List<Long> seats = seats(id, body);
    long total = 0;
    long yes = 0;
    int yesMembers = 0;
    int noMembers = 0;
    for (int m = 0; m < votes.size(); m++) {
      boolean says = votes.get(m) == YES;
      if (!says && body.veto().contains(body.members().get(m).id())) {
        return false;
      }
      total += seats.get(m);
      yes += says ? seats.get(m) : 0;
      yesMembers += says ? 1 : 0;
      noMembers += votes.get(m) == NO ? 1 : 0;
    }
    return switch (body.rule()) {
      case DecisionRule.Unanimity _ -> yesMembers == votes.size();
      case DecisionRule.Consensus _ -> noMembers == 0;
      case DecisionRule.Majority _ -> 2 * yes > total;
      case DecisionRule.AnyMember _ -> yesMembers > 0;
      case DecisionRule.Quota quota -> yes >= quota.yes();
    };
  }

  /** The required consents that are not given, with the members that do not say yes. */
  public List<Refusal> refusals(Deal deal) {
    List<Refusal> refusals = new ArrayList<>();
    for (Consent consent : negotiation.consents()) {
      if (required(consent, deal)) {
        refusal(consent.by(), consent.by(), deal).ifPresent(refusals::add);
      }
    }
    return refusals;
  }

  /** The refusal of whoever answers for {@code who}. */
  private Optional<Refusal> refusal(String who, String answering, Deal deal) {
    if (answer(answering, deal, AS_THEY_ARE) == YES) {
      return Optional.empty();
    }
    if (world.wants(answering).isPresent()) {
      return Optional.of(new Refusal(who, Optional.of(answering), false, 0, List.of()));
    }
    Optional<Body> body = negotiation.body(answering);
    if (body.isPresent() && body.get().decision() instanceof Body.Members members) {
      List<Refusal> inside = new ArrayList<>();
      for (Body.Member member : members.members()) {
        memberRefusal(member.id(), member.vote(), deal).ifPresent(inside::add);
      }
      long missing = missingSeats(answering, members, votes(members, deal, AS_THEY_ARE));
      return Optional.of(new Refusal(who, Optional.empty(), true, missing, inside));
    }
    if (body.isPresent() && body.get().decision() instanceof Body.Collective collective) {
      return memberRefusal(who, collective.vote(), deal);
    }
    return Optional.of(new Refusal(who, Optional.empty(), false, 0, List.of()));
  }

  private Optional<Refusal> memberRefusal(String who, Vote vote, Deal deal) {
    return switch (vote) {
      case Vote.Own _ -> refusal(who, who, deal);
      case Vote.Follows follows -> refusal(who, follows.id(), deal);
      case Vote.Abstains _, Vote.YesIf _, Vote.Chance _ ->
          vote(who, vote, deal, AS_THEY_ARE) == YES
              ? Optional.empty()
              : Optional.of(new Refusal(who, Optional.empty(), false, 0, List.of()));
    };
  }

  /** Yes seats that a rule still asks for, or those of members with a veto, whichever is more. */
  private long missingSeats(String id, Body.Members body, List<Integer> votes) {
    long total = 0;
    long yes = 0;
    long no = 0;
    long vetoes = 0;
    for (int m = 0; m < votes.size(); m++) {
      long own = seats(id, body).get(m);
      total += own;
      yes += votes.get(m) == YES ? own : 0;
      no += votes.get(m) == NO ? own : 0;
      boolean veto = body.veto().contains(body.members().get(m).id());
      vetoes += veto && votes.get(m) != YES ? own : 0;
    }
    long needed =
        switch (body.rule()) {
          case DecisionRule.Unanimity _ -> total;
          case DecisionRule.Consensus _ -> yes + no;
          case DecisionRule.Majority _ -> total / 2 + 1;
          case DecisionRule.AnyMember _ -> 1;
          case DecisionRule.Quota quota -> quota.yes();
        };
    return Math.max(Math.max(0, needed - yes), vetoes);
  }

  /**
   * The sets of members that do not say yes to a package and whose yes would make their body pass,
   * minimal ones only; empty where the body has more members that do not say yes than {@code most},
   * so that there are too many sets to try.
   */
  public Optional<List<List<String>>> passing(String id, Deal deal, int most) {
    if (!(negotiation.body(id).map(Body::decision).orElse(null) instanceof Body.Members body)) {
      return Optional.of(List.of());
    }
    List<Integer> votes = votes(body, deal, AS_THEY_ARE);
    List<Integer> open = new ArrayList<>();
    for (int m = 0; m < votes.size(); m++) {
      if (votes.get(m) != YES) {
        open.add(m);
      }
    }
    if (open.size() > most) {
      return Optional.empty();
    }
    List<List<String>> passing = new ArrayList<>();
    for (int set = 0; set < 1 << open.size(); set++) {
      List<Integer> changed = new ArrayList<>(votes);
      List<String> names = new ArrayList<>();
      for (int k = 0; k < open.size(); k++) {
        if ((set >> k & 1) == 1) {
          changed.set(open.get(k), YES);
          names.add(body.members().get(open.get(k)).id());
        }
      }
      if (passes(id, body, changed)) {
        passing.add(names);
      }
    }
    return Optional.of(passing);
  }
}
