/**
 * Would a promise to defend be believed, and what would make it so: the promises of a case, solved
 * by {@link dev.parley.engine.promise.PromiseGame}, with margins, pivots, forms side by side,
 * cheapest changes, and the ensemble. {@link dev.parley.engine.guarantee.GuaranteeAnalysis} is the
 * way in.
 */
@NullMarked
package dev.parley.engine.guarantee;

import org.jspecify.annotations.NullMarked;
