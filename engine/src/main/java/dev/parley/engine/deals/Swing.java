package dev.parley.engine.deals;

import dev.parley.engine.Share;

/**
 * What one party's yes would change.
 *
 * @param party a party with preferences
 * @param share of the feasible packages that are not signable, those that would be if this party
 *     alone said yes wherever it votes
 */
public record Swing(String party, Share share) {}
