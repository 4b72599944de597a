/** Reads case folders into the model, with positions and errors. */
@NullMarked
package dev.parley.format;

import org.jspecify.annotations.NullMarked;
