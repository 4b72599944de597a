/**
 * What follows from the orders of options alone, without any number: necessary and possible
 * conclusions by linear programming. Formulas: {@code docs/methods/explain.md}.
 */
@NullMarked
package dev.parley.engine.orders;

import org.jspecify.annotations.NullMarked;
