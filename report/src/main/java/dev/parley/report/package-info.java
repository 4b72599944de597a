/** Findings as text, JSON and HTML. */
@NullMarked
package dev.parley.report;

import org.jspecify.annotations.NullMarked;
