/**
 * How sure a verdict is: its distribution over scrambled Sobol points, which numbers drive it, and
 * what several analysts' numbers make of it.
 *
 * <p>{@code SensitivityAnalysis} is the entry. {@code Inputs} numbers what is uncertain, {@code
 * SobolPoints} gives the points, {@code Model} turns a point into an {@code Outcome}, {@code Runs}
 * evaluates series of points on several threads and recalls what a {@code Memory} kept; {@code
 * Replicates} and {@code SobolIndices} estimate, {@code Tornado}, {@code TreeGrower} and {@code
 * OpinionPoll} read the rest. Series are numbered point by point, the scramblings taking turns, so
 * that a longer run begins with the shorter one.
 */
@NullMarked
package dev.parley.engine.sensitivity;

import org.jspecify.annotations.NullMarked;
