package dev.parley.engine.search;

import dev.parley.engine.space.Choice;
import dev.parley.engine.space.Space;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What searches in other scenarios found under the same rules. Whatever is best in this one is not
 * below the best of the packages that were best there, which tells a search where it need not look;
 * and multipliers that bounded well bound well here. May be asked from several threads; what is
 * known changes how long a search takes and not what it finds.
 */
final class Leaders {
  /** More of them cost more to look at than they save. */
  private static final int MOST = 24;

  private final List<Choice> packages = new CopyOnWriteArrayList<>();

  private volatile Optional<double[]> multipliers = Optional.empty();

  /** Those of the first relaxation, in spreads of its goal per spread of what is bounded. */
  Optional<double[]> multipliers() {
    return multipliers;
  }

  void multipliers(double[] found) {
    if (multipliers.isEmpty()) {
      multipliers = Optional.of(found.clone());
    }
  }

  void add(Choice best) {
    if (packages.size() < MOST && !packages.contains(best)) {
      packages.add(best);
    }
  }

  /** The greatest number of a measure among those that can be signed in a space. */
  OptionalLong lead(Space space, Measure goal) {
    OptionalLong lead = OptionalLong.empty();
    for (Choice known : packages) {
      long number = goal.number(known);
      if ((lead.isEmpty() || number > lead.getAsLong()) && space.signable(known)) {
        lead = OptionalLong.of(number);
      }
    }
    return lead;
  }
}
