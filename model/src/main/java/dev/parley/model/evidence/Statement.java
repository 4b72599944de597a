package dev.parley.model.evidence;

import dev.parley.model.expression.Expression;
import java.util.Optional;

/**
 * What somebody said or did in a source.
 *
 * @param by id of a person or a party
 * @param about the packages that it concerns
 * @param condition what the speaker makes it depend on ({@code if:})
 * @param para paragraph number in the source
 * @param quote a short literal quotation
 * @param says the content in our own words
 */
public record Statement(
    String id,
    String by,
    PartialDate date,
    Kind kind,
    Optional<Expression> about,
    Optional<Expression> condition,
    Optional<String> source,
    Optional<Integer> para,
    Optional<String> quote,
    Optional<String> says,
    Optional<String> note) {

  /** What the statement does. */
  public enum Kind {
    DEMAND,
    CONCEDE,
    REJECT,
    PROMISE,
    THREATEN,
    REPORT
  }
}
