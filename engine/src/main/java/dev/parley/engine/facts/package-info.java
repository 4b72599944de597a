/** Everything that a case says, one fact at a time, and the facts that differ between two cases. */
@NullMarked
package dev.parley.engine.facts;

import org.jspecify.annotations.NullMarked;
