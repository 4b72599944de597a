package dev.parley.engine.oracle;

import dev.parley.model.Consent;
import dev.parley.model.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Section 6, drafts, by enumeration. */
final class NaiveDrafts {
  private final NaiveDeals deals;
  private final World world;
  final Draft draft;
  final List<Map<String, String>> completions;

  NaiveDrafts(NaiveDeals deals, Draft draft) {
    this.deals = deals;
    this.world = deals.world;
    this.draft = draft;
    completions = deals.feasible.stream().filter(x -> contradicted(x).isEmpty()).toList();
  }

  List<Integer> contradicted(Map<String, String> x) {
    List<Integer> numbers = new ArrayList<>();
    for (Draft.Point point : draft.points()) {
      if (point.sets().stream().anyMatch(s -> !s.options().contains(x.get(s.issue())))) {
        numbers.add(point.nr());
      }
    }
    return numbers;
  }

  List<String> consents(Predicate<Consent> filter) {
    return world.negotiation.consents().stream().filter(filter).map(c -> c.by()).toList();
  }

  long failing(Consent consent) {
    return completions.stream().filter(x -> world.blocking(x).contains(consent.by())).count();
  }

  /** Least points that a party is short of over the completions. */
  Optional<Frac> shortfall(String party) {
    boolean cardinal = world.negotiation.preferences(party).map(p -> p.cardinal()).orElse(false);
    return completions.stream()
        .filter(_ -> cardinal)
        .map(x -> world.walkAway(party).minus(world.utility(party, x)))
        .min(Comparator.naturalOrder());
  }

  List<Map<String, String>> nearest() {
    int fewest = deals.signable.stream().mapToInt(x -> contradicted(x).size()).min().orElse(0);
    return deals.signable.stream()
        .filter(x -> contradicted(x).size() == fewest)
        .sorted(Comparator.comparing(this::loss))
        .toList();
  }

  /** Against the completion that agrees with x and loses least; a feasible one if there is any. */
  Frac loss(Map<String, String> x) {
    List<Map<String, String>> agreeing =
        world.packages.stream()
            .filter(y -> contradicted(y).isEmpty())
            .filter(
                y -> x.keySet().stream().allMatch(i -> y.get(i).equals(x.get(i)) || excludes(x, i)))
            .toList();
    List<Map<String, String>> feasible = agreeing.stream().filter(world::feasible).toList();
    return (feasible.isEmpty() ? agreeing : feasible)
        .stream().map(y -> loss(y, x)).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether some point that sets the issue leaves x's option out. */
  private boolean excludes(Map<String, String> x, String issue) {
    return draft.points().stream()
        .flatMap(p -> p.sets().stream())
        .anyMatch(s -> s.issue().equals(issue) && !s.options().contains(x.get(issue)));
  }

  private Frac loss(Map<String, String> from, Map<String, String> to) {
    Frac sum = Frac.ZERO;
    for (Consent consent : world.negotiation.consents()) {
      if (world.negotiation.preferences(consent.by()).map(p -> p.cardinal()).orElse(false)) {
        Frac lost = world.utility(consent.by(), from).minus(world.utility(consent.by(), to));
        sum = lost.sign() > 0 ? sum.plus(lost) : sum;
      }
    }
    return sum;
  }

  /** The completion with the fewest changes of today's issues. */
  Optional<Map<String, String>> start() {
    return completions.stream()
        .min(Comparator.comparingInt(x -> world.now().map(n -> world.distance(n, x)).orElse(0)));
  }
}
