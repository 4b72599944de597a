/**
 * Findings as one self-contained HTML file. The {@code …Section} classes each write one part as
 * text and tables that need no script; {@code ChartData} hands the same numbers to the pictures,
 * which {@code report.js} draws (built from {@code src/web}).
 *
 * <p>j2html escapes every text it is given, except in {@code join} and {@code rawHtml}: those never
 * see anything of a case.
 */
@NullMarked
package dev.parley.report.html;

import org.jspecify.annotations.NullMarked;
