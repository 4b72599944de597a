package dev.parley.verify;

import dev.parley.verify.document.Value;

/**
 * A place at which a report does not say what it should.
 *
 * @param path dot-separated place in the report, such as {@code result.ledger.today.total}
 * @param place line and column in the report
 */
public record Mismatch(String path, Value.Place place, String expected, String found) {}
