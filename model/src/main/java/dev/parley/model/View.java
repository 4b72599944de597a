package dev.parley.model;

import dev.parley.model.evidence.Grounds;
import dev.parley.model.preference.Preferences;
import java.util.List;

/**
 * What one party believes that others want, where it is mistaken or unsure: a hypergame of the
 * first level (Wang, Hipel and Fraser 1988). Of parties that it does not name it is right.
 *
 * @param party who believes it
 * @param others preferences as the party sees them, without walk-away; never its own
 */
public record View(String party, List<Preferences> others, Grounds grounds) {
  public View {
    others = List.copyOf(others);
  }
}
