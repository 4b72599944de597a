/** Findings in the formats of calendars and spreadsheets. */
@NullMarked
package dev.parley.report.export;

import org.jspecify.annotations.NullMarked;
