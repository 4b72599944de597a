package dev.parley.engine.oracle;

import dev.parley.model.Body;
import dev.parley.model.Body.Vote;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Section 6, the gap and the swing, by enumeration. */
final class NaiveGap {
  private static final Body.Decision NOBODY = new Body.Collective(new Vote.Abstains());

  private final NaiveDeals deals;
  private final World world;

  NaiveGap(NaiveDeals deals) {
    this.deals = deals;
    this.world = deals.world;
  }

  Optional<Map<String, String>> leastLargest() {
    return nearest(NaiveGap::largest);
  }

  Optional<Map<String, String>> leastSum() {
    return nearest(NaiveGap::sum);
  }

  /** By the measure, then by how many consents are missing, then the first. */
  private Optional<Map<String, String>> nearest(Function<List<Frac>, Frac> measure) {
    return deals.feasible.stream()
        .filter(x -> !world.noAgreement(x))
        .min(
            Comparator.comparing((Map<String, String> x) -> measure.apply(shortfalls(x)))
                .thenComparingInt(x -> world.blocking(x).size()));
  }

  static Frac largest(List<Frac> points) {
    return points.stream().max(Comparator.naturalOrder()).orElse(Frac.ZERO);
  }

  static Frac sum(List<Frac> points) {
    return points.stream().reduce(Frac.ZERO, Frac::plus);
  }

  /** What is missing to each party with points that refuses, wherever it does. */
  List<Frac> shortfalls(Map<String, String> x) {
    Set<String> refusing = new LinkedHashSet<>();
    world.blocking(x).forEach(id -> refusing.addAll(refusing(id, x)));
    return refusing.stream()
        .filter(id -> world.negotiation.preferences(id).orElseThrow().cardinal())
        .map(p -> world.walkAway(p).minus(world.utility(p, x)))
        .toList();
  }

  /** The parties behind a no: the one itself, or a body's members that do not say yes. */
  private Set<String> refusing(String id, Map<String, String> x) {
    Set<String> found = new LinkedHashSet<>();
    if (world.negotiation.preferences(id).isPresent()) {
      found.add(id);
      return found;
    }
    switch (world.negotiation.body(id).map(Body::decision).orElse(NOBODY)) {
      case Body.Collective(Vote.Follows(String followed)) -> found.addAll(refusing(followed, x));
      case Body.Collective _ -> {}
      case Body.Members members -> {
        for (Body.Member m : members.members()) {
          boolean yes = world.vote(m.id(), m.vote(), x, World.Counting.AS_THEY_ARE, "") == 1;
          if (!yes && m.vote() instanceof Vote.Own) {
            found.addAll(refusing(m.id(), x));
          } else if (!yes && m.vote() instanceof Vote.Follows(String followed)) {
            found.addAll(refusing(followed, x));
          }
        }
      }
    }
    return found;
  }

  long swings(String party) {
    return deals.feasible.stream()
        .filter(x -> !world.noAgreement(x) && !world.blocking(x).isEmpty())
        .filter(x -> world.blocking(x, World.Counting.X_SAYS_YES, party).isEmpty())
        .count();
  }
}
