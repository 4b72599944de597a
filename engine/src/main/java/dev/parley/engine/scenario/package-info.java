/**
 * Fixing every uncertain number of a case: the central scenario, and draws from counter-based
 * random streams, one stream per number, so that adding a party does not shift the others.
 */
@NullMarked
package dev.parley.engine.scenario;

import org.jspecify.annotations.NullMarked;
