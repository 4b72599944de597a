package dev.parley.interchange.profile;

import dev.parley.model.Case;
import java.util.List;

/**
 * A case made of files of another tool.
 *
 * @param losses what the files say that has no place in a case, a phrase each
 * @param warnings what was read although it may not be meant, a sentence each
 */
public record Imported(Case model, List<String> losses, List<String> warnings) {
  public Imported {
    losses = List.copyOf(losses);
    warnings = List.copyOf(warnings);
  }
}
