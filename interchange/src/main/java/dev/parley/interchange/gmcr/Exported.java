package dev.parley.interchange.gmcr;

import java.util.List;

/**
 * The text of a file made of a case.
 *
 * @param losses what the case says that has no place in it, a phrase each
 */
public record Exported(String text, List<String> losses) {
  public Exported {
    losses = List.copyOf(losses);
  }
}
