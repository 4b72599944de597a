package dev.parley.engine.process;

import dev.parley.engine.TwoPartyCase;
import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Body.Member;
import dev.parley.model.Body.Vote;
import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Package;
import dev.parley.model.course.Duration;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.evidence.Grounds;
import dev.parley.model.evidence.PartialDate;
import dev.parley.model.number.Domain;
import dev.parley.model.number.Parameter;
import dev.parley.model.number.Uncertain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random processes over a case of two parties and random bodies of chance. */
final class RandomProcess {
  private final SplittableRandom random;

  RandomProcess(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A case with one process of up to {@code steps} steps in which only chance decides. */
  Case chances(int steps) {
    return with(List.of(), process(steps, List.of()));
  }

  /** A case with a body and one step that needs its consent. */
  Case body() {
    Body body = new Body("body", Optional.empty(), members(), Grounds.NONE);
    Step step =
        step("s0", Prerequisite.none(), List.of(new Step.Approval("body", random.nextInt(4) == 0)));
    Process process =
        new Process("road", "Road", List.of(step), new Prerequisite.After("s0"), Grounds.NONE);
    return with(List.of(body), process);
  }

  static Case with(List<Body> bodies, Process process) {
    Case base = TwoPartyCase.of(1, 2);
    List<Issue> issues =
        base.issues().stream()
            .map(i ->
                new Issue(
                    i.id(),
                    i.title(),
                    i.options(),
                    i.ascending(),
                    i.levels(),
                    i.unit(),
                    Optional.of("a"),
                    i.control(),
                    i.oneWay(),
                    i.grounds()))
            .toList();
    return new Case(
        base.id(),
        base.title(),
        Optional.of(new PartialDate(2025, 12, 15)),
        base.question(),
        base.parties(),
        issues,
        base.rules(),
        bodies,
        base.consents(),
        base.preferences(),
        base.sources(),
        base.statements(),
        base.events(),
        base.drafts(),
        base.guarantees(),
        List.of(process),
        base.talks(),
        base.graph(),
        base.views(),
        base.analysts(),
        base.note());
  }

  private Body.Members members() {
    int count = 1 + random.nextInt(5);
    List<Member> members = new ArrayList<>();
    List<String> veto = new ArrayList<>();
    for (int m = 0; m < count; m++) {
      String path = "bodies.body.members.m" + m;
      members.add(
          new Member(
              "m" + m,
              Optional.empty(),
              number(path + ".seats", Domain.SEATS, random.nextInt(4)),
              new Vote.Chance(
                  path + ".vote",
                  List.of(
                      new Vote.ChanceCase(
                          Optional.empty(), number(path + ".chance", Domain.PROBABILITY, 1)))),
              Grounds.NONE));
      if (random.nextInt(6) == 0) {
        veto.add("m" + m);
      }
    }
    long seats = members.stream().mapToLong(m -> exact(m.seats()).longValueExact()).sum();
    DecisionRule rule =
        switch (random.nextInt(5)) {
          case 0 -> new DecisionRule.Unanimity();
          case 1 -> new DecisionRule.Consensus();
          case 2 -> new DecisionRule.Majority();
          case 3 -> new DecisionRule.AnyMember();
          default -> new DecisionRule.Quota(random.nextLong(1, Math.max(2, seats + 1)), seats + 1);
        };
    return new Body.Members(rule, members, veto);
  }

  private Process process(int most, List<Step.Approval> consents) {
    int count = 1 + random.nextInt(most);
    List<Step> steps = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      steps.add(step("s" + s, prerequisite(s, 2), consents));
    }
    return new Process("road", "Road", steps, prerequisite(count, 2), Grounds.NONE);
  }

  private Prerequisite prerequisite(int before, int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 4);
    if (before == 0 || (kind == 3 && random.nextBoolean())) {
      return Prerequisite.none();
    }
    List<Prerequisite> parts = new ArrayList<>();
    for (int p = 0; kind > 0 && p < 2; p++) {
      parts.add(prerequisite(before, depth - 1));
    }
    return switch (kind) {
      case 1, 3 -> new Prerequisite.All(parts);
      case 2 -> new Prerequisite.Any(parts);
      default -> new Prerequisite.After("s" + random.nextInt(before));
    };
  }

  private Step step(String id, Prerequisite after, List<Step.Approval> consents) {
    String path = "process.road.steps." + id;
    BigDecimal[] chances = {BigDecimal.ZERO, new BigDecimal("0.5"), BigDecimal.ONE};
    return new Step(
        id,
        id,
        after,
        List.of(),
        consents,
        Optional.of(
            new Step.Chance(
                path + ".vote",
                new Parameter(
                    path + ".chance",
                    path + ".chance",
                    Domain.PROBABILITY,
                    new Uncertain.Exact(
                        chances[random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(2)]),
                    Grounds.NONE))),
        Optional.of(
            new Duration(
                number(path + ".takes", Domain.NON_NEGATIVE, random.nextInt(9)),
                Duration.Unit.DAYS)),
        new Package(Map.of()),
        true,
        new Step.History(Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(),
        Grounds.NONE);
  }

  private static Parameter number(String path, Domain domain, int value) {
    return new Parameter(
        path, path, domain, new Uncertain.Exact(BigDecimal.valueOf(value)), Grounds.NONE);
  }

  static BigDecimal exact(Parameter parameter) {
    return ((Uncertain.Exact) parameter.value()).value();
  }
}
