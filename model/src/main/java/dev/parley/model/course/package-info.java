/** How a deal travels: processes of steps, and dated sessions of talks. */
@NullMarked
package dev.parley.model.course;

import org.jspecify.annotations.NullMarked;
