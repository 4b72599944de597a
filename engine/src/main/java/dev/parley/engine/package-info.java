/** Pure analyses: a scenario in, a finding out. */
@NullMarked
package dev.parley.engine;

import org.jspecify.annotations.NullMarked;
