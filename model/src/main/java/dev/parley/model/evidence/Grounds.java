package dev.parley.model.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What supports a part of a case.
 *
 * @param statements ids of statements; empty means that the part is an assumption
 * @param note the analyst's remark on exactly this part
 */
public record Grounds(List<String> statements, Optional<String> note) {
  public static final Grounds NONE = new Grounds(List.of(), Optional.empty());

  public Grounds {
    statements = List.copyOf(statements);
  }

  public boolean assumed() {
    return statements.isEmpty();
  }
}
