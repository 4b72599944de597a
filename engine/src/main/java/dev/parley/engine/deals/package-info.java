/** What could be signed: counts, consents, the Pareto set and the bargaining solutions. */
@NullMarked
package dev.parley.engine.deals;

import org.jspecify.annotations.NullMarked;
