/**
 * Findings as plain text. {@code Page} lays out, {@code Words} names things as the case does,
 * {@code Evidence} cites statements, {@code Figures} rounds; the {@code …Text} classes each write
 * one section.
 */
@NullMarked
package dev.parley.report.terminal;

import org.jspecify.annotations.NullMarked;
