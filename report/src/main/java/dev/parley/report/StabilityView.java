package dev.parley.report;

import dev.parley.engine.stability.Concept;
import java.util.List;

/**
 * What of a stability finding is shown.
 *
 * @param concepts at least one, in their own order
 * @param limit how many entries a list holds
 * @param deal how the deal that was asked about is called; empty where none was
 * @param inverse how the deal that is to become an equilibrium is called; empty where there is none
 */
public record StabilityView(List<Concept> concepts, int limit, String deal, String inverse) {
  public StabilityView {
    concepts = List.copyOf(concepts);
  }
}
