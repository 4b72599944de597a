package dev.parley.model;

import dev.parley.model.expression.Expression;
import java.util.List;

/**
 * An approval that packages need.
 *
 * @param by id of a party with preferences or of a body
 * @param when the conditions under which it is required, joined by or; empty means always
 */
public record Consent(String by, List<Expression> when) {
  public Consent {
    when = List.copyOf(when);
  }

  public boolean unconditional() {
    return when.isEmpty();
  }
}
