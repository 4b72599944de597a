/** Invented cases of any size, for tests, benchmarks and {@code parley new --random}. */
@NullMarked
package dev.parley.engine.generate;

import org.jspecify.annotations.NullMarked;
