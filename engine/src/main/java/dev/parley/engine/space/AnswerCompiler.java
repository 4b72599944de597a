package dev.parley.engine.space;

import dev.parley.engine.scenario.Scenario;
import dev.parley.engine.space.Answer.FixedCase;
import dev.parley.model.Body;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles consenters: parties, bodies and their members, nested. */
final class AnswerCompiler {
  private static final Answer ABSTENTION = new Answer.Fixed(List.of());

  private final Case negotiation;
  private final Scenario scenario;
  private final ConditionCompiler conditions;
  private final Map<String, Integer> voters;
  private final Map<String, Answer> bodies = new HashMap<>();

  AnswerCompiler(
      Case negotiation,
      Scenario scenario,
      ConditionCompiler conditions,
      Map<String, Integer> voters) {
    this.negotiation = negotiation;
    this.scenario = scenario;
    this.conditions = conditions;
    this.voters = voters;
  }

  /** The answer of a party or body; one without preferences abstains. */
  Answer of(String id) {
    Integer voter = voters.get(id);
    if (voter != null) {
      return new Answer.OfVoter(voter);
    }
    Answer known = bodies.get(id);
    if (known != null) {
      return known;
    }
    Answer built = negotiation.body(id).map(this::of).orElse(ABSTENTION);
    bodies.put(id, built);
    return built;
  }

  private Answer of(Body body) {
    return switch (body.decision()) {
      case Body.Collective collective -> of(body.id(), collective.vote());
      case Body.Members members -> of(body.id(), members);
    };
  }

  private Answer of(String id, Body.Members body) {
    long[] seats = scenario.seats(body);
    List<Answer.Seat> members = new ArrayList<>();
    for (int m = 0; m < seats.length; m++) {
      Member member = body.members().get(m);
      members.add(
          new Answer.Seat(
              member.id(),
              of(member.id(), member.vote()),
              seats[m],
              body.veto().contains(member.id()),
              member.vote() instanceof Vote.Own));
    }
    return new Answer.OfBody(id, body.rule(), members);
  }

  private Answer of(String id, Vote vote) {
    return switch (vote) {
      case Vote.Own _ -> of(id);
      case Vote.Follows follows -> of(follows.id());
      case Vote.Abstains _ -> ABSTENTION;
      case Vote.YesIf yesIf ->
          new Answer.Fixed(
              List.of(
                  new FixedCase(conditions.compile(yesIf.condition()), true),
                  new FixedCase(Condition.ALWAYS, false)));
      case Vote.Chance chance ->
          new Answer.Fixed(
              chance.cases().stream()
                  .map(c ->
                      new FixedCase(
                          c.when().map(conditions::compile).orElse(Condition.ALWAYS),
                          scenario.saysYes(chance, scenario.value(c.probability()))))
                  .toList());
    };
  }
}
