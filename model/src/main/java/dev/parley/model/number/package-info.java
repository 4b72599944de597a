/** Numbers as an analyst states them: fixed, uncertain or shared, with their reasons. */
@NullMarked
package dev.parley.model.number;

import org.jspecify.annotations.NullMarked;
