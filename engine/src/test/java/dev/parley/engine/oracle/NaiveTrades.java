package dev.parley.engine.oracle;

import dev.parley.model.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section 6, trades, by enumeration. */
final class NaiveTrades {
  private final World world;

  NaiveTrades(World world) {
    this.world = world;
  }

  /** {@code p} comes before {@code q}; {@code i} is the issue on which {@code p} loses. */
  record Trade(
      String p, String q, String i, String j, Map<String, String> to, Frac gain, Frac other) {
    Frac smaller() {
      return gain.compareTo(other) <= 0 ? gain : other;
    }
  }

  List<Trade> at(Map<String, String> x) {
    List<String> parties =
        world.negotiation.preferences().stream()
            .filter(p -> p.cardinal() && world.voters().contains(p.party()))
            .map(p -> p.party())
            .toList();
    List<Trade> trades = new ArrayList<>();
    for (int a = 0; a < parties.size(); a++) {
      for (int b = a + 1; b < parties.size(); b++) {
        for (Issue i : world.negotiation.issues()) {
          for (Issue j : world.negotiation.issues()) {
            if (!i.equals(j)) {
              collect(parties.get(a), parties.get(b), x, i, j, trades);
            }
          }
        }
      }
    }
    trades.sort(
        Comparator.comparing(Trade::smaller)
            .thenComparing(t -> t.gain().plus(t.other()))
            .reversed()
            .thenComparing(Trade::p)
            .thenComparing(Trade::q)
            .thenComparingInt(t -> world.packages.indexOf(t.to())));
    return trades;
  }

  private void collect(
      String p, String q, Map<String, String> x, Issue i, Issue j, List<Trade> found) {
    for (Issue.Option a : i.options()) {
      for (Issue.Option b : j.options()) {
        Map<String, String> first = with(x, i.id(), a.id());
        Map<String, String> second = with(x, j.id(), b.id());
        Map<String, String> both = with(first, j.id(), b.id());
        boolean opposed =
            gain(p, x, first).sign() < 0
                && gain(p, x, second).sign() > 0
                && gain(q, x, first).sign() > 0
                && gain(q, x, second).sign() < 0;
        if (opposed
            && gain(p, x, both).sign() > 0
            && gain(q, x, both).sign() > 0
            && world.feasible(both)) {
          found.add(new Trade(p, q, i.id(), j.id(), both, gain(p, x, both), gain(q, x, both)));
        }
      }
    }
  }

  private Frac gain(String party, Map<String, String> from, Map<String, String> to) {
    return world.utility(party, to).minus(world.utility(party, from));
  }

  private static Map<String, String> with(Map<String, String> x, String issue, String option) {
    Map<String, String> changed = new LinkedHashMap<>(x);
    changed.put(issue, option);
    return changed;
  }
}
