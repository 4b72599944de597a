package dev.parley.engine.explain;

import java.math.BigInteger;

/**
 * How many packages there are.
 *
 * @param feasible all that the rules allow, today's among them
 * @param signableWith signable ones with the concession
 */
record Tallies(BigInteger feasible, BigInteger signable, BigInteger signableWith) {}
