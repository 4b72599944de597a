package dev.parley.engine.power;

import dev.parley.engine.power.VotingGame.Rule;
import dev.parley.engine.scenario.Scenario;
import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A body's rule as a simple game. Only yes or not counts here: under consensus a member that
 * abstains does not block, so that rule is read as unanimity.
 */
public final class BodyGame {
  private final Case negotiation;
  private final Scenario scenario;
  private final boolean ultimate;
  private final List<String> players = new ArrayList<>();
  private final List<List<Long>> kinds = new ArrayList<>();

  private BodyGame(Case negotiation, Scenario scenario, boolean ultimate) {
    this.negotiation = negotiation;
    this.scenario = scenario;
    this.ultimate = ultimate;
  }

  /** The game of the body's own members, each a player, whatever it follows or consists of. */
  public static Optional<VotingGame> ofMembers(Case negotiation, Scenario scenario, Body body) {
    return of(negotiation, scenario, body, false);
  }

  /**
   * The game of those who vote in the end: members of member bodies, the same party once wherever
   * it sits, and a member that follows somebody as that one. Empty where that is no other game.
   */
  public static Optional<VotingGame> ofUltimate(Case negotiation, Scenario scenario, Body body) {
    boolean nested =
        body.decision() instanceof Body.Members members
            && members.members().stream()
                .anyMatch(m ->
                    voice(m)
                        .flatMap(negotiation::body)
                        .filter(b -> b.decision() instanceof Body.Members)
                        .isPresent());
    return nested ? of(negotiation, scenario, body, true) : Optional.empty();
  }

  private static Optional<VotingGame> of(
      Case negotiation, Scenario scenario, Body body, boolean ultimate) {
    if (!(body.decision() instanceof Body.Members members)) {
      return Optional.empty();
    }
    BodyGame builder = new BodyGame(negotiation, scenario, ultimate);
    Rule rule = builder.rule(body.id(), members);
    int size = builder.players.size();
    builder.kinds.forEach(k -> k.addAll(Collections.nCopies(size - k.size(), 0L)));
    return Optional.of(new VotingGame(builder.players, builder.kinds, rule));
  }

  /** Whose answer a member gives: its own, or that of whom it follows. */
  private static Optional<String> voice(Member member) {
    return switch (member.vote()) {
      case Vote.Own _ -> Optional.of(member.id());
      case Vote.Follows follows -> Optional.of(follows.id());
      case Vote.YesIf _, Vote.Chance _, Vote.Abstains _ -> Optional.empty();
    };
  }

  private Rule rule(String id, Body.Members body) {
    long[] seats = scenario.seats(body);
    int kind = kind();
    int vetoKind = body.veto().isEmpty() ? kind : kind();
    long vetoPlayers = 0;
    List<Rule.Bloc> blocs = new ArrayList<>();
    List<Rule> needed = new ArrayList<>();
    for (int m = 0; m < seats.length; m++) {
      Member member = body.members().get(m);
      long weight = body.rule().bySeats() ? seats[m] : 1;
      boolean veto = body.veto().contains(member.id());
      Optional<Body.Members> inner = inner(member);
      if (inner.isPresent()) {
        Rule passes = rule(voice(member).orElseThrow(), inner.get());
        blocs.add(new Rule.Bloc(passes, weight));
        if (veto) {
          needed.add(passes);
        }
      } else {
        int player = player(id, member);
        add(kind, player, weight);
        if (veto) {
          add(vetoKind, player, 1);
          vetoPlayers++;
        }
      }
    }
    long quota = quota(body.rule(), seats);
    needed.addFirst(
        blocs.isEmpty() ? new Rule.AtLeast(kind, quota) : new Rule.Seats(kind, blocs, quota));
    if (vetoPlayers > 0) {
      needed.add(new Rule.AtLeast(vetoKind, vetoPlayers));
    }
    return needed.size() == 1 ? needed.getFirst() : new Rule.AllOf(needed);
  }

  private static long quota(DecisionRule rule, long[] seats) {
    return switch (rule) {
      case DecisionRule.Unanimity _, DecisionRule.Consensus _ -> seats.length;
      case DecisionRule.AnyMember _ -> 1;
      case DecisionRule.Majority _ -> Arrays.stream(seats).sum() / 2 + 1;
      case DecisionRule.Quota quota -> quota.yes();
    };
  }

  private Optional<Body.Members> inner(Member member) {
    return voice(member)
        .filter(_ -> ultimate)
        .flatMap(negotiation::body)
        .map(Body::decision)
        .filter(Body.Members.class::isInstance)
        .map(Body.Members.class::cast);
  }

  private int kind() {
    kinds.add(new ArrayList<>());
    return kinds.size() - 1;
  }

  private int player(String body, Member member) {
    // Members that only vote by a formula have names of their body alone.
    String id = ultimate ? voice(member).orElse(body + "." + member.id()) : member.id();
    int known = players.indexOf(id);
    if (known < 0) {
      players.add(id);
      return players.size() - 1;
    }
    return known;
  }

  private void add(int kind, int player, long weight) {
    List<Long> weights = kinds.get(kind);
    while (weights.size() <= player) {
      weights.add(0L);
    }
    weights.set(player, weights.get(player) + weight);
  }
}
