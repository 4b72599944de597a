/** What parties want: the three forms of preference and the walk-away. */
@NullMarked
package dev.parley.model.preference;

import org.jspecify.annotations.NullMarked;
