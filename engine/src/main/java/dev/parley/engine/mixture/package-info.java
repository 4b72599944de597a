/**
 * Mixtures of two versions of a case: some of what changed is taken from the later one, the rest
 * from the earlier one.
 */
@NullMarked
package dev.parley.engine.mixture;

import org.jspecify.annotations.NullMarked;
