/**
 * Answers about spaces of any size without visiting their packages. Conditions become decision
 * diagrams along an order of the issues ({@link dev.parley.engine.search.Diagrams}, {@link
 * dev.parley.engine.search.Layout}); {@link dev.parley.engine.search.Merge} adds one issue at a
 * time to all partial packages that may still matter, kept apart by what the conditions still
 * depend on; {@link dev.parley.engine.search.Trail} reads packages back; {@link
 * dev.parley.engine.search.Census} counts. What a question needs of it is stated as a {@link
 * dev.parley.engine.search.Search}. Formulas and citations: {@code docs/methods/search.md}.
 */
@NullMarked
package dev.parley.engine.search;

import org.jspecify.annotations.NullMarked;
