/**
 * A naive implementation of the design's sections 4, 6 and 9, word by word, over maps and
 * fractions. It shares no code with the engine, which is compared with it on random cases.
 */
@NullMarked
package dev.parley.engine.oracle;

import org.jspecify.annotations.NullMarked;
