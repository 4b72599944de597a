/**
 * Simulated talks. {@link dev.parley.engine.simulation.AlternatingOffers} lets strategies exchange
 * offers (stacked alternating offers: Aydoğan et al. 2017); {@link
 * dev.parley.engine.simulation.SingleText} lets a mediator change one text by votes (Klein et al.
 * 2003); {@link dev.parley.engine.simulation.Tournament} sets strategies against each other. A
 * strategy is one small interface, {@link dev.parley.engine.simulation.Strategy}: a user's own is
 * found on the class path by its {@link dev.parley.engine.simulation.StrategyFactory}.
 *
 * <p>What comes out says how such strategies fare on the utilities of a case, not how people
 * negotiate.
 */
@NullMarked
package dev.parley.engine.simulation;

import org.jspecify.annotations.NullMarked;
