/** A JSON document as a tree in which every value knows its line and column. */
@NullMarked
package dev.parley.verify.document;

import org.jspecify.annotations.NullMarked;
