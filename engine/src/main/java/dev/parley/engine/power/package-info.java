/** Voting power under a body's rule alone, whatever its members want. */
@NullMarked
package dev.parley.engine.power;

import org.jspecify.annotations.NullMarked;
