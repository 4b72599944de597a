/**
 * The game behind a promise to defend, on plain numbers: attack, resistance, honour or renege.
 *
 * <p>{@link dev.parley.engine.promise.PromiseGame} is the way in. A {@link
 * dev.parley.engine.promise.Promise} holds the numbers; {@code BestReplies} says what every
 * guarantor answers to the others; {@code EquilibriumSearch} finds the fixed points of these
 * answers by narrowing and halving boxes, with a proof that there are no others where the budget of
 * boxes suffices; {@link dev.parley.engine.promise.Prospect} follows from the credibilities.
 * Scenarios use this package for values that are tied to a promise, so it knows no scenario. The
 * formulas are derived in {@code docs/methods/guarantee.md}.
 */
@NullMarked
package dev.parley.engine.promise;

import org.jspecify.annotations.NullMarked;
