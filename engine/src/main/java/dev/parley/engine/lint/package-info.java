/**
 * What is valid in a case but probably not meant, or not ready to be shown to others. Rules speak
 * of paths; whoever knows the files turns those into places.
 */
@NullMarked
package dev.parley.engine.lint;

import org.jspecify.annotations.NullMarked;
