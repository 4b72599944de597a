package dev.parley.engine.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Section 6, the gap and the swing, by enumeration. */
final class NaiveGap {
  private final NaiveDeals deals;
  private final World world;

  NaiveGap(NaiveDeals deals) {
    this.deals = deals;
    this.world = deals.world;
  }

  Optional<Map<String, String>> leastLargest() {
    return candidates().stream()
        .min(
            Comparator.comparingLong(this::unmeasured)
                .thenComparing(
                    x -> shortfalls(x).stream().max(Comparator.naturalOrder()).orElse(Frac.ZERO)));
  }

  Optional<Map<String, String>> leastSum() {
    return candidates().stream()
        .min(
            Comparator.comparingLong(this::unmeasured)
                .thenComparing(x -> shortfalls(x).stream().reduce(Frac.ZERO, Frac::plus)));
  }

  private List<Map<String, String>> candidates() {
    return deals.feasible.stream().filter(x -> !world.noAgreement(x)).toList();
  }

  private boolean cardinal(String id) {
    return world.negotiation.preferences(id).map(p -> p.cardinal()).orElse(false);
  }

  private long unmeasured(Map<String, String> x) {
    return world.blocking(x).stream().filter(id -> !cardinal(id)).count();
  }

  private List<Frac> shortfalls(Map<String, String> x) {
    return world.blocking(x).stream()
        .filter(this::cardinal)
        .map(p -> world.walkAway(p).minus(world.utility(p, x)))
        .toList();
  }

  long swings(String party) {
    return deals.feasible.stream()
        .filter(x -> !world.noAgreement(x) && !world.blocking(x).isEmpty())
        .filter(x -> world.blocking(x, World.Counting.X_SAYS_YES, party).isEmpty())
        .count();
  }
}
