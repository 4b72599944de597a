/** Findings as readers and programs see them: the sub-packages are the views. */
@NullMarked
package dev.parley.report;

import org.jspecify.annotations.NullMarked;
