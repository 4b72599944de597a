/**
 * Minimal reasons. {@link dev.parley.engine.reason.Duality} finds, for a claim that stays true when
 * more is held fixed, all minimal sets that suffice for it and all minimal sets whose change breaks
 * it: each family is the minimal hitting sets of the other. {@link
 * dev.parley.engine.reason.ReasonSearch} asks it about the issues of a package. Formulas and
 * citations: {@code docs/methods/explain.md}.
 */
@NullMarked
package dev.parley.engine.reason;

import org.jspecify.annotations.NullMarked;
