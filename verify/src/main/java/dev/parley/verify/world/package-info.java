/**
 * What packages are worth and who says yes, read off the design word by word: no tables, no search,
 * nothing of the engines.
 */
@NullMarked
package dev.parley.verify.world;

import org.jspecify.annotations.NullMarked;
