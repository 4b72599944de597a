/** What a case holds, before anything is asked of it. */
@NullMarked
package dev.parley.engine.overview;

import org.jspecify.annotations.NullMarked;
