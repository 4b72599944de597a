/** Benchmarks: how fast the engines are, through their public entries. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
