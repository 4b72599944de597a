package dev.parley.interchange.gmcr;

import dev.parley.model.Case;
import java.util.List;

/**
 * A case made of a file.
 *
 * @param losses what the file says that has no place in a case, or is read as something else; a
 *     phrase each
 */
public record Imported(Case model, List<String> losses) {
  public Imported {
    losses = List.copyOf(losses);
  }
}
