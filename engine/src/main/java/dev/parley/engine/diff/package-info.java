/** What changed between two versions of a case, in the model's own terms. */
@NullMarked
package dev.parley.engine.diff;

import org.jspecify.annotations.NullMarked;
