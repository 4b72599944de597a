/**
 * Checks a report of {@code explain} again, with code that shares nothing with the engines but the
 * model.
 *
 * <p>{@code Verifier} reads the report as a tree and goes through it part by part. {@code World}
 * follows the design word by word: central values, utilities, walk-aways, consents and bodies, all in
 * exact fractions and by plain recursion; {@code Packages} visits every package where there are few
 * enough. A part that cannot be checked says so. To extend: one class per part of the report that
 * adds its lines to {@code Checks}.
 */
@NullMarked
package dev.parley.verify;

import org.jspecify.annotations.NullMarked;
