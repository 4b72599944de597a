/**
 * Checks a report anew: {@link dev.parley.verify.Verifier} reads its claims and compares them with
 * what a plain evaluator of the design finds. Nothing here depends on an engine; what the engines
 * compute cleverly is enumerated here word by word.
 */
@NullMarked
package dev.parley.verify;

import org.jspecify.annotations.NullMarked;
