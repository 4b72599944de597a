/**
 * Findings as plain text, for a terminal or as Markdown. A {@code Page} lays out, the {@code …Text}
 * classes each write one section of a report on it.
 */
@NullMarked
package dev.parley.report.text;

import org.jspecify.annotations.NullMarked;
