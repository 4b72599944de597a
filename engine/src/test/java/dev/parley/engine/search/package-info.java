@NullMarked
package dev.parley.engine.search;

import org.jspecify.annotations.NullMarked;
