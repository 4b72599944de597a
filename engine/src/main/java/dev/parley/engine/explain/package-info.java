/** Why a party would accept a concession, and what that rests on. */
@NullMarked
package dev.parley.engine.explain;

import org.jspecify.annotations.NullMarked;
