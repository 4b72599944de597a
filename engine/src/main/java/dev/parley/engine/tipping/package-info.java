/**
 * Where an answer flips as one number moves: {@link dev.parley.engine.tipping.Bracketing} finds the
 * changes of any function on an interval, {@link dev.parley.engine.tipping.Reach} says how far a
 * number of a case is moved.
 */
@NullMarked
package dev.parley.engine.tipping;

import org.jspecify.annotations.NullMarked;
