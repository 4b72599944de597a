package dev.parley.engine.stability;

import dev.parley.model.Draft.Setting;
import dev.parley.model.Package;
import java.util.List;

/** Which deal is asked about. */
public sealed interface DealQuestion {
  /** None. */
  record None() implements DealQuestion {}

  /** A package, or a draft: the states that have one of the options named, on every issue named. */
  record Terms(List<Setting> settings) implements DealQuestion {
    public Terms {
      settings = List.copyOf(settings);
    }

    public static Terms of(Package deal) {
      return new Terms(
          deal.options().entrySet().stream()
              .map(o -> new Setting(o.getKey(), List.of(o.getValue())))
              .toList());
    }
  }

  /** A state of a graph, by its name. */
  record Named(String state) implements DealQuestion {}
}
