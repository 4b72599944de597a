/**
 * A scenario as numbers only. {@link dev.parley.engine.space.SpaceCompiler} turns a case into a
 * {@link dev.parley.engine.space.Shape} (radices, conditions as tables) once, and each scenario of
 * it into a {@link dev.parley.engine.space.Space} (exact utilities as integers, walk-aways,
 * consents). A package is an index: mixed radix over the issues, the last issue fastest. The issues
 * are split in two halves, and every table is addressed by the codes of the halves, so that {@link
 * dev.parley.engine.space.Scan} visits a package for a few array reads.
 */
@NullMarked
package dev.parley.engine.space;

import org.jspecify.annotations.NullMarked;
