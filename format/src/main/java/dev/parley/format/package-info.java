/**
 * Reads case folders into the model, with positions and errors, and writes the one canonical text
 * of a case.
 *
 * <p>The way of a case: {@code CaseFolder} finds it, {@code Documents} reads its files ({@code
 * TextDecoder}, {@code YamlReader}, {@code NodeBuilder}) and merges them into one map of {@code
 * Node}s; {@code Names} collects the declared ids; {@code CaseBuilder} reads the sections, the
 * issues first, because expressions are resolved against them; last come the checks that need
 * everything ({@code Parameters}, {@code BodyChecks}).
 *
 * <p>Contracts: every error goes into {@code Problems} at the place where it stands, and reading
 * goes on with a placeholder; a case with an error is never handed out. What is reported once is
 * not reported again where it is mentioned. {@code Scope} carries what a map inherits: its path,
 * its draw key and its statements. {@code Budget} bounds what a small file can expand to.
 *
 * <p>A new section is a reader of its own, called from {@code CaseBuilder}, with its key in {@code
 * Names.ROOT_KEYS}, and a part of {@code CanonicalCase}; the round-trip test then asks for both.
 */
@NullMarked
package dev.parley.format;

import org.jspecify.annotations.NullMarked;
