package dev.parley.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.process.ProcessAnalysis.Options;
import dev.parley.model.Body;
import dev.parley.model.Body.DecisionRule;
import dev.parley.model.Case;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessAnalysisTest {
  private static final int CASES = 300;

  @Test
  void datesEqualTheLongestPath() {
    for (long seed = 0; seed < CASES; seed++) {
      Case negotiation = new RandomProcess(seed).chances(7);
      Process process = negotiation.processes().getFirst();
      Course course = course(negotiation, 0);
      Set<String> lucky = new HashSet<>();
      process.steps().stream().filter(s -> chance(s) >= 0.5).forEach(s -> lucky.add(s.id()));
      double expected = met(process, process.goal(), lucky);
      assertThat(course.arrives()).isEqualTo(expected < Double.POSITIVE_INFINITY);
      assertThat(course.arrived()).isEqualTo(expected == Double.NEGATIVE_INFINITY);
      if (course.arrives() && !course.arrived()) {
        assertThat(course.completion().orElseThrow())
            .as("seed %d", seed)
            .isEqualTo(course.today().plusDays((long) expected));
      }
    }
  }

  @Test
  void theChanceOfTheWholeIsThatOfAllCombinations() {
    for (long seed = 0; seed < 40; seed++) {
      Case negotiation = new RandomProcess(seed).chances(6);
      Process process = negotiation.processes().getFirst();
      double exact = 0;
      int steps = process.steps().size();
      for (int bits = 0; bits < 1 << steps; bits++) {
        double probability = 1;
        Set<String> lucky = new HashSet<>();
        for (int s = 0; s < steps; s++) {
          boolean yes = (bits >> s & 1) != 0;
          double chance = chance(process.steps().get(s));
          probability *= yes ? chance : 1 - chance;
          if (yes) {
            lucky.add(process.steps().get(s).id());
          }
        }
        exact += met(process, process.goal(), lucky) < Double.POSITIVE_INFINITY ? probability : 0;
      }
      Course.Ensemble ensemble = course(negotiation, 4000).ensemble().orElseThrow();
      // Five standard deviations of 4,000 draws: one false alarm in a million seeds.
      assertThat(ensemble.arrives().value()).as("seed %d", seed).isCloseTo(exact, within(0.04));
    }
  }

  @Test
  void stoppersAreTheMinimalCoalitions() {
    for (long seed = 0; seed < CASES; seed++) {
      Case negotiation = new RandomProcess(seed).body();
      Body.Members body = (Body.Members) negotiation.bodies().getFirst().decision();
      boolean each =
          negotiation.processes().getFirst().steps().getFirst().consents().getFirst().each();
      Course course = course(negotiation, 0);
      Set<Set<String>> found = new HashSet<>();
      course.steps().getFirst().stoppers().forEach(s -> found.add(new HashSet<>(s)));
      assertThat(found).as("seed %d", seed).isEqualTo(minimal(body, each));
    }
  }

  @Test
  void threadsChangeNothing() {
    Case negotiation = new RandomProcess(5).chances(7);
    Process process = negotiation.processes().getFirst();
    assertThat(
            ProcessAnalysis.analyse(
                negotiation, process, new Options(500, 7, 1, Optional.empty(), _ -> {})))
        .isEqualTo(
            ProcessAnalysis.analyse(
                negotiation, process, new Options(500, 7, 2, Optional.empty(), _ -> {})));
  }

  private static Course course(Case negotiation, int draws) {
    Process process = negotiation.processes().getFirst();
    return ProcessAnalysis.analyse(
            negotiation, process, new Options(draws, 1, 2, Optional.empty(), _ -> {}))
        .result();
  }

  private static double chance(Step step) {
    return RandomProcess.exact(step.chance().orElseThrow().probability()).doubleValue();
  }

  /** Day on which a prerequisite is met; the design's words and nothing remembered. */
  private static double met(Process process, Prerequisite after, Set<String> lucky) {
    return switch (after) {
      case Prerequisite.After(String id) -> {
        Step step = process.step(id).orElseThrow();
        double ready = Math.max(0, met(process, step.after(), lucky));
        yield lucky.contains(id)
            ? ready + RandomProcess.exact(step.takes().orElseThrow().amount()).doubleValue()
            : Double.POSITIVE_INFINITY;
      }
      case Prerequisite.All(List<Prerequisite> parts) -> {
        double last = Double.NEGATIVE_INFINITY;
        for (Prerequisite part : parts) {
          last = Math.max(last, met(process, part, lucky));
        }
        yield last;
      }
      case Prerequisite.Any(List<Prerequisite> parts) -> {
        double first = Double.POSITIVE_INFINITY;
        for (Prerequisite part : parts) {
          first = Math.min(first, met(process, part, lucky));
        }
        yield first;
      }
    };
  }

  private static Set<Set<String>> minimal(Body.Members body, boolean each) {
    int members = body.members().size();
    List<Integer> blocking =
        IntStream.range(0, 1 << members)
            .filter(no -> each ? no != 0 : !passes(body, no))
            .boxed()
            .toList();
    Set<Set<String>> found = new HashSet<>();
    for (int set : blocking) {
      if (blocking.stream().noneMatch(other -> other != set && (other & set) == other)) {
        Set<String> names = new HashSet<>();
        IntStream.range(0, members)
            .filter(m -> (set >> m & 1) != 0)
            .forEach(m -> names.add(body.members().get(m).id()));
        found.add(names);
      }
    }
    return found;
  }

  /** Whether the body says yes where the members of the set say no and all others yes. */
  private static boolean passes(Body.Members body, int no) {
    long yesSeats = 0;
    long allSeats = 0;
    List<String> yes = new ArrayList<>();
    for (int m = 0; m < body.members().size(); m++) {
      long seats = RandomProcess.exact(body.members().get(m).seats()).longValueExact();
      allSeats += seats;
      if ((no >> m & 1) == 0) {
        yesSeats += seats;
        yes.add(body.members().get(m).id());
      }
    }
    boolean rule =
        switch (body.rule()) {
          case DecisionRule.Unanimity _ -> yes.size() == body.members().size();
          case DecisionRule.Consensus _ -> no == 0;
          case DecisionRule.AnyMember _ -> !yes.isEmpty();
          case DecisionRule.Majority _ -> 2 * yesSeats > allSeats;
          case DecisionRule.Quota quota -> yesSeats >= quota.yes();
        };
    return rule && yes.containsAll(body.veto());
  }
}
