/** What was said and written: sources, statements, events, and the grounds of a number. */
@NullMarked
package dev.parley.model.evidence;

import org.jspecify.annotations.NullMarked;
