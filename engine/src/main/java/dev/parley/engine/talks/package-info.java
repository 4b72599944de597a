/**
 * What the talks show so far: who stands where on which issue, as of any date, who moved between
 * two dates, and whether the drafts come together. Everything here is read from dated statements
 * and drafts; nothing is estimated.
 */
@NullMarked
package dev.parley.engine.talks;

import org.jspecify.annotations.NullMarked;
