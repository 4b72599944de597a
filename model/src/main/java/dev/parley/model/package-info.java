/** The case and its values. */
@NullMarked
package dev.parley.model;

import org.jspecify.annotations.NullMarked;
