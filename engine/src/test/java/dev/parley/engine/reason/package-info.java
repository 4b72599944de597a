@NullMarked
package dev.parley.engine.reason;

import org.jspecify.annotations.NullMarked;
