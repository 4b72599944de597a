/**
 * How findings are said, whatever shows them: {@code Words} names things as the case does, {@code
 * Evidence} cites statements, {@code Figures} rounds, the {@code …Text} classes put verdicts into
 * sentences.
 */
@NullMarked
package dev.parley.report.wording;

import org.jspecify.annotations.NullMarked;
