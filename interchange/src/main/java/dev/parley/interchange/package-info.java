/** Files of other tools, read and written; what finds no place in the target is always listed. */
@NullMarked
package dev.parley.interchange;

import org.jspecify.annotations.NullMarked;
