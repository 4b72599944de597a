/** Everything dated in a case on one line: events, statements, talks, drafts, steps. */
@NullMarked
package dev.parley.engine.timeline;

import org.jspecify.annotations.NullMarked;
